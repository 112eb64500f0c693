import type { VNode } from 'preact';

/** A drawing in units of its own that are CSS pixels at its natural size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: VNode;
}

export interface ChartCell {
  readonly text: string;
  readonly href?: string | undefined;
  readonly lang?: string | undefined;
}

/** What a picture shows, as rows: for those who cannot see it, and as CSV. Every row is as long as the head. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | ChartCell)[])[];
}

/** A picture with everything that stands for it where it cannot be seen. */
export interface Chart {
  /** The last part of its address, `timeline` of `…/timeline.svg`. */
  readonly name: string;
  readonly title: string;
  /** One or two sentences for those who hear the page. */
  readonly says: string;
  readonly notes: readonly string[];
  readonly wide: Drawing;
  /** Drawn for a phone; null where the page says the same in a list there. */
  readonly narrow: Drawing | null;
  readonly table: ChartTable;
}

/** How a picture is drawn: in a page, with links and with flags from their own addresses; or as a file of its own. */
export type Manner = 'page' | 'file';

/** About how wide words are, in units of the drawing: full-width letters are as wide as they are high. */
export function widthOf(words: string, size: number): number {
  let ems = 0;
  for (const letter of words) ems += /[\u1100-\u11ff\u2e80-\uffef]|[\u{20000}-\u{3ffff}]/u.test(letter) ? 1 : 0.56;
  return ems * size;
}

/** Words cut to a width, with … where something is left out. */
export function fitted(words: string, size: number, width: number): string {
  if (widthOf(words, size) <= width) return words;
  const letters = Array.from(words.slice(0, 400));
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** Words in at most two lines of a width, broken between words; what is too long for them is cut. */
export function twoLines(words: string, size: number, width: number): readonly string[] {
  if (widthOf(words, size) <= width) return [words];
  const parts = words.split(' ');
  let at = parts.length - 1;
  while (at > 1 && widthOf(parts.slice(0, at).join(' '), size) > width) at -= 1;
  if (at < 1) return [fitted(words, size, width)];
  return [parts.slice(0, at), parts.slice(at)].map((line) => fitted(line.join(' '), size, width));
}

export const textOf = (cell: string | ChartCell): string => (typeof cell === 'string' ? cell : cell.text);

/** One place after the point is finer than anybody sees. */
export const round = (value: number): number => Math.round(value * 10) / 10;
