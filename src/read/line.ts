import type { BlockLink } from './block.ts';

/**
 * Characters that print nothing: zero-width space, word joiner, byte order mark, soft hyphen, and the selectors behind
 * a kanji that say which of its shapes a name is written with (辻 with one dot).
 */
const invisible = /[\u200b\u2060\ufeff\u00ad]|\p{Variation_Selector}/gu;
const blank = /\s+/g;

/**
 * A line of a page while it is being put together: white space is folded to one space as it comes in, so that
 * the offsets of links never have to be moved afterwards.
 */
export class Line {
  text = '';
  /** Columns of blank before the first character: a full-width space is two, a no-break space one. */
  indent = 0;
  /** How many empty lines stand before it. */
  gap = 0;
  links: BlockLink[] = [];
  datetime: string | null = null;
  /** How many characters are bold, and how many stand inside links. */
  bold = 0;
  linked = 0;
  /** Whether it begins with a raised sign, as a footnote does. */
  raised = false;
  /** In print: whether it reaches the right edge, so that it may go on below. */
  full = false;
  /** Whether it begins with a marker or label, once somebody has asked. */
  begins: boolean | null = null;
  #spaceDue = false;

  /** Adds text as it stands in the source. `spaces` says whether plain spaces count as indent. */
  add(raw: string, look: { bold: boolean; href: string | null; spaces?: boolean; raised?: boolean }): void {
    const seen = raw.replace(invisible, '');
    const ink = seen.trim();
    if (this.text === '') {
      const lead = ink === '' ? seen : seen.slice(0, seen.indexOf(ink[0] as string));
      for (const c of lead) this.indent += c === '\u3000' ? 2 : c === '\u00a0' || (look.spaces && c === ' ') ? 1 : 0;
    }
    if (ink === '') {
      this.#spaceDue ||= seen !== '';
      return;
    }
    if (this.text !== '' && (this.#spaceDue || /^\s/.test(seen))) this.text += ' ';
    const start = this.text.length;
    if (start === 0) this.raised = look.raised === true;
    this.text += ink.replace(blank, ' ');
    this.#spaceDue = /\s$/.test(seen);
    const length = this.text.length - start;
    if (look.bold) this.bold += length;
    if (look.href === null) return;
    this.linked += length;
    const last = this.links.at(-1);
    if (last && last.href === look.href && start - last.end <= 1)
      this.links[this.links.length - 1] = { ...last, end: this.text.length };
    else this.links.push({ start, end: this.text.length, href: look.href });
  }

  /** Sets the next text apart by a space even where the source has none, as between two cells. */
  space(): void {
    this.#spaceDue = true;
  }
}

/** Appends a line to another with a space (or another `glue`) between, keeping links where they belong. */
export function joined(a: Line, b: Line, glue = ' '): Line {
  const line = new Line();
  const offset = a.text.length + glue.length;
  line.text = a.text + glue + b.text;
  line.indent = a.indent;
  line.gap = a.gap;
  line.links = [...a.links, ...b.links.map((l) => ({ ...l, start: l.start + offset, end: l.end + offset }))];
  line.datetime = a.datetime ?? b.datetime;
  line.bold = a.bold + b.bold;
  line.linked = a.linked + b.linked;
  line.raised = a.raised;
  return line;
}

/** Columns that a text takes up: a full-width character is two. */
export function columns(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) n += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
  return n;
}
