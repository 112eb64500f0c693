import { z } from 'zod';
import { bases, certainties, forces, instrumentKinds, meetingLevels, qualifiers, schemes } from '../../model/kinds.ts';
import { evidenceRelations, evidenceStates, joinStates, statuses, thingKinds } from '../../model/things.ts';
import { addressSchema, decimalSchema } from './schemas.ts';

/** A name in each language in which the record has one, by BCP 47 tag. */
export const namesSchema = z.object({ ja: z.string().optional(), en: z.string().optional() }).catchall(z.string());

export const thingRefSchema = z.object({
  kind: thingKinds.schema,
  id: z.string(),
  names: namesSchema,
  address: addressSchema,
});
export const namedSchema = z.object({
  name: z.string(),
  thing: z.string().nullable(),
  role: z.string().nullable(),
  country: z.string().nullable(),
});
export const exactAmountSchema = z.object({
  value: decimalSchema,
  currency: z.string(),
  qualifier: qualifiers.schema,
  basis: bases.schema,
});

/** One place in a release where a thing is told of; the fact has the anchors and the provenance. */
export const toldSchema = z.object({
  release: z.string(),
  title: z.string(),
  lang: z.string(),
  issued: z.string().nullable(),
  issuer: z.string(),
  fact: z.string().nullable(),
  quote: z.string(),
  passage: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  certainty: certainties.schema,
  rule: z.string(),
  state: joinStates.schema,
  score: z.number(),
  reasons: z.array(z.string()),
  address: addressSchema,
});
export const evidenceSchema = z.object({
  id: z.string(),
  relation: evidenceRelations.schema,
  state: evidenceStates.schema,
  score: z.number(),
  reasons: z.array(z.string()),
  told: toldSchema,
});
export const historySchema = z.object({
  on: z.string().nullable(),
  what: z.string(),
  detail: z.record(z.string(), z.string()),
  told: toldSchema.nullable(),
});

/** By language of release, the place that tells most. */
export const placesSchema = z.record(z.string(), z.object({ release: z.string(), fact: z.string() }));

const base = { id: z.string(), address: addressSchema };
const when = z.string().nullable();

export const meetingSchema = z.object({
  ...base,
  names: namesSchema,
  dialogue: z.string().nullable(),
  level: meetingLevels.schema,
  ordinal: z.int().nullable(),
  date: when,
  place: namesSchema,
  chairs: z.array(namedSchema),
  announced: z.boolean(),
  at: placesSchema,
  countries: z.array(z.string()),
  releases: z.int().nonnegative(),
});
export const dialogueSchema = z.object({
  ...base,
  names: namesSchema,
  since: when,
  members: z.array(z.string()),
  meetings: z.int().nonnegative(),
  commitments: z.int().nonnegative(),
  latest: when,
});
export const commitmentSchema = z.object({
  ...base,
  words: namesSchema,
  summary: z.string(),
  lang: z.string(),
  actor: namedSchema,
  force: forces.schema,
  area: namesSchema,
  fields: z.array(z.string()),
  countries: z.array(z.string()),
  dialogue: z.string().nullable(),
  meeting: z.string().nullable(),
  deadline: when,
  amount: exactAmountSchema.nullable(),
  status: statuses.schema,
  said: when,
  releases: z.int().nonnegative(),
  evidence: z.int().nonnegative(),
  at: placesSchema,
});
export const instrumentSchema = z.object({
  ...base,
  names: namesSchema,
  kind: instrumentKinds.schema,
  scheme: schemes.schema.nullable(),
  country: z.string().nullable(),
  amount: exactAmountSchema.nullable(),
  project: namesSchema,
  partner: namedSchema.nullable(),
  date: when,
  dialogue: z.string().nullable(),
  meeting: z.string().nullable(),
  releases: z.int().nonnegative(),
  count: z.int().nullable(),
  at: placesSchema,
});
export const targetSchema = z.object({
  ...base,
  words: namesSchema,
  subject: z.string(),
  lang: z.string(),
  value: decimalSchema,
  unit: z.string(),
  from: when,
  until: when,
  dialogue: z.string().nullable(),
  meeting: z.string().nullable(),
  said: when,
  releases: z.int().nonnegative(),
  at: placesSchema,
});
export const personSchema = z.object({
  ...base,
  names: namesSchema,
  country: z.string().nullable(),
  releases: z.int().nonnegative(),
});
export const organisationSchema = z.object({ ...base, names: namesSchema, releases: z.int().nonnegative() });
export const countrySchema = z.object({
  ...base,
  names: namesSchema,
  releases: z.int().nonnegative(),
  commitments: z.int().nonnegative(),
  instruments: z.int().nonnegative(),
});
export const areaSchema = z.object({ ...base, names: namesSchema, releases: z.int().nonnegative() });
