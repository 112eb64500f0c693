import type { Found } from '../found.ts';
import { lowerBound } from './country-span.ts';

/** What a parser tells of a person besides the value. */
export interface PersonMarks {
  readonly script: 'kanji' | 'kana' | 'latin';
  /** The head of the title, 大統領 or “President”, by which offices that a state does not have are ruled out. */
  readonly head: string;
  readonly nameStart: number;
  /** The same name in Latin letters stands in brackets somewhere behind it. */
  readonly nameEnd: number;
}

/**
 * With where the state was read: `said` the words beside the name say it (a code, or null for an international body's
 * official); `office` only one state, or no state at all, has this office; `unsaid` to be taken from the release.
 */
export type PersonHint = PersonMarks & { readonly state: 'said' | 'office' | 'unsaid' };

export type PersonFound = Found<'people'> & { readonly hint: PersonHint };

export const isPerson = (found: Found): found is PersonFound => found.list === 'people' && found.hint !== undefined;

/** A found person; `country` undefined where the words beside the name do not say it. */
export function personFound(
  rule: string,
  span: { readonly start: number; readonly end: number },
  value: { readonly name: string; readonly role: string | null; readonly country: string | null | undefined },
  marks: PersonMarks,
  byOffice = false,
): PersonFound {
  const { name, role, country } = value;
  return {
    list: 'people',
    ...span,
    rule,
    certainty: country === undefined ? 'implied' : 'certain',
    value: { name, role, country: country ?? null },
    hint: { ...marks, state: country === undefined ? 'unsaid' : byOffice ? 'office' : 'said' },
  };
}

/** Whether a stretch lies outside every person's name; `people` are in order and do not overlap. */
export function outsideNames(
  people: readonly PersonFound[],
): (span: { readonly start: number; readonly end: number }) => boolean {
  return ({ start, end }) => {
    const person = people[lowerBound(people, start + 1) - 1];
    return !person || start < person.hint.nameStart || end > person.hint.nameEnd;
  };
}
