import { likeness, wordsOf } from './words.ts';

interface Pair<S> {
  readonly before: S | null;
  readonly after: S | null;
}

/** Below this share of words a sentence is another one, not a changed one. */
const alike = 0.45;
/** Larger blocks were rewritten; in them sentences are not paired. */
const mostPairs = 4_000;

/**
 * Which of the sentences taken out became which of those put in, keeping the order of both: the pairing with the
 * greatest likeness in all. Sentences without a counterpart stand alone, those taken out first.
 */
export function pairUp<S extends { readonly text: string }>(
  taken: readonly S[],
  put: readonly S[],
  lang: string,
): Pair<S>[] {
  const alone = [...taken.map((before) => ({ before, after: null })), ...put.map((after) => ({ before: null, after }))];
  if (taken.length * put.length === 0 || taken.length * put.length > mostPairs) return alone;
  const words = (list: readonly S[]) => list.map(({ text }) => wordsOf(text.slice(0, 2_000), lang));
  const [old, now] = [words(taken), words(put)];
  const score = old.map((a) => now.map((b) => likeness(a, b)));
  // best[i][j]: the greatest likeness of what is left from i and j on.
  const best = Array.from({ length: taken.length + 1 }, () => Array.from({ length: put.length + 1 }, () => 0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const joined = (i: number, j: number) => {
    const like = score[i]?.[j] ?? 0;
    return like >= alike ? like + at(i + 1, j + 1) : -1;
  };
  for (let i = taken.length - 1; i >= 0; i--)
    for (let j = put.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = Math.max(joined(i, j), at(i + 1, j), at(i, j + 1));
  const pairs: Pair<S>[] = [];
  let [i, j] = [0, 0];
  while (i < taken.length || j < put.length) {
    const [before, after] = [taken[i] ?? null, put[j] ?? null];
    if (before && after && joined(i, j) === at(i, j) && at(i, j) > 0) {
      pairs.push({ before, after });
      i++;
      j++;
    } else if (before && (!after || at(i + 1, j) === at(i, j))) {
      pairs.push({ before, after: null });
      i++;
    } else {
      pairs.push({ before: null, after });
      j++;
    }
  }
  return pairs;
}
