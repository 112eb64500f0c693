import type { Passage } from '../../../model/edition.ts';
import { itemsOf, type Side } from './sides.ts';

/** Passages that say the same, by index; one side is empty where the other has none. Several stand for one where a translation joins them. */
export interface AlignedRow {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** Passages further apart than this by proportion are not the same ones. */
const band = 400;
/** No release has as many passages; what has is paired by place alone, in time and memory that are bounded. */
const most = 2_000;

/**
 * Which passage of a release stands where in its translation: both in their order, the pairs that agree best in
 * address, kind, place and in the values that no language changes.
 */
export function alignPassages(a: Side, b: Side): AlignedRow[] {
  const [left, right] = [a.edition.passages, b.edition.passages];
  const [keysA, keysB] = [keysByPassage(a), keysByPassage(b)];
  const [n, m] = [left.length, right.length];
  if (n > most || m > most) return byPlace(n, m);
  const due = (i: number) => (i * m) / Math.max(1, n);
  const within = (i: number) => ({
    from: Math.max(0, Math.floor(due(i)) - band),
    to: Math.min(m, Math.ceil(due(i)) + band),
  });
  const ratio = b.edition.text.length / Math.max(1, a.edition.text.length);
  const [siblingsA, siblingsB] = [siblingsIn(left), siblingsIn(right)];
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const pair = (i: number, j: number): number => {
    const [p, q] = [left[i], right[j]];
    if (!p || !q) return 0;
    const same = sameAddress(p.address, q.address) ? (siblingsA(p) === siblingsB(q) ? 3 : 1) : 0;
    const lengths = Math.abs(Math.log((q.end - q.start + 1) / ((p.end - p.start + 1) * ratio)));
    return fit(p, q, same + agreement(keysA[i], keysB[j]) + 1 - Math.min(1, lengths), Math.abs(i / n - j / m));
  };
  for (let i = n - 1; i >= 0; i--) {
    const row = best[i] as Float64Array;
    const { from, to } = within(i);
    for (let j = m - 1; j >= 0; j--) {
      const skip = Math.max(at(i + 1, j), at(i, j + 1));
      const fits = j >= from && j <= to ? pair(i, j) : 0;
      row[j] = fits > 0 ? Math.max(skip, fits + at(i + 1, j + 1)) : skip;
    }
  }
  const rows: { a: number[]; b: number[] }[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    const fits = i < n && j < m ? pair(i, j) : 0;
    if (fits > 0 && at(i, j) === fits + at(i + 1, j + 1)) rows.push({ a: [i++], b: [j++] });
    else if (i < n && (j >= m || at(i + 1, j) >= at(i, j + 1))) rows.push({ a: [i++], b: [] });
    else rows.push({ a: [], b: [j++] });
  }
  return joined(rows, keysA, keysB);
}

function byPlace(n: number, m: number): AlignedRow[] {
  const longest = Math.max(n, m);
  return Array.from({ length: longest }, (_, index) => ({ a: index < n ? [index] : [], b: index < m ? [index] : [] }));
}

/** What speaks for two passages being the same one; 0 for what cannot be. */
function fit(p: Passage, q: Passage, likeness: number, apart: number): number {
  const heads = ['title', 'date'];
  if (heads.includes(p.kind) || heads.includes(q.kind)) return p.kind === q.kind ? 10 : 0;
  const kinds =
    p.kind === q.kind
      ? 1
      : ['paragraph', 'item', 'row'].includes(p.kind) === ['paragraph', 'item', 'row'].includes(q.kind)
        ? 0.3
        : -1;
  const score = kinds + Math.max(-2, Math.min(6, likeness)) - 3 * apart;
  return score > 0.4 ? score : 0;
}

/** How many passages stand under the same one: where the counts differ one was left out, and numbers say little. */
function siblingsIn(passages: readonly Passage[]): (passage: Passage) => number {
  const counts = new Map<number | null, number>();
  for (const { parent } of passages) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return ({ parent }) => counts.get(parent) ?? 0;
}

/** 参考1.2 is Reference 1.2, and Reference.1 where there is only one of them. */
function sameAddress(p: string | null, q: string | null): boolean {
  return p !== null && q !== null && plain(p) === plain(q);
}
const plain = (address: string): string => address.replace(/^(?:参考|References?)\s?/u, 'R').replace(/^R\./, 'R1.');

/** A passage left alone that shares values with what its neighbour stands for is part of it: two items told in one. */
function joined(rows: readonly { a: number[]; b: number[] }[], keysA: Keys, keysB: Keys): AlignedRow[] {
  const out: { a: number[]; b: number[] }[] = [];
  const sharing = (own: readonly number[], others: readonly number[], mine: Keys, theirs: Keys) =>
    own.some((i) => others.some((j) => shared(mine[i], theirs[j]) >= 2));
  for (const row of rows) {
    const last = out.at(-1);
    if (last && last.a.length > 0 && last.b.length > 0 && row.b.length === 0 && sharing(row.a, last.b, keysA, keysB))
      last.a.push(...row.a);
    else if (
      last &&
      last.a.length > 0 &&
      last.b.length > 0 &&
      row.a.length === 0 &&
      sharing(row.b, last.a, keysB, keysA)
    )
      last.b.push(...row.b);
    else out.push({ a: [...row.a], b: [...row.b] });
  }
  return out;
}

type Keys = readonly ReadonlyMap<string, number>[];

/** What stands in each passage and means the same in every language, with its weight. */
function keysByPassage(side: Side): Keys {
  const keys = side.edition.passages.map(() => new Map<string, number>());
  const put = (passages: readonly number[], key: string, weight: number) => {
    for (const passage of passages) keys[passage]?.set(key, weight);
  };
  for (const { value, passages } of itemsOf(side, 'money')) put(passages, `${value.value} ${value.currency}`, 3);
  for (const { value, passages } of itemsOf(side, 'times')) put(passages, value.value.slice(0, 16), 2);
  for (const { value, passages } of itemsOf(side, 'counts')) put(passages, `#${value.value} ${value.ordinal}`, 1.5);
  for (const { value, passages } of itemsOf(side, 'countryMentions')) put(passages, value.code, 0.7);
  for (const { value, passages } of itemsOf(side, 'commitments')) put(passages, `commitment ${value.force}`, 0.7);
  for (const { value, passages } of itemsOf(side, 'instruments'))
    put(passages, `instrument ${value.kind} ${value.country} ${value.count}`, 2);
  return keys;
}

/** What both say, less half of what only one says: a bare heading is not the item whose number it shares. */
function agreement(a: ReadonlyMap<string, number> | undefined, b: ReadonlyMap<string, number> | undefined): number {
  const sum = (keys: ReadonlyMap<string, number> | undefined) =>
    Array.from(keys?.values() ?? []).reduce((x, y) => x + y, 0);
  const both = shared(a, b);
  return both - 0.5 * Math.min(3, sum(a) + sum(b) - 2 * both);
}

function shared(a: ReadonlyMap<string, number> | undefined, b: ReadonlyMap<string, number> | undefined): number {
  let sum = 0;
  for (const [key, weight] of a ?? []) if (b?.has(key)) sum += weight;
  return sum;
}
