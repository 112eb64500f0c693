import { fold } from '../text/fold.ts';
import { isDateLine } from './date-line.ts';
import { columns, joined, type Line } from './line.ts';
import { labelOf } from './outline/label.ts';
import { isHeadline } from './outline/headline-like.ts';
import { markerOf } from './outline/marker.ts';

/**
 * Joins the lines that belong together. In a page a line ends where the writer wrote `<br>`, so a new line is
 * a new unit unless a sentence runs on; in a text a line ends where the sheet did, so it runs on unless a
 * blank line, a marker or an indent begins something new.
 */
export function grouped(lines: readonly Line[], mode: 'page' | 'text' | 'print'): Line[] {
  const width = Math.max(0, ...lines.slice(0, 2000).map((l) => Math.min(columns(l.text), 120)));
  const found: Line[] = [];
  let first: Line | null = null;
  let last: Line | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    const current = found.at(-1);
    if (current && first && last && follows(mode, first, last, line, width))
      found[found.length - 1] = joined(current, line, mode === 'print' ? mended(current.text, line.text) : ' ');
    else {
      found.push(line);
      first = line;
    }
    last = line;
  }
  return found;
}

function follows(mode: 'page' | 'text' | 'print', first: Line, last: Line, line: Line, width: number): boolean {
  if (mode === 'page') return runsOn(last, line, width);
  // A headline set large is short on every line.
  if (mode === 'print' && !last.full && !(isBold(last) && isBold(line))) return false;
  return wraps(first, last, line, width);
}

/** What stands between two lines of print: nothing between Japanese letters or after a hyphen, else a space. */
function mended(above: string, below: string): string {
  const full = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uffef・「」『』（）、。]/;
  if (full.test(above.at(-1) ?? '') && full.test(below[0] ?? '')) return '';
  return /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below) ? '' : ' ';
}

const ends = /[。．.！!？?：:;；」）)】]$/;

function begins(line: Line): boolean {
  if (line.begins !== null) return line.begins;
  return (line.begins = beginsAnew(line));
}

function beginsAnew(line: Line): boolean {
  // 「～第4回交通大臣会合への出席～」: what stands below a headline in its own signs.
  if (/^[~～〜].{4,80}[~～〜]$/.test(line.text)) return true;
  const marker = markerOf(line.text);
  return (marker !== null && (!marker.weak || marker.readings.length > 0)) || labelOf(line.text) !== null;
}

/** A page's `<br>` inside a sentence: the line above is long and stops nowhere, or the next goes on in the middle. */
function runsOn(last: Line, line: Line, width: number): boolean {
  if (line.gap > 0 || line.indent > 0 || begins(line) || isDateLine(line.text) || isDateLine(last.text)) return false;
  if (isBold(last) !== isBold(line)) return false;
  if (/^[、，,)）」]/.test(line.text) || /[、，,]$/.test(last.text)) return true;
  if (ends.test(last.text)) return false;
  if (/^\p{Ll}/u.test(line.text) && /\p{L}$/u.test(last.text)) return true;
  return width >= 40 && columns(last.text) >= width * 0.85;
}

/** A text's line that goes on from the one above. */
function wraps(first: Line, last: Line, line: Line, width: number): boolean {
  if (line.gap > 0 || isDateLine(line.text) || isDateLine(last.text)) return false;
  const marked = begins(first);
  if (begins(line) && !(marked && line.indent > first.indent && weakly(line))) return false;
  // 「1 趣旨」 alone on its line is a heading, even where what follows is set in.
  if (marked && last === first && isHeadline(first.text) && columns(first.text) < width * 0.55) return false;
  if (marked && line.indent > first.indent) return true;
  if (named.test(line.text) && named.test(last.text)) return false;
  // 「報道発表」 over the headline: a Japanese line that ends after a few signs was not cut by the sheet.
  if (last === first && width >= 80 && columns(last.text) <= 20 && /^[\u3041-\u9fff・ー]+$/.test(last.text))
    return false;
  const short = columns(last.text) < width * 0.7;
  if (line.indent > 0 && line.indent >= last.indent && (short || /[。．]$/.test(fold(last.text)))) return false;
  return true;
}

/** 「日時：本年3月15日午後2時から」 over 「場所：都内」. */
const named = /^[^、。，．,.：:\s]{1,12}[：:]/;

/** Numbers and letters that a wrapped line may as well begin with: “2 May”, “a.m.”. */
const weakly = (line: Line) => /^(?:# |a\.|A\.|#\.#)$/.test(markerOf(line.text)?.shape ?? '');

export const isBold = (line: Line): boolean => line.bold > 0 && line.bold >= line.text.replace(/ /g, '').length * 0.9;
