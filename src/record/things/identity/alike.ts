import { askedBefore } from '../../../text/asked-before.ts';
import { fold } from '../../../text/fold.ts';

/** Letters and digits alone, in one form: 「中央アジア＋日本」対話 and 「中央アジア+日本」対話 have the same key. */
export const keyOf = askedBefore(10_000, (text) =>
  fold(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '')
    .replace(/[\u00c0-\u024f]+/g, (letters) => letters.normalize('NFD').replace(/[\u0300-\u036f]+/g, '')),
);

/** Share of common pairs of neighbouring characters (Dice), from 0 to 1, of two keys. */
export function alike(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const left = pairsOf(a);
  const right = pairsOf(b);
  let common = 0;
  let total = 0;
  for (const count of left.values()) total += count;
  for (const [pair, count] of right) {
    total += count;
    common += Math.min(count, left.get(pair) ?? 0);
  }
  return total === 0 ? 0 : (2 * common) / total;
}

/** Share of the pairs of the shorter key that the longer one has too, from 0 to 1. */
export function within(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [pairsOf(a), pairsOf(b)] : [pairsOf(b), pairsOf(a)];
  let common = 0;
  let total = 0;
  for (const [pair, count] of short) {
    total += count;
    common += Math.min(count, long.get(pair) ?? 0);
  }
  return total === 0 ? 0 : common / total;
}

const pairsOf = askedBefore(5_000, (text): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
});
