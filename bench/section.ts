/** One table of docs/benchmarks.md. */
export interface Section {
  readonly title: string;
  readonly about: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The middle of several measurements: machines are noisy, and one slow run must not decide. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export const round = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
