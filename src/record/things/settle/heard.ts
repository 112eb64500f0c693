/** The lists of a reading whose facts are held for things, and the times that date them. */
export const settledLists = [
  'people',
  'countryMentions',
  'organisations',
  'meetings',
  'instruments',
  'commitments',
  'targets',
  'times',
] as const;
export type SettledList = (typeof settledLists)[number];

/** A stretch of the edition's text, in UTF-16 code units, and the passage it stands in. */
export interface Stretch {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A fact of a release's current edition as the rules of identity see it. */
export interface HeardFact {
  readonly id: string;
  readonly list: SettledList;
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: Stretch;
  /** Further places with the same words and value. */
  readonly also: readonly Stretch[];
  readonly parts: Readonly<Record<string, Stretch>>;
}

export interface HeardPassage {
  readonly index: number;
  readonly kind: string;
  readonly address: string | null;
  readonly parent: number | null;
  /** Where its text begins in the edition's, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
}

/** A release with what its current edition says: all that the rules of identity may look at. */
export interface Heard {
  readonly key: string;
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly kind: string;
  readonly issued: string | null;
  /** ISO 8601: what lists are ordered by. */
  readonly listed: string;
  /** The day that “today” is in it: of issue, else of publication or fetching. */
  readonly day: string;
  /** It translates another release. */
  readonly translation: boolean;
  readonly countries: readonly string[];
  readonly fields: readonly string[];
  readonly facts: readonly HeardFact[];
  readonly passages: readonly HeardPassage[];
}

export const factsIn = (heard: Heard, list: SettledList): HeardFact[] =>
  heard.facts.filter((fact) => fact.list === list);

/** A text attribute of a fact; null where it has none. */
export function textOf(fact: HeardFact, name: string): string | null {
  const value = fact.value[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
export function numberOf(fact: HeardFact, name: string): number | null {
  const value = fact.value[name];
  return typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : null;
}
