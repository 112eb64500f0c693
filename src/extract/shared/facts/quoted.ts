import type { Source } from '../source.ts';
import { inside } from './choose-amount.ts';

/** A stretch in quotation brackets: `start` and `end` take the brackets in, `inner` is what stands between. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
}

/** Brackets of brackets: a title that stands whole in 「…」 with the project's own title inside. */
export function quotedInside(text: string, outer: Quoted): Quoted[] {
  return quotedIn(text, outer.start + 1, outer.end - 1);
}

const closerOf: Readonly<Record<string, string>> = { '「': '」', '『': '』' };

/**
 * The outermost 「…」 and 『…』 of a text, in order; those nested in another are part of it.
 * One that is never closed counts for nothing. Linear: one pass with a bounded stack.
 */
export function quotedIn(text: string, from = 0, to = text.length): Quoted[] {
  const found: Quoted[] = [];
  const open: { at: number; close: string }[] = [];
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark && mark.index < to; mark = marks.exec(text)) {
    const c = mark[0];
    const i = mark.index;
    const close = closerOf[c];
    if (c === '\n') open.length = 0;
    else if (close) {
      if (open.length < 8) open.push({ at: i, close });
    } else if (open.length > 0) {
      const at = open.findLastIndex((o) => o.close === c);
      if (at < 0) continue;
      const { at: start } = open[at] as { at: number };
      open.length = at;
      while (found.length > 0 && (found.at(-1) as Quoted).start > start) found.pop();
      found.push({ start, end: i + 1 });
    }
  }
  return found;
}

const marks = /[「」『』\n]/g;
const all = {};

/** The same for a stretch of a source, whose brackets are looked for once however many rules ask. */
export function quotesOf(source: Source, start: number, end: number): Quoted[] {
  return inside(
    source.once(all, (s) => quotedIn(s.folded)),
    start,
    end,
  );
}
