import { plainBlock, type Block } from '../block.ts';
import type { Draft } from '../edition.ts';
import { grouped } from '../grouped.ts';
import { headlineOf } from '../headline.ts';
import { issueDate } from '../issue-date.ts';
import { Line } from '../line.ts';
import { withLoneLabels } from '../lone-labels.ts';
import { headed } from '../plain/headed.ts';
import { withoutMargins } from './margins.ts';
import { sheetsOf } from './pieces.ts';
import { rowsOf, type Row } from './rows.ts';

/** The release in a PDF that holds text. */
export async function draftOfPdf(bytes: Uint8Array, url: string | null, from: string): Promise<Draft> {
  const sheets = await sheetsOf(bytes, from);
  const pages = withoutMargins(sheets.map(rowsOf), sheets);
  const usual = middle(pages.flat().flatMap((r) => Array<number>(Math.min(r.text.length, 100)).fill(r.size)));
  const lines = linesOf(pages, usual);
  const units = grouped(lines, 'print').filter((l) => /[\p{L}\p{N}]/u.test(l.text));
  const blocks = headed(
    units.map((l) => plainBlock(l.text, { indent: l.indent, centred: l.bold > 0 })),
    6,
  );
  const found = headlineOf(blocks, []);
  const head = blocks[found?.at ?? -1];
  const date = issueDate(blocks, found?.at ?? -1);
  const aside = [found?.at, date?.at];
  const title: Block = head ?? plainBlock(blocks[0]?.text.slice(0, 120) ?? 'Untitled');
  return {
    title: { ...title, role: 'heading', indent: 0 },
    date: blocks[date?.at ?? -1] ?? null,
    body: withLoneLabels(blocks.filter((_, i) => !aside.includes(i))).blocks,
    figures: [],
    issued: date?.day ?? null,
    published: null,
    url,
    declaredLang: null,
    strict: false,
    notes: [],
  };
}

/**
 * Printed lines as lines of text: indents in columns from the page's left edge, gaps where more blank than usual lies
 * between two lines. What is set larger than usual on the first page is marked as bold: the headline is.
 */
function linesOf(pages: readonly (readonly Row[])[], usual: number): Line[] {
  const lines: Line[] = [];
  const pitch = middle(pages.flatMap((rows) => rows.slice(1).map((r, i) => r.y - (rows[i] as Row).y))) || usual * 1.5;
  const rightOf = rightEdges(pages.flat().filter((r) => Math.abs(r.size - usual) < usual * 0.15));
  for (const [n, rows] of pages.entries()) {
    let before: Row | null = null;
    const edges = edgesOf(rows);
    for (const row of rows) {
      const line = new Line();
      const large = n === 0 && row.size >= usual * 1.2;
      line.add(row.text, { bold: large, href: null });
      if (line.text === '') continue;
      line.indent += Math.max(0, Math.round(((row.x - edgeNear(edges, row.x)) / usual) * 2));
      line.full = row.end > row.x + (rightOf(row.x) - row.x) * 0.75;
      const step: number = before === null ? 0 : row.y - before.y;
      const apart =
        step > Math.max(pitch, row.size) * 1.35 || (before !== null && Math.abs(before.size - row.size) > usual * 0.15);
      line.gap = apart ? 1 : 0;
      lines.push(line);
      before = row;
    }
  }
  return lines;
}

/** The left edges of a page's columns: where at least a sixth of its lines begin. */
function edgesOf(rows: readonly Row[]): number[] {
  const starts = new Map<number, number>();
  for (const r of rows) starts.set(Math.round(r.x), (starts.get(Math.round(r.x)) ?? 0) + 1);
  const most = Math.max(0, ...starts.values());
  return [...starts]
    .filter(([, n]) => n >= Math.max(2, most / 3))
    .map(([x]) => x)
    .sort((a, b) => a - b);
}

/** For a line's beginning, how far to the right lines of its column reach anywhere in the document. */
function rightEdges(rows: readonly Row[]): (x: number) => number {
  const ends = new Map<number, number>();
  for (const r of rows) {
    const key = Math.floor(r.x / 10);
    ends.set(key, Math.max(ends.get(key) ?? 0, r.end));
  }
  return (x) => Math.max(x, ...[...ends].filter(([key]) => Math.abs(key * 10 - x) < 120).map(([, end]) => end));
}

/** The edge of the column that a line stands in: two edges of one column are less than a third of a page apart. */
function edgeNear(edges: readonly number[], x: number): number {
  const left = edges.filter((e) => e <= x + 1);
  const last = left.at(-1) ?? x;
  return left.find((e) => last - e < 150) ?? last;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
