import type { Edition } from '../../../model/edition.ts';
import type { AboutWords, CommentsView } from '../../../record/members/comments/views.ts';

/** What was written about a passage: how many comments, and which was the first. */
export interface Said {
  readonly count: number;
  readonly first: string;
}
export type SaidByPassage = ReadonlyMap<number, Said>;

/** The text that a page shows. */
type Shown = Pick<Edition, 'passages' | 'text'> & { readonly id: string };

/**
 * In which passage of the edition that is shown the words of a comment stand now; null where they are gone. Written about
 * another edition, they are looked for in the passage with the same number first, then in all others.
 */
export function passageNow(about: AboutWords, edition: Shown): number | null {
  if (about.edition === edition.id) return about.passage;
  const holds = edition.passages.filter(({ start, end }) => edition.text.slice(start, end).includes(about.quote));
  return (holds.find((p) => p.index === about.passage) ?? holds[0])?.index ?? null;
}

export function saidByPassage(words: CommentsView['words'], edition: Shown): SaidByPassage {
  const said = new Map<number, Said>();
  for (const { comment, about } of words) {
    const passage = passageNow(about, edition);
    if (passage === null) continue;
    const before = said.get(passage);
    said.set(passage, { count: (before?.count ?? 0) + 1, first: before?.first ?? comment });
  }
  return said;
}
