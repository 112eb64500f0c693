import { fold } from '../../text/fold.ts';
import { readings, type Series } from './series.ts';

/** A marker typed before a passage: `1`, `（１）`, `(ア)`, `①`, `一`, `a.`, `・`. */
export interface Marker {
  /** As printed. */
  readonly label: string;
  /** Characters up to the passage's own first one. */
  readonly length: number;
  /** The shape it is written in: markers of one level have one shape. `#` stands for the sign. */
  readonly shape: string;
  /** What it may count as; empty for a bullet. */
  readonly readings: readonly { readonly series: Series; readonly value: number }[];
  /** Where the shape usually stands in releases: 1 over everything, 10 bullets. */
  readonly rank: number;
  /** True where the same characters are as likely to be plain text, so that it must begin or continue a series. */
  readonly weak: boolean;
}

interface Shape {
  readonly pattern: RegExp;
  readonly shape: string;
  readonly series: readonly Series[];
  readonly rank: number;
  readonly weak?: true;
}

const latin: readonly Series[] = ['lower', 'roman'];
const kana: readonly Series[] = ['aiueo', 'iroha'];

/**
 * In order: the first that matches is taken. The text has been folded, so `（１）` is `(1)` and a full-width
 * space a plain one. A digit after the marker means a number: 「1．5億円」, “2.5%”, 「1, 2」.
 */
const shapes: readonly Shape[] = [
  {
    // 「第16 回会合」 is no heading's number.
    pattern: /^第(?<sign>\d{1,2}|[一二三四五六七八九十]{1,3})(?:章|節|部|編|条)?[ .、:](?=[^\s回])/,
    shape: '第#',
    series: ['digit', 'kanji'],
    rank: 1,
  },
  {
    pattern: /^\d{1,2}(?:[.-]\d{1,2}){0,3}[.-](?<sign>\d{1,2})\.?(?= \D)/,
    shape: '#.#',
    series: ['digit'],
    rank: 4.5,
    weak: true,
  },
  { pattern: /^\((?<sign>\d{1,3})\)(?!%)/, shape: '(#)', series: ['digit'], rank: 5 },
  { pattern: /^[[<](?<sign>\d{1,2})[\]>](?!\d)/, shape: '[#]', series: ['digit'], rank: 3, weak: true },
  { pattern: /^(?<sign>\d{1,3})\.(?![\d.])/, shape: '#.', series: ['digit'], rank: 4 },
  { pattern: /^(?<sign>\d{1,2})[.、,:](?=\d{1,2}月\d{1,2}日)/, shape: '#.', series: ['digit'], rank: 4, weak: true },
  { pattern: /^(?<sign>\d{1,3})\)(?!\d)/, shape: '#)', series: ['digit'], rank: 5 },
  { pattern: /^(?<sign>\d{1,2})[、,:](?![\d])/, shape: '#.', series: ['digit'], rank: 4, weak: true },
  {
    // 「1 ６月７日、…大使は」: a date behind a number is no second number; “1 June 2015, Rome –” is a date itself.
    pattern:
      /^(?<sign>\d{1,3}) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? \d{4})(?=[^\s\d\p{Ll}%]|\d{1,2}月\d{1,2}日)(?![かカヵヶケ]国)/u,
    shape: '# ',
    series: ['digit'],
    rank: 4,
    weak: true,
  },
  { pattern: /^(?<sign>\d{1,2})(?=[「『【“"])/, shape: '# ', series: ['digit'], rank: 4, weak: true },
  { pattern: /^\((?<sign>[一二三四五六七八九十]{1,3})\)/, shape: '(一)', series: ['kanji'], rank: 5 },
  {
    pattern: /^(?<sign>[一二三四五六七八九十]{1,3})(?:[.、,] ?| )(?=\S)/,
    shape: '一',
    series: ['kanji'],
    rank: 2,
    weak: true,
  },
  { pattern: /^\((?<sign>[ア-ン])\)/, shape: '(ア)', series: kana, rank: 7 },
  { pattern: /^(?<sign>[ア-ン])(?:[.)、,] ?| )(?=\S)/, shape: 'ア', series: kana, rank: 6, weak: true },
  { pattern: /^(?<sign>[①-⑳㉑-㊿❶-➓⓫-⓴])/u, shape: '①', series: ['circled'], rank: 6 },
  { pattern: /^\((?<sign>[ｱ-ﾝ])\)/u, shape: '(ア)', series: kana, rank: 7 },
  { pattern: /^【(?<sign>\d{1,2})】/, shape: '[#]', series: ['digit'], rank: 3, weak: true },
  { pattern: /^(?<sign>[㋐-㋾])/u, shape: '㋐', series: kana, rank: 7 },
  { pattern: /^(?<sign>[㊀-㊉])/u, shape: '㊀', series: ['kanji'], rank: 5 },
  { pattern: /^(?<sign>[ⓐ-ⓩ])/u, shape: 'ⓐ', series: ['lower'], rank: 8 },
  { pattern: /^(?<sign>[⑴-⒇⒈-⒛])/u, shape: '⑴', series: ['circled'], rank: 5 },
  { pattern: /^\((?<sign>[a-z]{1,5})\)/, shape: '(a)', series: latin, rank: 7, weak: true },
  { pattern: /^\((?<sign>[A-Z]{1,5})\)/, shape: '(A)', series: ['upper', 'roman'], rank: 5, weak: true },
  { pattern: /^(?<sign>[a-z]{1,5})[.)] ?(?=\S)/, shape: 'a.', series: latin, rank: 6, weak: true },
  { pattern: /^(?<sign>[A-Z]{1,5})[.)] (?=\S)/, shape: 'A.', series: ['upper', 'roman'], rank: 3, weak: true },
  { pattern: /^(?<sign>[Ⅰ-Ⅻ])[ .、,]?(?=\S)/u, shape: 'Ⅰ', series: ['roman'], rank: 2 },
  { pattern: /^(?<sign>[ⅰ-ⅻ])[ .、)]?(?=\S)/u, shape: 'ⅰ', series: ['roman'], rank: 8 },
];

