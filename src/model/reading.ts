import { z } from 'zod';
import { anchorSchema } from './anchor.ts';
import * as k from './kinds.ts';

/** What every item of a reading carries besides its value: its words, where they stand, which rule, how sure. */
const found = {
  quote: z.string().min(1),
  at: anchorSchema,
  /** Further places with the same words and the same value. */
  also: z.array(anchorSchema),
  rule: z.string(),
  certainty: k.certainties.schema,
  /** What an editor should look at, such as `weekday-contradicts`: a date printed with another day of the week. */
  flags: z.array(z.string()).optional(),
};

/** The words behind single attributes of a fact, by attribute name: `{ date: …, chair: …, amount: … }`. */
const parts = z.record(z.string(), anchorSchema);

/** ISO 8601 of the text's own precision: `2004`, `2004-08`, `2025-12-20T09:30`, `2025-12-19/2025-12-20`, `PT80M`. */
export const timeSchema = z.object({ ...found, value: z.string() });

/**
 * `value` is in whole units of `currency` (ISO 4217). Every amount a release states is below 2^53, so a
 * number is exact here; the record keeps it as a decimal string.
 */
export const amountSchema = z.object({
  value: z.number(),
  currency: z.string().length(3),
  qualifier: k.qualifiers.schema,
  basis: k.bases.schema,
});
export const moneySchema = z.object({ ...found, ...amountSchema.shape });
export const countSchema = z.object({
  ...found,
  value: z.number(),
  unit: z.string(),
  qualifier: k.qualifiers.schema,
  ordinal: z.boolean(),
});
export const personSchema = z.object({
  ...found,
  name: z.string(),
  role: z.string().nullable(),
  /** ISO 3166-1 alpha-2; null for an international body's official. */
  country: z.string().nullable(),
  /** One key for all forms of this person in the release, the fullest name as written; only where there are several. */
  same: z.string().optional(),
});
export const countryMentionSchema = z.object({ ...found, code: z.string().length(2) });
export const organisationSchema = z.object({ ...found, id: z.string(), name: z.string() });

export const meetingSchema = z.object({
  ...found,
  name: z.string(),
  dialogue: z.string().nullable(),
  date: z.string().nullable(),
  start: z.string().nullable(),
  duration: z.string().nullable(),
  level: k.meetingLevels.schema,
  ordinal: z.number().int().nullable(),
  place: z.string().nullable(),
  chair: z.string().nullable(),
  participants: z.array(z.string()),
  parts,
});
export const instrumentSchema = z.object({
  ...found,
  title: z.string(),
  kind: k.instrumentKinds.schema,
  scheme: k.schemes.schema.nullable(),
  country: z.string().nullable(),
  amount: amountSchema.nullable(),
  project: z.string().nullable(),
  count: z.number().int().nullable(),
  partner: z.string().nullable(),
  parts,
});
export const commitmentSchema = z.object({
  ...found,
  /** ISO country code of a state, otherwise the group or agency as written. */
  actor: z.string(),
  force: k.forces.schema,
  summary: z.string(),
  area: z.string().nullable(),
  deadline: z.string().nullable(),
  amount: amountSchema.nullable(),
  parts,
});
export const targetSchema = z.object({
  ...found,
  subject: z.string(),
  value: z.number(),
  /** A currency code, "%" or one plain noun. */
  unit: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  parts,
});
export const referenceSchema = z.object({
  ...found,
  what: z.enum(['link', 'document', 'earlier meeting']),
  value: z.string(),
});
export const outlineSchema = z.object({ address: z.string(), starts: z.string(), passage: z.number().int() });

/** Everything a program found in one edition, in the shape of corpus/SCHEMA.md with anchors and rules added. */
export const readingSchema = z.object({
  title: z.string(),
  lang: z.string(),
  issued: z.string().nullable(),
  kind: k.releaseKinds.schema,
  /** Policy fields it is about, most weighty first: ids of vocabulary/fields.json. */
  fields: z.array(z.string()),
  outline: z.array(outlineSchema),
  times: z.array(timeSchema),
  money: z.array(moneySchema),
  counts: z.array(countSchema),
  people: z.array(personSchema),
  countries: z.array(z.string()),
  countryMentions: z.array(countryMentionSchema),
  organisations: z.array(organisationSchema),
  meetings: z.array(meetingSchema),
  instruments: z.array(instrumentSchema),
  commitments: z.array(commitmentSchema),
  targets: z.array(targetSchema),
  reference: z.array(referenceSchema),
  /** Lists for which there are no rules in this language: empty because nobody looked. Absent where all are read. */
  unread: z.array(z.string()).optional(),
});

export type Amount = z.infer<typeof amountSchema>;
export type Reading = z.infer<typeof readingSchema>;

/** The lists of a reading whose items are anchored in the text, by name. */
export const anchoredLists = [
  'times',
  'money',
  'counts',
  'people',
  'countryMentions',
  'organisations',
  'meetings',
  'instruments',
  'commitments',
  'targets',
  'reference',
] as const;
export type AnchoredList = (typeof anchoredLists)[number];
