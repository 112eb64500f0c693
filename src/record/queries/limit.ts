/** No list is longer than this, whatever is asked. */
const longestList = 200;

export function cappedLimit(limit: number): number {
  return Number.isFinite(limit) ? Math.min(Math.max(1, Math.floor(limit)), longestList) : longestList;
}
