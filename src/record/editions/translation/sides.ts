import type { Anchor } from '../../../model/anchor.ts';
import type { AnchoredList, Reading } from '../../../model/reading.ts';
import type { ReleaseView } from '../../views.ts';

/** One of two releases that say the same in two languages. */
export type Side = Pick<ReleaseView, 'edition' | 'reading' | 'facts'>;

/** A fact's words in one of the two releases. */
export interface Said {
  /** The fact's permanent id. */
  readonly fact: string;
  readonly quote: string;
  /** Index of the passage. */
  readonly passage: number;
  readonly start: number;
}

export type ComparedList = Extract<
  AnchoredList,
  'times' | 'money' | 'counts' | 'people' | 'countryMentions' | 'commitments' | 'instruments' | 'targets'
>;

/**
 * Something that one of the two releases has and the other lacks (its side is null), or that both state, each
 * otherwise. `near` is the passage of the other release that corresponds, where there is one.
 */
export interface Difference {
  readonly list: ComparedList;
  readonly is: 'otherwise' | 'lacks';
  readonly a: Said | null;
  readonly b: Said | null;
  readonly near: number | null;
}

/** An item of a list with its words and every passage in which they stand. */
export interface Item<L extends AnchoredList> {
  readonly said: Said;
  readonly value: Reading[L][number];
  readonly passages: readonly number[];
}

/** The items of a list without those of the date line: a translation is often issued some days later, and says so. */
export function itemsOf<L extends AnchoredList>({ edition, reading, facts }: Side, list: L): Item<L>[] {
  const ids = new Map(facts.filter((fact) => fact.list === list).map((fact) => [fact.position, fact.id]));
  const dated = new Set(edition.passages.filter(({ kind }) => kind === 'date').map(({ index }) => index));
  return (reading[list] as Reading[L][number][]).flatMap((value, position): Item<L>[] => {
    const { at, also } = value as { at: Anchor; also: readonly Anchor[] };
    const places = [at, ...also].filter(({ passage }) => !dated.has(passage));
    const first = places[0];
    if (!first) return [];
    return [
      {
        said: { fact: ids.get(position) ?? '', quote: first.quote, passage: first.passage, start: first.start },
        value,
        passages: places.map(({ passage }) => passage),
      },
    ];
  });
}
