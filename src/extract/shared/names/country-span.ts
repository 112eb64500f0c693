/** A stretch of the text that names a state (or a territory, which only claims its words). */
export interface CountrySpan {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  /** `name` 日本, “the Republic of Korea”; `adjective` “Kyrgyz”; `short` 日 of 日米; `group` 中央アジア5か国. */
  readonly form: 'name' | 'adjective' | 'short' | 'group';
  readonly territory: boolean;
}

/** The span that ends exactly at `end`, the longest first; spans are in order of `start` and do not overlap. */
export function spanEndingAt(spans: readonly CountrySpan[], end: number): CountrySpan | undefined {
  return spans[lowerBound(spans, end) - 1]?.end === end ? spans[lowerBound(spans, end) - 1] : undefined;
}

/** The span that starts exactly at `start`. */
export function spanStartingAt(spans: readonly CountrySpan[], start: number): CountrySpan | undefined {
  const span = spans[lowerBound(spans, start)];
  return span?.start === start ? span : undefined;
}

/** Index of the first span that starts at or after `offset`. */
export function lowerBound(spans: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as { start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
