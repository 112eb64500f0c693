import type { SearchMark } from '../../../record/views.ts';

/** A stretch of text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut into what is marked and what is not. */
export function piecesOf(text: string, marks: readonly SearchMark[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start > from) pieces.push({ text: text.slice(from, start), marked: false });
    if (end > start) pieces.push({ text: text.slice(Math.max(start, from), end), marked: true });
    from = Math.max(from, end);
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The stretch of a long text that holds the most marks, with dots where it was cut; a short text is given whole. */
export function excerptOf(text: string, marks: readonly SearchMark[], length: number): Piece[] {
  if (text.length <= length * 1.2) return piecesOf(text, marks);
  // Some words before the mark say what it belongs to.
  const lead = Math.min(40, length / 3);
  const starts = marks.length === 0 ? [0] : marks.slice(0, 100).map(([start]) => Math.max(0, Math.floor(start - lead)));
  const holds = (start: number) => marks.filter(([a, b]) => a >= start && b <= start + length).length;
  const best = starts.reduce((a, b) => (holds(b) > holds(a) ? b : a));
  const [first] = marks.find(([a]) => a >= best) ?? [best];
  const start = wordStart(text, Math.min(best, Math.max(0, text.length - length)), first);
  const end = wordEnd(text, start + length);
  const inside = marks
    .filter(([a, b]) => b > start && a < end)
    .map(([a, b]): SearchMark => [Math.max(a, start) - start, Math.min(b, end) - start]);
  const dots = (shown: boolean): Piece[] => (shown ? [{ text: '…', marked: false }] : []);
  return [...dots(start > 0), ...piecesOf(text.slice(start, end), inside), ...dots(end < text.length)];
}

/** Not within an English word nor a character of two units. */
function wordStart(text: string, at: number, limit: number): number {
  let start = at;
  while (start > 0 && start < limit && start - at < 25 && joined(text, start)) start += 1;
  return inCharacter(text, start) ? start + 1 : start;
}

function wordEnd(text: string, at: number): number {
  let end = Math.min(at, text.length);
  while (end < text.length && end - at < 25 && joined(text, end)) end += 1;
  return inCharacter(text, end) ? end + 1 : end;
}

const joined = (text: string, at: number) =>
  /[A-Za-z0-9]/.test(text[at - 1] ?? '') && /[A-Za-z0-9]/.test(text[at] ?? '');
const inCharacter = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
