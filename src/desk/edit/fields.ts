import { bases, forces, instrumentKinds, meetingLevels, qualifiers, schemes } from '../../model/kinds.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { Terms } from '../../model/terms.ts';

type AnyTerms = Pick<Terms<string>, 'values'> & { label(value: string, locale: 'ja' | 'en'): string };

/**
 * What a field is filled in with:
 * - `when` a date of any precision, a span, a time of day or a length of time, as ISO 8601;
 * - `figure` a number, also as people write it (3兆); `whole` a whole number;
 * - `amount` a figure with currency, qualifier and basis; `money` the same where it is the fact itself;
 * - `person` a name, chosen from those that the release and the record know or typed; `people` several, one a line;
 * - `actor` a state or, as written, a group or body;
 */
export type Field = { readonly name: string; readonly optional?: true } & (
  | { readonly by: 'text' | 'long' | 'when' | 'figure' | 'whole' | 'amount' | 'money' }
  | { readonly by: 'country' | 'actor' | 'dialogue' | 'flag' | 'reference' | 'person' | 'people' }
  | { readonly by: 'choice'; readonly terms: AnyTerms }
);

const maybe = { optional: true } as const;
const choice = <K extends string>(name: string, terms: Terms<K>): Field => ({
  name,
  by: 'choice',
  terms: terms as unknown as AnyTerms,
});

/** The fields of every list, by its schema in the model, in the order in which they are filled in. */
export const fieldsOf: Readonly<Record<AnchoredList, readonly Field[]>> = {
  times: [{ name: 'value', by: 'when' }],
  money: [{ name: 'amount', by: 'money' }],
  counts: [
    { name: 'value', by: 'figure' },
    { name: 'unit', by: 'text' },
    choice('qualifier', qualifiers),
    { name: 'ordinal', by: 'flag' },
  ],
  people: [
    { name: 'name', by: 'person' },
    { name: 'role', by: 'text', ...maybe },
    { name: 'country', by: 'country', ...maybe },
    { name: 'same', by: 'person', ...maybe },
  ],
  countryMentions: [{ name: 'code', by: 'country' }],
  organisations: [
    { name: 'name', by: 'text' },
    { name: 'id', by: 'text' },
  ],
  meetings: [
    { name: 'name', by: 'text' },
    choice('level', meetingLevels),
    { name: 'dialogue', by: 'dialogue', ...maybe },
    { name: 'ordinal', by: 'whole', ...maybe },
    { name: 'date', by: 'when', ...maybe },
    { name: 'start', by: 'when', ...maybe },
    { name: 'duration', by: 'when', ...maybe },
    { name: 'place', by: 'text', ...maybe },
    { name: 'chair', by: 'person', ...maybe },
    { name: 'participants', by: 'people', ...maybe },
  ],
  instruments: [
    { name: 'title', by: 'text' },
    choice('kind', instrumentKinds),
    { ...choice('scheme', schemes), ...maybe },
    { name: 'country', by: 'country', ...maybe },
    { name: 'amount', by: 'amount', ...maybe },
    { name: 'project', by: 'text', ...maybe },
    { name: 'partner', by: 'text', ...maybe },
    { name: 'count', by: 'whole', ...maybe },
  ],
  commitments: [
    { name: 'actor', by: 'actor' },
    choice('force', forces),
    { name: 'summary', by: 'long' },
    { name: 'area', by: 'text', ...maybe },
    { name: 'deadline', by: 'when', ...maybe },
    { name: 'amount', by: 'amount', ...maybe },
  ],
  targets: [
    { name: 'subject', by: 'text' },
    { name: 'value', by: 'figure' },
    { name: 'unit', by: 'text' },
    { name: 'from', by: 'when', ...maybe },
    { name: 'until', by: 'when', ...maybe },
  ],
  reference: [
    { name: 'what', by: 'reference' },
    { name: 'value', by: 'text' },
  ],
};

/** Lists whose facts carry words for single attributes. */
export const listsWithParts: ReadonlySet<AnchoredList> = new Set(['meetings', 'instruments', 'commitments', 'targets']);

export const moneyTerms = { qualifier: qualifiers, basis: bases } as const;
export const references = ['link', 'document', 'earlier meeting'] as const;
