/** A stretch of a text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of a text, in order, without the white space around them; a line break always ends one.
 * Japanese ends at 。！？ outside brackets, English (and any other language) at . ! ? before a new start.
 * Give it a passage's words, or its folded words (the offsets are the same); linear in the text.
 */
export function sentencesOf(text: string, lang: string): Stretch[] {
  const found: Stretch[] = [];
  const ends = lang === 'ja' ? japaneseEnds : englishEnds;
  let line = 0;
  while (line <= text.length) {
    const next = text.indexOf('\n', line);
    const lineEnd = next < 0 ? text.length : next;
    let start = line;
    for (const end of [...ends(text, line, lineEnd), lineEnd]) {
      const sentence = trimmed(text, start, end);
      if (sentence) found.push(sentence);
      start = Math.max(start, end);
    }
    line = lineEnd + 1;
  }
  return found;
}

function trimmed(text: string, from: number, to: number): Stretch | null {
  let start = from;
  let end = to;
  while (start < end && space(text[start])) start++;
  while (end > start && space(text[end - 1])) end--;
  return end > start ? { start, end } : null;
}
const space = (c: string | undefined) => c === ' ' || c === '\u3000' || c === '\u00a0' || c === '\t' || c === '\r';

const closerOf: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
  '《': '》',
  '〈': '〉',
  '“': '”',
};
const closers = new Set(Object.values(closerOf));
const isJapaneseStop = (c: string) => c === '。' || c === '！' || c === '？' || c === '｡';

const marks = /[。！？｡「」『』（）()【】〔〕［］[\]《》〈〉“”]/g;

/**
 * Ends after 。 and the closing brackets behind it, never inside a pair of brackets
 * (「…（JICAが実施中。）を説明し、」 goes on); a bracket that is never closed on its line counts for nothing.
 */
function japaneseEnds(text: string, from: number, to: number): number[] {
  const at = marksIn(text, from, to);
  const partner = partners(text, at);
  const ends: number[] = [];
  let start = from;
  for (let k = 0; k < at.length; k++) {
    const open = at[k] as number;
    const close = partner[k] as number;
    let i = open;
    if (close >= 0) {
      i = at[close] as number;
      k = close;
      // A whole sentence in brackets of its own: （注：…である。）
      const isAlone = firstOf(text, start) === open && isJapaneseStop(text[i - 1] ?? '');
      if (!isAlone || !startsAnew(text, i + 1, to)) continue;
    } else if (!isJapaneseStop(text[open] as string)) continue;
    while (i + 1 < to && (isJapaneseStop(text[i + 1] as string) || closers.has(text[i + 1] as string))) i++;
    ends.push(i + 1);
    start = i + 1;
    while (k + 1 < at.length && (at[k + 1] as number) <= i) k++;
  }
  return ends;
}

function marksIn(text: string, from: number, to: number): number[] {
  const at: number[] = [];
  marks.lastIndex = from;
  for (let m = marks.exec(text); m && m.index < to; m = marks.exec(text)) at.push(m.index);
  return at;
}

function firstOf(text: string, start: number): number {
  let i = start;
  while (space(text[i])) i++;
  return i;
}

/** After a bracketed sentence a new one begins unless a particle goes on with it: 「…。」と述べた. */
function startsAnew(text: string, at: number, to: number): boolean {
  return at >= to || !/^[\p{sc=Hiragana}、,，・]/u.test(text.slice(at, at + 1));
}

/** Brackets nested deeper than this are noise; the bound keeps the cost linear. */
const deepest = 50;

/** For each mark that opens a bracket closed on the line, the position (in the list) of its closing one; else -1. */
function partners(text: string, at: readonly number[]): number[] {
  const open: number[] = [];
  const partner: number[] = Array.from({ length: at.length }, () => -1);
  for (const [k, i] of at.entries()) {
    const c = text[i] as string;
    if (closerOf[c]) {
      if (open.length < deepest) open.push(k);
    } else if (closers.has(c)) {
      // A stray opener between is skipped: （「日本） still closes （.
      const match = open.findLastIndex((o) => closerOf[text[at[o] as number] as string] === c);
      if (match < 0) continue;
      partner[open[match] as number] = k;
      open.length = match;
    }
  }
  return partner;
}

/** Words that end in a full stop without ending the sentence. */
const abbreviation =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Hon|Rev|Amb|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Pres|Messrs|St|No|Nos|Art|Arts|para|paras|Vol|Fig|Figs|Sec|Ch|Ref|pp?|cf|vs|viz|approx|ca|est|incl|excl|Jr|Sr|Inc|Ltd|Co|Corp|Bros|Dept|Univ|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Rs|Tel|Ext|Mt|Ft|i\.e|e\.g|et al|H\.E|H\.M|H\.H|H\.R\.H|H\.I\.H|Hon'ble|Excl)\.$/u;
/** U.S., p.m., J. — these end a sentence only where an unmistakable opener follows. */
const initials = /(?:^|[^\p{L}])(?:\p{L}\.){1,4}$/u;
const opener =
  /^["'(“‘]?(?:The|In|On|At|It|This|These|They|He|She|We|Both|As|For|During|Following|After|Before|To|With|Under|From|Since|While|If|When|That|There|His|Her|Their|Our|An?|By|Also|Furthermore|Moreover|However|Finally|Regarding|Through)\s/;

function englishEnds(text: string, from: number, to: number): number[] {
  const ends: number[] = [];
  const stop = /[.!?…]["'”’)\]]{0,3}(?=\s)/g;
  stop.lastIndex = from;
  let start = from;
  for (let m = stop.exec(text); m && m.index < to; m = stop.exec(text)) {
    const end = m.index + m[0].length;
    const before = text.slice(Math.max(start, m.index - 12), m.index + 1);
    const after = text.slice(end, Math.min(to, end + 24)).trimStart();
    if (!/^["'“‘([]{0,2}[\p{Lu}\p{N}\p{Lo}•]/u.test(after)) continue;
    // "1. The two sides": the marker belongs to its sentence.
    if (end - start < 8 && /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\.$/i.test(text.slice(start, end))) continue;
    if (m[0][0] === '.' && abbreviation.test(before) && m[0].length === 1) continue;
    if (m[0][0] === '.' && initials.test(before) && !opener.test(after)) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}
