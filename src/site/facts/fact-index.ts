import type { Anchor } from '../../model/anchor.ts';
import { anchoredLists, type AnchoredList, type Reading } from '../../model/reading.ts';
import type { ReleaseView } from '../../record/views.ts';

/** A fact with its permanent id and what the reading says of it. */
export interface Fact<L extends AnchoredList = AnchoredList> {
  readonly id: string;
  readonly list: L;
  readonly item: Reading[L][number];
}

export type FactIndex = { readonly [L in AnchoredList]: readonly Fact<L>[] };

/** The facts of a release by list, in the order of the text. Rows that point at nothing are left out. */
export function factIndex(view: Pick<ReleaseView, 'facts' | 'reading'>): FactIndex {
  const index = Object.fromEntries(anchoredLists.map((name) => [name, []])) as unknown as Record<AnchoredList, Fact[]>;
  for (const { id, list, position } of view.facts) {
    if (!isAnchoredList(list)) continue;
    const item = view.reading[list][position];
    if (item) index[list].push({ id, list, item });
  }
  for (const name of anchoredLists) index[name].sort((a, b) => a.item.at.start - b.item.at.start);
  return index as unknown as FactIndex;
}

/** Where the words of a fact begin (`#w-…`), where its entry in the panel is (`#f-…`). */
export const wordsId = (factId: string): string => `w-${factId}`;
export const entryId = (factId: string): string => `f-${factId}`;
export const partId = (factId: string, part: string): string => `w-${factId}-${part}`;

/** The words behind single attributes of a fact: `{ date, chair, amount … }`. */
export function partsOf(fact: Fact): Readonly<Record<string, Anchor>> {
  return 'parts' in fact.item ? fact.item.parts : {};
}

function isAnchoredList(name: string): name is AnchoredList {
  return (anchoredLists as readonly string[]).includes(name);
}
