import type { Locale } from '../../model/language.ts';
import type { CommitmentCard, Names, TargetCard } from '../../record/things/views.ts';
import { stockUnit } from '../catalogue/stock-words.ts';
import { langTag } from '../lang-tag.ts';

/** Words in one of the languages that the record has them in. */
export interface NamedIn {
  readonly words: string;
  /** For the `lang` attribute: undefined where it is the page's own language. */
  readonly lang: string | undefined;
}

/** The name in the reader's language; else in English, Japanese, or whatever there is; null where there is none. */
export function nameIn(names: Names, locale: Locale): NamedIn | null {
  const own = (lang: string) => (Object.hasOwn(names, lang) ? names[lang] : undefined);
  for (const lang of [locale, 'en', 'ja', ...Object.keys(names).sort()]) {
    const words = own(lang);
    if (words !== undefined && words.trim() !== '') return { words: asName(words, lang), lang: langTag(lang, locale) };
  }
  return null;
}

/**
 * A name as it stands on a page of ours: a release's “First Summit of the … Dialogue (Outcome)” without what says only
 * that the release tells how it went, and in English with a printer's quotation marks.
 */
function asName(words: string, lang: string): string {
  const bare = words.replace(/\s?[(（](?:Outcomes?|Results?|Summary of Results|結果|概要)[)）]$/, '');
  const name = bare.trim() === '' ? words : bare;
  return lang === 'en' ? name.replace(/(?<before>^|[\s([])"(?<within>[^"]{1,300})"/g, '$<before>“$<within>”') : name;
}

/** Names in the other languages of the interface, for the line under a heading. */
export function otherNames(names: Names, locale: Locale): readonly NamedIn[] {
  const shown = nameIn(names, locale)?.words;
  return (['ja', 'en'] as const)
    .filter((lang) => lang !== locale && Object.hasOwn(names, lang))
    .map((lang) => ({ words: asName(names[lang] ?? '', lang), lang: langTag(lang, locale) }))
    .filter(({ words }) => words !== '' && words !== shown);
}

/** What a commitment says: in short where the short form is in the reader's language, else in the words of the release. */
export function saidOf(card: Pick<CommitmentCard, 'words' | 'summary' | 'lang'>, locale: Locale): NamedIn {
  if (card.lang === locale) return { words: unlinked(card.summary), lang: undefined };
  const own = Object.hasOwn(card.words, locale) ? card.words[locale] : undefined;
  return own === undefined
    ? { words: unlinked(card.summary), lang: langTag(card.lang, locale) }
    : { words: unlinked(own), lang: undefined };
}

/** Without the “(link)” or （※リンク） that pointed somewhere on the issuer's page and points nowhere on ours. */
const unlinked = (words: string): string => words.replace(/\s?[(（]\s?※?\s?(?:link|リンク)\s?[)）]/gi, '');

/** What a sentence gives a name in quotation marks, “the launch of the "CA+JAD Tokyo Initiative"”; null where there is none. */
export function nameWithin(words: string): string | null {
  const found = /「(?<ja>[^「」]{2,60})」|“(?<en>[^“”]{2,60})”|"(?<straight>[^"]{2,60})"/.exec(words)?.groups;
  return found?.['ja'] ?? found?.['en'] ?? found?.['straight'] ?? null;
}

/** What a target aims at: the words of the release, and where they leave out of what, its subject after them. */
export function aimOf(card: Pick<TargetCard, 'words' | 'subject' | 'lang'>, locale: Locale): NamedIn {
  const told = nameIn(card.words, locale);
  // “五万人” says no more than the figure above it, which the subject then explains.
  const words = told && isFigure(told.words) ? null : told;
  const own = { words: card.subject, lang: langTag(card.lang, locale) };
  if (!words) return own;
  if (card.subject === '' || words.lang !== own.lang || words.words.includes(card.subject)) return words;
  return {
    ...words,
    words: locale === 'ja' ? `${words.words}（${card.subject}）` : `${words.words} (${card.subject})`,
  };
}

/** Words that say no more than the figure that stands beside them: 五万人, 3兆円. */
export const isFigure = (words: string): boolean =>
  /^[\d\s,.，．一二三四五六七八九十百千万億兆人名件円%％]+$/u.test(words.normalize('NFKC'));

/** A noun as unit is in the release's language, and so are the digits before it: 5万人, “300,000 people”. */
export function figureLocale(card: Pick<TargetCard, 'unit' | 'lang'>, locale: Locale): Locale {
  if (card.unit === '%' || /^[A-Z]{3}$/.test(card.unit) || stockUnit(card.unit, 2, locale) !== null) return locale;
  return card.lang === 'ja' ? 'ja' : 'en';
}
