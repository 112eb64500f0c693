import { releaseKinds, type ReleaseKind } from '../../model/kinds.ts';
import type { Locale } from '../../model/language.ts';
import { flagElement } from '../flags.ts';
import { covers } from './patterns.ts';

export interface Pictured {
  readonly kind: ReleaseKind;
  readonly countries: readonly string[];
  readonly issued: string | null;
}

export const thumbnailSize = { width: 480, height: 300 } as const;
const paper = '#fbf9f4';
const ink = '#1c1a17';
const serif = "'Hiragino Mincho ProN','BIZ UDPMincho','Yu Mincho','Noto Serif CJK JP','Noto Serif JP',Georgia,serif";

/**
 * The picture of a release, drawn from its facts as the cover of a bound book: the kind's colour and ground,
 * a title slip with the kind, the flags and the day. The same facts always give the same bytes.
 */
export function thumbnailSvg(release: Pictured, locale: Locale): string {
  const { width, height } = thumbnailSize;
  const { ground, colour } = covers[release.kind];
  const label = releaseKinds.label(release.kind, locale);
  const strokes = ground.strokes.replaceAll('var-field', colour);
  const fields = {
    left: locale === 'ja' ? 136 : 30,
    right: width - 30,
    top: locale === 'ja' ? 34 : 118,
    rows: locale === 'ja' ? 2 : 1,
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<defs><pattern id="g" width="${ground.width}" height="${ground.height}" patternUnits="userSpaceOnUse">`,
    `<g fill="none" stroke="${paper}" stroke-opacity=".2" stroke-width="1.6">${strokes}</g></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${colour}"/><rect width="${width}" height="${height}" fill="url(#g)"/>`,
    locale === 'ja' ? uprightSlip(label) : levelSlip(label),
    ...flags(release.countries, fields),
    ...date(release.issued, width - 32),
    '</svg>',
  ].join('');
}

/** The slip of a Japanese book: upright, at the left, its words from top to bottom. */
function uprightSlip(label: string): string {
  const letters = Array.from(label);
  const size = Math.min(42, 224 / letters.length);
  const step = size * 1.12;
  const from = 150 - (step * letters.length) / 2 + size * 0.9;
  return (
    slip(28, 22, 80, 256) +
    letters.map((letter, at) => text(68, from + at * step, size, ink, 'middle', letter)).join('')
  );
}

/** Level for words in Latin letters, as wide as they need at about half their height a letter. */
function levelSlip(label: string): string {
  const size = label.length > 18 ? 30 : 38;
  const width = Math.min(424, Math.round(label.length * size * 0.6) + 60);
  return slip(28, 24, width, 70) + text(28 + width / 2, 59 + size * 0.34, size, ink, 'middle', label);
}

function slip(x: number, y: number, width: number, height: number): string {
  const inner = `<rect x="${x + 5}" y="${y + 5}" width="${width - 10}" height="${height - 10}" fill="none" stroke="${ink}" stroke-opacity=".35"/>`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paper}"/>${inner}`;
}

/** Up to twelve flags: one or two large, more of them smaller; over the date there is room for one row or two. */
function flags(
  countries: readonly string[],
  field: { left: number; right: number; top: number; rows: number },
): string[] {
  const known = countries.filter((code) => flagElement(code, 0, 0, 1) !== null).slice(0, 12);
  const few = known.length <= 2;
  const perRow = few ? 2 : field.rows === 1 ? 6 : known.length <= 6 ? 3 : 4;
  const rows = Math.ceil(known.length / perRow);
  const gap = perRow === 6 ? 10 : 14;
  const most = few ? (field.rows === 1 ? 104 : 118) : perRow === 6 ? (rows === 1 ? 62 : 50) : perRow === 3 ? 78 : 60;
  const size = Math.min(most, (field.right - field.left - gap * (perRow - 1)) / perRow);
  return known.map(
    (code, at) =>
      flagElement(
        code,
        Math.round(field.left + (at % perRow) * (size + gap)),
        Math.round(field.top + Math.floor(at / perRow) * ((size * 2) / 3 + gap)),
        Math.round(size),
      ) ?? '',
  );
}

/** `12.20` large with the year before it, so that a row of pictures reads as a calendar. */
function date(issued: string | null, right: number): string[] {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/.exec(issued ?? '');
  const { year, month, day } = match?.groups ?? {};
  if (year === undefined) return [];
  if (month === undefined) return [text(right, 262, 84, paper, 'end', year)];
  const large = day === undefined ? String(Number(month)) : `${Number(month)}.${Number(day)}`;
  const width = large.length * 44;
  return [text(right, 262, 84, paper, 'end', large), text(right - width - 14, 262, 32, paper, 'end', year)];
}

function text(x: number, y: number, size: number, fill: string, anchor: string, words: string): string {
  const safe = words.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<text x="${x}" y="${Math.round(y * 10) / 10}" font-family="${serif}" font-size="${Math.round(size)}" font-weight="600" fill="${fill}" text-anchor="${anchor}">${safe}</text>`;
}
