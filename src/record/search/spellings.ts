import { numeralsIn } from '../../text/numerals-ja.ts';
import type { NameBook } from './names.ts';
import type { Term } from './query.ts';
import { searchable } from './tokens.ts';

/** One way in which a term may be written, folded; `beginning` where the last word may go on. */
export interface Spelling {
  readonly text: string;
  readonly beginning: boolean;
}

/**
 * The ways in which the texts may write a term: what was typed first, then its numbers otherwise (9条, 九条), the
 * year by its era and without, katakana of half width, an English word's other forms, a name in other scripts. A phrase
 * is only what it is.
 */
export function spellingsOf(term: Term, names?: Pick<NameBook, 'others'>): Spelling[] {
  const typed = searchable(fullKana(term.words));
  const texts = new Set([typed]);
  if (!term.phrase) {
    const isTime = term.value?.is === 'time';
    // Nobody writes 2,025年.
    for (const text of numberSpellings(typed)) if (!isTime || !text.includes(',')) texts.add(text);
    if (term.value?.is === 'time') for (const text of yearSpellings(term.value.value)) texts.add(text);
    if (!term.beginning) for (const text of englishForms(typed)) texts.add(text);
    for (const text of names?.others(typed) ?? []) texts.add(text);
  }
  if (/\p{sc=Katakana}/u.test(typed)) texts.add(halfKana(typed));
  return [...texts].slice(0, mostSpellings).map((text) => ({ text, beginning: term.beginning }));
}

const mostSpellings = 16;

/** The same words with their first two numbers in figures, in kanji, and with and without commas. */
function numberSpellings(text: string): string[] {
  const numerals = numeralsIn(text)
    .filter(({ start, end, kanji }) => !kanji || end - start > 1 || isCounted(text[end]))
    .slice(0, 2);
  if (numerals.length === 0) return [];
  return styles.map((style) => {
    let spelled = '';
    let from = 0;
    for (const { start, end, value } of numerals) {
      spelled += text.slice(from, start) + (style(value) ?? text.slice(start, end));
      from = end;
    }
    return spelled + text.slice(from);
  });
}

/** What is counted: 九条, 三回. In 一致 and 三菱 there is no number. */
const isCounted = (next: string | undefined) =>
  next !== undefined && '条回年月日件億万兆円人国カ箇か章項号次度点分時周世名社校基機隻%'.includes(next);

type Style = (value: number) => string | null;
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const styles: readonly Style[] = [
  (value) => String(value),
  (value) => grouped.format(value),
  (value) => inFours(value, (n) => String(n)),
  (value) => inFours(value, (n) => grouped.format(n)),
  (value) => inFours(value, kanjiNumber),
  (value) => (value >= 1000 && value < 3000 ? Array.from(String(value), (c) => kanjiDigits[Number(c)]).join('') : null),
];

const kanjiDigits = Array.from('〇一二三四五六七八九');

/** 625000000 as 6億2500万, each group of four written by `write`. */
function inFours(value: number, write: (group: number) => string): string | null {
  if (!Number.isSafeInteger(value) || value <= 0) return null;
  let rest = value;
  let text = '';
  for (const [size, unit] of [
    [1e12, '兆'],
    [1e8, '億'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const group = Math.floor(rest / size);
    if (group > 9999) return null;
    if (group > 0) text += write(group) + unit;
    rest -= group * size;
  }
  return text;
}

/** 11 as 十一, 250 as 二百五十. */
function kanjiNumber(value: number): string {
  return [1000, 100, 10, 1]
    .map((size, i) => {
      const digit = Math.floor(value / size) % 10;
      if (digit === 0) return '';
      return (digit === 1 && size > 1 ? '' : kanjiDigits[digit]) + (['千', '百', '十', ''][i] ?? '');
    })
    .join('');
}

const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });

/** A year as both calendars have it; months and days are found by their value (令和7年12月 among the facts). */
function yearSpellings(value: string): string[] {
  if (!/^\d{4}$/.test(value)) return [];
  // The last day of a year belongs to its newer era; the first one to the older.
  const years = ['-12-31', '-01-01'].map((day) => era.format(new Date(`${value}${day}T00:00:00Z`)));
  const inKanji = Array.from(value, (digit) => kanjiDigits[Number(digit)]).join('');
  return [
    `${value}年`,
    `${inKanji}年`,
    value,
    ...years.flatMap((year) => [year, ...numberSpellings(year).slice(4, 5)]),
  ];
}

/** The other forms of an English word, as far as its letters show: countries, country; signing, signed, signs, sign. */
function englishForms(word: string): string[] {
  const stem = /^(?<stem>[a-z]{2,30}?)(?<ending>ies|ied|ying|es|ed|ing|s|e|y)?$/.exec(word)?.groups;
  if (!stem || word.length < 4) return [];
  const base = stem['stem'] ?? word;
  if (/(?:ss|us|is)$/.test(word)) return [`${word}es`];
  if (base.length < 3) return [`${word}s`];
  if (/^(?:ies|ied|ying|y)$/.test(stem['ending'] ?? '')) return ['y', 'ies', 'ied', 'ying'].map((end) => base + end);
  return ['', 's', 'e', 'es', 'ed', 'ing'].map((end) => base + end);
}

const halfOf = new Map<string, string>();
const fullOf = new Map<string, string>();
for (let c = 0xff66; c <= 0xff9d; c++)
  for (const mark of ['', 'ﾞ', 'ﾟ']) {
    const half = String.fromCharCode(c) + mark;
    const full = half.normalize('NFKC');
    if (full.length !== 1) continue;
    halfOf.set(full, half);
    fullOf.set(half, full);
  }

/** ｶｻﾞﾌｽﾀﾝ as カザフスタン. */
function fullKana(text: string): string {
  return text.replace(/[\uff66-\uff9d][ﾞﾟ]?/g, (half) => fullOf.get(half) ?? half);
}

/** Old pages have katakana of half width: カザフスタン as ｶｻﾞﾌｽﾀﾝ. */
function halfKana(text: string): string {
  return Array.from(text, (c) => halfOf.get(c) ?? c).join('');
}
