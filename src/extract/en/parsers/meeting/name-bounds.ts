import { englishOrdinal } from '../../../../text/numerals-en.ts';
import { smallNameWord } from '../../words/meetings.ts';

/** A word that names: capitals, hyphens, a possessive. */
const capital =
  /^(?:(?:[A-Z]\.){2,4}|[A-Z][\w\u00c0-\u024f]{0,40})(?:[-/+&](?:(?:[A-Z]\.){2,4}|[A-Za-z][\w\u00c0-\u024f]{0,40}|\d{1,2})){0,6}(?:'s?)?$/;
const short = /^\("?[A-Z][\w{1,40}&-]{1,14}(?:\s\d{1,2})?"?\)$/;
/** “summit meeting with President Zelenskyy on May 21”: a date begins. */
const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.?)$/;
const joining = new Set(['of', 'on', 'and', 'for', 'plus', 'the', '&', '-', '\u2013']);
/** Names longer than this are lists or noise. */
const most = 12;
const longestQuote = 62;

/**
 * Where the name that ends in a meeting's noun begins: walks to the left over capitals, ordinals, small words of such
 * names, quoted titles and short forms (“Fourth Regional Comprehensive Economic Partnership (RCEP) Summit”).
 */
export function nameStart(words: string, head: number): number {
  let at = head;
  for (let n = 0; n < most && words[at - 1] === ' '; n++) {
    const end = at - 1;
    const open = bracketed(words, end);
    if (open >= 0) {
      const before = open > 1 && words[open - 1] === ' ' ? wordBefore(words, open - 1) : null;
      // A short form belongs to a name that stands before it.
      if (words[open] === '(' && !(before && isNamed(before.text))) break;
      at = open;
      continue;
    }
    const word = wordBefore(words, end);
    if (isHeadlineVerb(words, word)) break;
    // “the recent "Asia Pacific Ministerial Conference on …" held in Manila”; of two words in marks none is a gathering.
    if (n > 1 && /^"[A-Z]/.test(word.text) && capital.test(word.text.slice(1))) return word.start + 1;
    if (isNamed(word.text)) at = word.start;
    else if (joining.has(word.text) && /^["A-Z]/.test(words.slice(at, at + 1)) && words[word.start - 1] === ' ') {
      const earlier = wordBefore(words, word.start - 1);
      if (!capital.test(earlier.text)) break;
      at = earlier.start;
    } else if (/^[a-z][\w-]{0,40}$/.test(word.text) && words[word.start - 1] === ' ') {
      // “third in-person Quad Summit”: one plain adjective behind an ordinal.
      const earlier = wordBefore(words, word.start - 1);
      if (englishOrdinal(earlier.text) === null) break;
      at = earlier.start;
    } else break;
  }
  return at;
}

/**
 * Where a run of capitals behind an offset ends; joining words only between two of them. `from` is behind a space; the topic
 * of a meeting may also hold “in” (“on the Reconstruction in Iraq”).
 */
export function nameEnd(words: string, from: number, topic = false): number {
  let end = from;
  let at = from;
  for (let n = 0; n < most * 2; n++) {
    const quote = words[at] === '"' ? words.indexOf('"', at + 1) : -1;
    const stop = quote > at && quote - at < longestQuote ? quote + 1 : wordAfter(words, at);
    const word = words.slice(at, stop);
    if (calendar.test(word)) break;
    if (quote > at || capital.test(word) || /^(?:H\.E|Hon|Mr|Ms|Mrs|Dr)\.$/.test(word)) end = stop;
    else if (!joining.has(word) && !(topic && word === 'in')) break;
    if (words[stop] === ',' && (end === stop || n === 0)) {
      const listed = listEnd(words, stop);
      return listed > stop ? listed : end;
    }
    if (words[stop] !== ' ') break;
    at = stop + 1;
  }
  return end > from ? end : from;
}

/** “of Japan, the Philippines, and the United States”: a list of names is read to its last one. */
function listEnd(words: string, comma: number): number {
  const list =
    /^(?:,\s(?:the\s)?[A-Z][\w-]{0,40}(?:\s[A-Z][\w-]{0,40}){0,3}){0,12},?\sand\s(?:the\s)?[A-Z][\w-]{0,40}(?:\s[A-Z][\w-]{0,40}){0,3}/.exec(
      words.slice(comma, comma + 400),
    );
  if (!list) {
    // “with Japanese, South Korean Counterparts”: a headline's list, whose last one says what they all are.
    const headline =
      /^(?:,\s[A-Z][\w-]{0,40}(?:\s[A-Z][\w-]{0,40}){0,3}?){1,3}\s(?:Counterparts?|Ministers|Leaders|Presidents|Secretaries|Officials)\b/.exec(
        words.slice(comma, comma + 200),
      );
    return headline ? comma + headline[0].length : comma;
  }
  // “of Japan, and President …” may begin a new clause; “of Japan, the United States and …” goes on.
  return list[0].split(',').length > 2 || !/,\sand\s/.test(list[0]) ? comma + list[0].length : comma;
}

/** “Secretary Blinken to Host Trilateral Meeting”, “Minister Hayashi Attends G20 Meeting”: a headline's verb names nothing. */
function isHeadlineVerb(words: string, { start, text }: { start: number; text: string }): boolean {
  // “Norway, Chile Conclude 7th Joint Commission”
  if (
    /^(?:Conclude|Convene|Hold|Host|Open|Close|Complete)$/.test(text) &&
    /^\s?\d{1,3}(?:st|nd|rd|th)\s/.test(words.slice(start + text.length))
  )
    return true;
  // “Bank Wraps Up 40th Annual Meeting”
  if (text === 'Up' && words.slice(Math.max(0, start - 6), start) === 'Wraps ') return true;
  if (
    !/^(?:Co-)?(?:Host|Hold|Open|Close|Conclude|Attend|Join|Chair|Convene|Address|Launch|Welcome)(?:s|es)?$/i.test(text)
  )
    return false;
  return text.endsWith('s') || /\b[Tt]o $|\b[Ww]ill $/.test(words.slice(Math.max(0, start - 6), start));
}

const isNamed = (word: string) => capital.test(word) || smallNameWord.test(word);

function wordBefore(words: string, end: number): { start: number; text: string } {
  const space = words.lastIndexOf(' ', end - 1);
  return { start: space + 1, text: words.slice(space + 1, end) };
}

function wordAfter(words: string, at: number): number {
  let end = at;
  while (end < words.length && !' ,;:()"'.includes(words[end] as string)) end++;
  return words[end - 1] === '.' && !/^(?:[A-Z]\.){2,4}$|^(?:Mr|Ms|Mrs|Dr|Hon|H\.E)\.$/.test(words.slice(at, end))
    ? end - 1
    : end;
}

/** The opening mark of a quoted title or a short form that ends at an offset; -1 for neither. */
function bracketed(words: string, end: number): number {
  const close = words[end - 1];
  if (close === '"') {
    const open = words.lastIndexOf('"', end - 2);
    return open >= 0 && end - open > 3 && end - open <= longestQuote ? open : -1;
  }
  if (close !== ')') return -1;
  const open = words.lastIndexOf('(', end - 2);
  return open >= 0 && end - open < 24 && short.test(words.slice(open, end)) ? open : -1;
}
