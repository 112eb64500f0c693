/** The words that English dates are made of, as tables and as sources of regular expressions. */

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const shortDays = ['Sun', 'Mon', 'Tues?', 'Weds?', 'Thu(?:rs?)?', 'Fri', 'Sat'];

/**
 * Month names with a capital, or all in capitals (“TOKYO, 14 MARCH 2013”): “may” and “march” in small
 * letters are verbs, so the rules match months in their own case.
 */
export const MONTH = [
  ...monthNames,
  ...monthNames.map((name) => name.toUpperCase()),
  'Jan\\.?',
  'Feb\\.?',
  'Mar(?:\\.|(?=[-\\s]\\d{4}(?!\\d)))',
  'Apr\\.?',
  'Jun(?:\\.|(?=[-\\s]\\d{4}(?!\\d)))',
  'Jul(?:\\.|(?=[-\\s]\\d{4}(?!\\d)))',
  'Aug\\.?',
  'Sept?\\.?',
  'Oct\\.?',
  'Nov\\.?',
  'Dec\\.?',
  '(?:JAN|FEB|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\\.?',
].join('|');

/** Weekdays, written out or short. */
export const WEEKDAY = [...dayNames, ...shortDays.map((name) => `${name}\\.?`)].join('|');

/** Weekdays written out only. */
export const WEEKDAY_NAMES = dayNames.join('|');

/** “20”, “20th”; not the beginning of a longer number. */
export const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,:]\d)(?:st|nd|rd|th)?(?![A-Za-z%])`;

export const YEAR = String.raw`(?:1[89]|20|21)\d\d(?![\d%]|[.,]\d|s\b)`;

/** “of that year”, “last year”, “this year” behind a month or a day. */
export const YEAR_WORDS = String.raw`(?:of\s)?(?:this|last|next|that|(?:the|that)\s(?:same|previous|preceding|following|next|current))\syear`;

/** Between the ends of a range of days. */
export const TO = String.raw`(?:,(?=\sto\s))?\s?(?:-|~|to|through|until|till)\s?`;

/** 1 to 12 of “Dec.”, “DECEMBER” or “December”; 0 for anything else. */
export function monthOf(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(start)) + 1;
}

/** 0 (Sunday) to 6 of “Tue”, “Tuesday”; null for anything else. */
export function weekdayNamed(word: string | undefined): number | null {
  if (!word) return null;
  const at = dayNames.findIndex((name) => name.startsWith(word.slice(0, 3)));
  return at < 0 ? null : at;
}

/** Which year the words mean: against the day of issue (`this year`) or against the text before (`that year`). */
export type YearReference = 'this' | 'last' | 'next' | 'same' | 'previous' | 'following';

export function yearReference(words: string | undefined): YearReference | null {
  const key = /(?<key>this|current|last|next|same|previous|preceding|following|that)\s(?:year)$/i.exec(words ?? '')
    ?.groups?.key;
  if (!key) return null;
  const the = /^(?:of\s)?th(?:e|at)\s/i.test(words ?? '');
  switch (key.toLowerCase()) {
    case 'this':
    case 'current':
      return 'this';
    case 'last':
      return 'last';
    case 'next':
      return the ? 'following' : 'next';
    case 'previous':
    case 'preceding':
      return 'previous';
    case 'following':
      return 'following';
    default:
      return 'same';
  }
}

/** What passages must hold for a rule to look at them; shared, so that each is asked once. */
export const needsMonth =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/;
export const needsDigit = /\d/;
export const needsYear = /(?:1[89]|20|21)\d\d/;
export const needsDayPart = /\b(?:day|morning|afternoon|evening|today|tonight|yesterday|tomorrow)/i;
export const needsSpan = /year|month|week|day|hour|min|decade/i;
export const needsWeekday = /[a-z]day\b/;
