import type { Row } from './rows.ts';
import type { Sheet } from './pieces.ts';

/** Page numbers as they are printed alone on a line: `- 3 -`, `3/12`, “Page 3 of 12”. */
const pageNumber =
  /^(?:[-–—−－‐ ]*\d{1,3}[-–—−－‐ ]*|\d{1,3} ?[/／] ?\d{1,3}|page \d{1,3}(?: of \d{1,3})?|p\.? ?\d{1,3}|\d{1,3} ?(?:頁|ページ))$/i;

/** Leaves out page numbers, and what stands at the head or foot of most pages. */
export function withoutMargins(pages: readonly (readonly Row[])[], sheets: readonly Sheet[]): Row[][] {
  const seen = new Map<string, number>();
  const atEdge = (row: Row, n: number) => {
    const height = sheets[n]?.height ?? 0;
    return row.y < height * 0.09 || row.y > height * 0.91;
  };
  const key = (row: Row) => row.text.normalize('NFKC').replace(/\d+/g, '0');
  for (const [n, rows] of pages.entries())
    for (const k of new Set(rows.filter((r) => atEdge(r, n)).map(key))) seen.set(k, (seen.get(k) ?? 0) + 1);
  return pages.map((rows, n) =>
    rows.filter((row) => {
      if (!atEdge(row, n)) return true;
      return (
        !pageNumber.test(row.text.normalize('NFKC')) &&
        (pages.length < 2 || (seen.get(key(row)) ?? 0) < Math.max(2, pages.length * 0.5))
      );
    }),
  );
}
