import type { Qualifier } from '../../../model/kinds.ts';

/** Words before a number that say how exact it is; `exact` ones belong to the quote and change nothing. */
const before: Readonly<Record<string, Qualifier>> = {
  'up to': 'at-most',
  'a maximum of': 'at-most',
  'maximum of': 'at-most',
  maximum: 'at-most',
  'not exceeding': 'at-most',
  'not more than': 'at-most',
  'no more than': 'at-most',
  'at most': 'at-most',
  'as much as': 'at-most',
  'as many as': 'at-most',
  'less than': 'at-most',
  'fewer than': 'at-most',
  under: 'at-most',
  about: 'about',
  approximately: 'about',
  'approx.': 'about',
  approx: 'about',
  'app.': 'about',
  'appr.': 'about',
  'ca.': 'about',
  circa: 'about',
  around: 'about',
  roughly: 'about',
  some: 'about',
  nearly: 'about',
  almost: 'about',
  'close to': 'about',
  'an estimated': 'about',
  estimated: 'about',
  'in the region of': 'about',
  over: 'over',
  'more than': 'over',
  'in excess of': 'over',
  exceeding: 'over',
  above: 'over',
  'greater than': 'over',
  'well over': 'over',
  'at least': 'at-least',
  'a minimum of': 'at-least',
  'minimum of': 'at-least',
  'no less than': 'at-least',
  'not less than': 'at-least',
  'no fewer than': 'at-least',
  'a total of': 'exact',
  'the total of': 'exact',
  'a combined': 'exact',
};
/** Words behind it: “5,500 people or more”. */
const after: Readonly<Record<string, Qualifier>> = {
  'or more': 'at-least',
  'and more': 'at-least',
  'or over': 'at-least',
  'and above': 'at-least',
  'or less': 'at-most',
  'or fewer': 'at-most',
  'at most': 'at-most',
  'or so': 'about',
  'at least': 'at-least',
};

const alternatives = (table: Readonly<Record<string, Qualifier>>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replace('.', String.raw`\.`).replaceAll(' ', String.raw`\s`))
    .join('|');
const ahead = new RegExp(String.raw`(?:^|[\s("'>-])(?<words>${alternatives(before)})\s?$`, 'i');
const behind = new RegExp(String.raw`^ (?<words>${alternatives(after)})\b`, 'i');

export interface Qualified {
  readonly qualifier: Qualifier;
  /** The stretch with the words that qualify it. */
  readonly start: number;
  readonly end: number;
  /** The words before, in small letters, joined: “up to a total of”. */
  readonly words: string;
}

const key = (words: string) => words.toLowerCase().replace(/\s+/g, ' ');

/** What stands around a number: “up to a total of 232,209 million yen” is at most that. At most three words deep. */
export function qualified(folded: string, start: number, end: number): Qualified {
  let qualifier: Qualifier = 'exact';
  let from = start;
  const said: string[] = [];
  for (let i = 0; i < 3; i++) {
    const line = folded.slice(Math.max(0, from - 24), from);
    const match = ahead.exec(line.slice(line.lastIndexOf('\n') + 1));
    const words = match?.groups?.words;
    if (!match || !words) break;
    from -= match[0].length - match[0].toLowerCase().indexOf(words.toLowerCase());
    said.unshift(key(words));
    const own = before[key(words)] ?? 'exact';
    // “up to approximately”: the limit says more than how exact it is.
    if (own !== 'exact' && (qualifier === 'exact' || own === 'at-most')) qualifier = own;
  }
  const post = behind.exec(folded.slice(end, end + 16))?.groups?.words;
  if (post && qualifier === 'exact') qualifier = after[key(post)] ?? 'exact';
  return { qualifier, start: from, end: post ? end + 1 + post.length : end, words: said.join(' ') };
}
