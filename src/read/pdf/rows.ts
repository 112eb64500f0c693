import type { Piece, Sheet } from './pieces.ts';

/** A printed line, or its part in one column. */
export interface Row {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The lines of a page in the order in which they are read. Where a page is set in two columns, the left one comes
 * before the right one; lines across both part what is above them from what is below.
 */
export function rowsOf(sheet: Sheet): Row[] {
  const rows = lined(sheet.pieces);
  const gutter = gutterOf(rows, sheet.width);
  if (gutter === null) return rows.map((parts) => merged(parts));
  const ordered: Row[] = [];
  let [left, right]: [Row[], Row[]] = [[], []];
  const flush = () => {
    ordered.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const parts of rows) {
    const sides = [parts.filter((p) => p.x + p.width <= gutter), parts.filter((p) => p.x >= gutter)] as const;
    if (sides[0].length + sides[1].length < parts.length) {
      flush();
      ordered.push(merged(parts));
    } else {
      if (sides[0].length > 0) left.push(merged(sides[0]));
      if (sides[1].length > 0) right.push(merged(sides[1]));
    }
  }
  flush();
  return ordered;
}

/** Pieces by the line they stand on, each line from left to right. */
function lined(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.y - first.y < Math.max(piece.size, first.size) * 0.5) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

/** Where the blank between two columns lies, null on a page of one: most lines must leave it free, on both sides of it. */
function gutterOf(rows: readonly (readonly Piece[])[], width: number): number | null {
  let best: { x: number; both: number } | null = null;
  for (let x = width * 0.4; x <= width * 0.6; x += 3) {
    let [both, across, near] = [0, 0, 0];
    for (const parts of rows) {
      const left = parts.findLast((p) => p.x + p.width <= x);
      const right = parts.find((p) => p.x >= x);
      if (parts.some((p) => p.x < x && p.x + p.width > x)) across++;
      else if (left && right) {
        both++;
        if (right.x - (left.x + left.width) < right.size) near++;
      }
    }
    // Words that happen to part here on a few lines are no gutter.
    if (both >= 4 && across * 3 < both && near * 4 < both && (best === null || both > best.both)) best = { x, both };
  }
  return best?.x ?? null;
}

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000]$/;

/** A line's pieces as one text, with a space where the print has one. */
function merged(parts: readonly Piece[]): Row {
  let text = '';
  let end: number | null = null;
  for (const p of parts) {
    const gap = end === null ? 0 : p.x - end;
    const wide = gap > p.size * (cjk.test(text) ? 0.45 : 0.18);
    text += wide && !text.endsWith(' ') ? ` ${p.text}` : p.text;
    end = p.x + p.width;
  }
  const [first] = parts;
  return {
    text: text.trim(),
    x: first?.x ?? 0,
    end: end ?? 0,
    y: first?.y ?? 0,
    size: Math.max(...parts.map((p) => p.size)),
  };
}
