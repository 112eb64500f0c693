/** A stretch between quotation marks, without the marks. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
}

const longest = 220;
const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'plus',
  'the',
  'through',
  'to',
  'with',
]);

/**
 * Stretches between a pair of marks in one line of folded text (all double marks are `"` there); one that is never
 * closed, or closed only after a whole paragraph, counts for nothing.
 */
export function quotedIn(folded: string): Quoted[] {
  const found: Quoted[] = [];
  let open = -1;
  for (let i = folded.indexOf('"'); i >= 0; i = folded.indexOf('"', i + 1)) {
    if (open >= 0 && i - open <= longest && !folded.slice(open, i).includes('\n')) {
      if (i > open + 1) found.push({ start: open + 1, end: i });
      open = -1;
    } else open = i;
  }
  return found;
}

/** Whether the words are a title (“2050 Strategy”, “Central Asia plus Japan”) and not something said. */
export function isTitle(words: string): boolean {
  const heavy = words.split(/[\s:,/-]+/).filter((word) => word && !small.has(word.toLowerCase()));
  if (!heavy.length || !/^[A-Z\d]/.test(words.trim())) return false;
  return heavy.filter((word) => /^[A-Z\d'(]/.test(word)).length >= heavy.length * 0.6;
}
