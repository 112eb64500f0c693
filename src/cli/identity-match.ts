/** As much of an annotated fact as finds it in an answer. */
export interface GoldItem {
  readonly quote: string;
  readonly date?: string | null;
  readonly country?: string | null;
  readonly amount?: { readonly value: number } | null;
}

/**
 * Which answer stands for which annotated fact, one to one: words that are the same or hold one another, the more alike
 * in length and in date, state and amount the better. Null where there is none.
 */
export function matchedFacts(wanted: readonly GoldItem[], answers: readonly GoldItem[]): (number | null)[] {
  const pairs = wanted
    .flatMap((item, i) => answers.map((answer, j) => ({ i, j, weight: weigh(item, answer) })))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
  const places: (number | null)[] = wanted.map(() => null);
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (places[i] !== null || taken.has(j)) continue;
    places[i] = j;
    taken.add(j);
  }
  return places;
}

function weigh(a: GoldItem, b: GoldItem): number {
  const [short, long] = a.quote.length <= b.quote.length ? [a.quote, b.quote] : [b.quote, a.quote];
  const shared = long.includes(short) ? short.length / long.length : longestCommon(short, long) / long.length;
  if (shared < 0.5 && !long.includes(short)) return 0;
  const agree = (x: unknown, y: unknown) => (x === undefined || y === undefined ? 0 : x === y ? 0.2 : -0.2);
  return 1 + shared + agree(a.date, b.date) + agree(a.country, b.country) + agree(a.amount?.value, b.amount?.value);
}

/** Length of the longest run of characters that both have. */
function longestCommon(a: string, b: string): number {
  let best = 0;
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      if (a[i - 1] === b[j - 1]) {
        next[j] = (row[j - 1] ?? 0) + 1;
        best = Math.max(best, next[j] ?? 0);
      }
    row = next;
  }
  return best;
}
