import { columns, Line } from '../line.ts';
import { isDateLine } from '../date-line.ts';

/** A line drawn across the page: at least eight of one sign. */
const rule = /^\s*(?<sign>[-=_*#~+─━═―—–－＝＿＊■□◆◇・.])(?:\k<sign>){7,}\s*$/u;
/** A numbered or bulleted line set in by spaces, as browsers write nested lists into a text. */
const nested = /^ {2,}(?:\d{1,3}\.|[•◦▪*-]) /;

/**
 * The lines of a text with their indents and the gaps between them. What stands in a box of rules at the top or
 * bottom is the sender's furniture, unless it holds the date.
 */
export function linesOf(text: string): { lines: Line[]; saved: boolean; wrapped: boolean } {
  const raw = text.split(/\r\n|[\n\r\u2028\u2029\f]/);
  const saved = raw.filter((l) => nested.test(l)).length >= 3;
  // A browser writes a paragraph as one line, however long; a mail wraps its lines.
  const wrapped = !saved || !raw.some((l) => columns(l) > 110);
  const skip = boxed(raw);
  const lines: Line[] = [];
  let gap = 0;
  for (const [i, source] of raw.entries()) {
    const line = new Line();
    line.add(source, { bold: false, href: null, spaces: true });
    if (line.text === '' || rule.test(source) || skip.has(i)) {
      gap++;
      continue;
    }
    line.gap = wrapped ? gap : 1;
    gap = 0;
    lines.push(line);
  }
  return { lines, saved, wrapped };
}

/** The numbers of the lines inside the first and the last box of rules, where those stand at the very top and end. */
function boxed(raw: readonly string[]): Set<number> {
  const inside = new Set<number>();
  const inked = raw.flatMap((l, i) => (l.trim() === '' ? [] : [i]));
  const rules = inked.filter((i) => rule.test(raw[i] as string));
  const [a, b] = rules;
  const [y, z] = rules.slice(-2);
  const take = (from: number, to: number) => {
    for (let i = from + 1; i < to; i++) if (!isDateLine(raw[i] as string) && !holdsDay(raw[i] as string)) inside.add(i);
  };
  if (a !== undefined && b !== undefined && inked.indexOf(a) <= 1 && b - a <= 8) take(a, b);
  if (y !== undefined && z !== undefined && y !== a && inked.at(-1) === z && z - y <= 8) take(y, z);
  return inside;
}

const holdsDay = (line: string) => /\d\s?年.{1,4}月.{1,4}日|\d{4}[./-]\d{1,2}[./-]\d{1,2}/.test(line.normalize('NFKC'));
