import { z } from 'zod';
import { YakusokuError } from '../../../model/errors.ts';
import * as reading from '../../../model/reading.ts';
import type { AnchoredList } from '../../../model/reading.ts';
import { decimal } from '../../commands/rows.ts';

const ofAnchor = { quote: true, at: true, also: true, rule: true, certainty: true, flags: true } as const;
const ofFact = { ...ofAnchor, parts: true } as const;

/** What an item of each list states, by the very schema that the program's own readings have. */
const schemas = {
  times: reading.timeSchema.omit(ofAnchor),
  money: reading.moneySchema.omit(ofAnchor),
  counts: reading.countSchema.omit(ofAnchor),
  people: reading.personSchema.omit(ofAnchor),
  countryMentions: reading.countryMentionSchema.omit(ofAnchor),
  organisations: reading.organisationSchema.omit(ofAnchor),
  meetings: reading.meetingSchema.omit(ofFact),
  instruments: reading.instrumentSchema.omit(ofFact),
  commitments: reading.commitmentSchema.omit(ofFact),
  targets: reading.targetSchema.omit(ofFact),
  reference: reading.referenceSchema.omit(ofAnchor),
} satisfies Record<AnchoredList, z.ZodObject>;

/** ISO 8601 as the readings have it: a date of any precision, a time of day, two of them, or a duration. */
const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?`;
const isTime = new RegExp(`^(?:${date}(?:/${date})?|T\\d{2}:\\d{2}(?:/T\\d{2}:\\d{2})?|P[\\dTYMWDH]{2,20})$`);
const dated = ['date', 'deadline', 'from', 'until'] as const;

const refused = (why: string) => new YakusokuError('record-refused', why);

/**
 * A value that an editor gives, in the shape in which the record keeps it: amounts as decimal strings. Takes amounts as
 * strings of digits or numbers.
 *
 * @throws YakusokuError `record-refused` naming each attribute that is wrong
 */
export function checkedValue(list: AnchoredList, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { flags: _, ...plain } = given;
  const amount = plain['amount'] as Record<string, unknown> | null | undefined;
  const withNumbers = {
    ...plain,
    ...(list === 'money' || list === 'targets' ? { value: toNumber(plain['value']) } : {}),
    ...(amount && typeof amount === 'object' ? { amount: { ...amount, value: toNumber(amount['value']) } } : {}),
  };
  const parsed = schemas[list].strict().safeParse(withNumbers);
  if (!parsed.success)
    throw refused(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || list}: ${message}`.slice(0, 200)).join('; '),
    );
  const value = parsed.data as Record<string, unknown>;
  const wrong = [
    ...(list === 'times' && !isTime.test(String(value['value'])) ? ['value'] : []),
    ...dated.filter((name) => typeof value[name] === 'string' && !isTime.test(value[name])),
  ];
  if (wrong.length > 0)
    throw refused(`${wrong.join(', ')}: no date or time such as 2025-12, 2025-12-20T09:30 or PT80M`);
  if (list === 'money' || list === 'targets') value['value'] = decimal(value['value'] as number);
  const checked = value['amount'] as reading.Amount | null | undefined;
  if (checked) value['amount'] = { ...checked, value: decimal(checked.value) };
  return value;
}

/** Digits as a number; anything else stays, for the schema to refuse. */
const toNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(value.trim()) ? Number(value.trim()) : value;

/** The columns of a fact's row that hold its amount. */
export function amountColumns(list: AnchoredList, value: Readonly<Record<string, unknown>>) {
  const money = (list === 'money' ? value : value['amount']) as Record<string, string> | null | undefined;
  return money
    ? { amount: money['value'] ?? null, currency: money['currency'] ?? null, basis: money['basis'] ?? null }
    : { amount: null, currency: null, basis: null };
}
