/** How often two people judged something so and so: what the one said, what the other said, how many times. */
export interface JudgedTwice {
  readonly one: string;
  readonly other: string;
  readonly count: number;
}

/**
 * The share of cases in which two agreed, and Cohen's kappa, which leaves out what would be so by chance: what those who
 * judged first said so often, times what those who judged after them said so often. Null where chance gives everything,
 * as when all that was judged twice was accepted twice.
 */
export function agreementOf(judged: readonly JudgedTwice[]): {
  readonly both: number;
  readonly agreed: number;
  readonly share: number;
  readonly kappa: number | null;
} {
  const both = sum(judged);
  const agreed = sum(judged.filter(({ one, other }) => one === other));
  const said = [...new Set(judged.flatMap(({ one, other }) => [one, other]))];
  const chance = said.reduce((total, what) => {
    const first = sum(judged.filter(({ one }) => one === what)) / both;
    const second = sum(judged.filter(({ other }) => other === what)) / both;
    return total + first * second;
  }, 0);
  const share = both === 0 ? 0 : agreed / both;
  return { both, agreed, share, kappa: both === 0 || 1 - chance < 1e-9 ? null : (share - chance) / (1 - chance) };
}

const sum = (judged: readonly JudgedTwice[]) => judged.reduce((total, { count }) => total + count, 0);
