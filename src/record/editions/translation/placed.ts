import { sentencesOf } from '../../../text/sentences.ts';
import type { Matching } from './matching.ts';
import { itemsOf, type Difference, type Item, type Side } from './sides.ts';

type PlacedList = 'commitments' | 'instruments';

/**
 * Promises and papers: sentences, which no language writes like another. They are held for the same by their place,
 * and one counts as lacking only where the words are lacking: where no passage corresponds, or where the
 * corresponding one has sentences less, or is much shorter than the rest of the translation lets expect.
 */
export function placedDifferences(
  list: PlacedList,
  a: Side,
  b: Side,
  matching: { readonly a: Matching; readonly b: Matching },
): Difference[] {
  const [left, right] = [itemsOf(a, list), itemsOf(b, list)];
  const taken = new Set<Item<PlacedList>>();
  const differences: Difference[] = [];
  const alone: Item<PlacedList>[] = [];
  for (const item of left) {
    const there = new Set(matching.a.passagesOf(item.passages));
    const near = right.filter((other) => !taken.has(other) && other.passages.some((passage) => there.has(passage)));
    const best = near.find((other) => likeness(item, other) === 2) ?? near.find((other) => likeness(item, other) === 1);
    if (!best) {
      alone.push(item);
      continue;
    }
    taken.add(best);
    if (differs(item, best))
      differences.push({ list, is: 'otherwise', a: item.said, b: best.said, near: best.said.passage });
  }
  const ratio = b.edition.text.length / Math.max(1, a.edition.text.length);
  for (const item of alone)
    if (wordsLack(item, left, right, a, b, matching.a, ratio))
      differences.push({
        list,
        is: 'lacks',
        a: item.said,
        b: null,
        near: matching.a.passagesOf(item.passages)[0] ?? null,
      });
  for (const item of right)
    if (!taken.has(item) && wordsLack(item, right, left, b, a, matching.b, 1 / ratio))
      differences.push({
        list,
        is: 'lacks',
        a: null,
        b: item.said,
        near: matching.b.passagesOf(item.passages)[0] ?? null,
      });
  return differences;
}

/** 2 for the same force or kind, 1 for what may be the same told otherwise, 0 for another state's. */
function likeness(a: Item<PlacedList>, b: Item<PlacedList>): number {
  const [x, y] = [a.value, b.value];
  if ('force' in x && 'force' in y) return x.force === y.force ? 2 : 1;
  if ('kind' in x && 'kind' in y) {
    if (x.country !== null && y.country !== null && x.country !== y.country) return 0;
    return x.kind === y.kind ? 2 : x.kind === 'other' || y.kind === 'other' ? 1 : 0;
  }
  return 0;
}

/** A promise made with another force: “intends to” for what was decided. */
const differs = (a: Item<PlacedList>, b: Item<PlacedList>): boolean =>
  'force' in a.value && 'force' in b.value && a.value.force !== b.value.force;

function wordsLack(
  item: Item<PlacedList>,
  mine: readonly Item<PlacedList>[],
  theirs: readonly Item<PlacedList>[],
  own: Side,
  other: Side,
  matching: Matching,
  ratio: number,
): boolean {
  const there = matching.passagesOf(item.passages);
  if (there.length === 0) return true;
  const here = item.passages.slice(0, 1);
  const count = (items: readonly Item<PlacedList>[], passages: readonly number[]) =>
    items.filter((i) => i.passages.some((p) => passages.includes(p))).length;
  if (count(theirs, there) >= count(mine, here)) return false;
  const [said, answered] = [textOf(own, here), textOf(other, there)];
  const fewer = sentencesOf(answered, other.edition.lang).length < sentencesOf(said, own.edition.lang).length;
  return fewer || answered.length < 0.55 * ratio * said.length;
}

const textOf = ({ edition }: Side, passages: readonly number[]): string =>
  passages
    .map((index) => edition.text.slice(edition.passages[index]?.start ?? 0, edition.passages[index]?.end ?? 0))
    .join('\n');
