import type { Stretch } from './sentences.ts';

const closerOf: Readonly<Record<string, string>> = { '「': '」', '『': '』' };
/** A quotation that never ends within this many characters is a stray bracket. */
const longest = 600;
/** What follows the bracket of words that somebody said: 「…」と述べた, 「…」との認識. */
const said =
  /^と(?:の(?:発言|認識|考え|見解|回答|説明|指摘|立場|意見|ご発言|御発言)|[^、。]{0,12}(?:述べ|発言|語|強調|説明|応じ|答え|指摘|表明|訴え|呼びかけ|コメント))/;

/**
 * The stretches between 「」 and 『』 that are names of things: titles of documents, plans and projects,
 * key words. What somebody said is not one: it holds a sentence or is followed by と述べ.
 * The outermost brackets count; a bracket not closed on its line counts for nothing.
 */
export function titlesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let end = 0;
  for (const opener of text.matchAll(/[「『]/g)) {
    const start = opener.index;
    if (start < end) continue;
    const close = closing(text, start);
    if (close < 0) continue;
    end = close + 1;
    const inside = text.slice(start + 1, close);
    if (!inside.includes('。') && !said.test(text.slice(end, end + 30))) found.push({ start, end });
  }
  return found;
}

function closing(text: string, start: number): number {
  const open = text[start] as string;
  const close = closerOf[open] as string;
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + longest); i++) {
    const c = text[i];
    if (c === '\n') return -1;
    if (c === open) depth++;
    else if (c === close && --depth === 0) return i;
  }
  return -1;
}