/** Bullets, by their sign. A dash or star must be set apart, or it is a minus or a footnote. */
const bullets: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/^(?<sign>[■◆◇□▼▽▲△★☆◎])(?=[^\s■◆◇□▼▽▲△★☆◎]| \S)/u, 8.5],
  [/^(?<sign>[●○◯〇])(?=\D)/u, 9],
  [/^(?<sign>[•‣⁃▪▫◦➢➤✓✔\u2219\uf0b7\uf0a7\u00b7▶►])/u, 10],
  [/^(?<sign>・)(?=[^・])/u, 10],
  // “-- Agreement on …”: agencies type a dash as two hyphens.
  [/^(?<sign>-{1,2}|[–—−])(?= \S|[\u3040-\u9fff「『])/u, 11],
  [/^(?<sign>\*)(?= \S|[\u3040-\u9fff「『])/u, 11],
];

const plain = /^[\u3040-\u309f「『]|^(?![一二三四五六七八九十第])[\u4e00-\u9fff]/;

/** The marker that a text begins with, null where it begins with none. `text` is folded as fold() does. */
export function markerOf(text: string): Marker | null {
  // Most passages begin with kana or a kanji that numbers nothing.
  if (plain.test(text)) return null;
  const folded = fold(text.slice(0, 40));
  for (const { pattern, shape, series, rank, weak } of shapes) {
    const match = pattern.exec(folded);
    const sign = match?.groups?.['sign'];
    if (!match || sign === undefined) continue;
    const found = readings(sign, series);
    if (found.length > 0) return marker(text, match[0], shape, found, rank, weak === true);
  }
  for (const [pattern, rank] of bullets) {
    const match = pattern.exec(folded);
    const sign = match?.groups?.['sign'];
    if (match && sign !== undefined) return marker(text, sign, sign, [], rank, false);
  }
  const wide = /^(?<sign>[ａ-ｚＡ-Ｚ])[ ．.）)]/.exec(text)?.groups?.['sign'];
  if (wide !== undefined)
    return marker(
      text,
      `${wide} `,
      wide < 'ａ' ? 'A.' : 'a.',
      readings(fold(wide), wide < 'ａ' ? ['upper'] : latin),
      7,
      true,
    );
  return null;
}

function marker(
  text: string,
  matched: string,
  shape: string,
  found: Marker['readings'],
  rank: number,
  weak: boolean,
): Marker | null {
  let length = matched.length;
  while (text[length] === ' ') length++;
  const rest = text.slice(length);
  if (!/[\p{L}\p{N}]/u.test(rest)) return null;
  const label = text
    .slice(0, matched.length)
    .trim()
    .replace(/[.．、，,:：]$/, '');
  return { label, length, shape, readings: found, rank, weak };
}

/** Whether a text is nothing but a marker: `（1）`, `・`, `2.` in a cell of its own. */
export function isLoneMarker(text: string): boolean {
  return text.length <= 8 && markerOf(`${text} あ`)?.length === text.length + 1;
}
