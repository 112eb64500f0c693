import type { Locale } from '../../model/language.ts';
import type { CommitmentCard, Names, TargetCard } from '../../record/things/views.ts';
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
    if (words !== undefined && words.trim() !== '') return { words, lang: langTag(lang, locale) };
  }
  return null;
}

/** Names in the other languages of the interface, for the line under a heading. */
export function otherNames(names: Names, locale: Locale): readonly NamedIn[] {
  const shown = nameIn(names, locale)?.words;
  return (['ja', 'en'] as const)
    .filter((lang) => lang !== locale && Object.hasOwn(names, lang))
    .map((lang) => ({ words: names[lang] ?? '', lang: langTag(lang, locale) }))
    .filter(({ words }) => words !== '' && words !== shown);
}

/** What a commitment says: in short where the short form is in the reader's language, else in the words of the release. */
export function saidOf(card: Pick<CommitmentCard, 'words' | 'summary' | 'lang'>, locale: Locale): NamedIn {
  if (card.lang === locale) return { words: card.summary, lang: undefined };
  const own = Object.hasOwn(card.words, locale) ? card.words[locale] : undefined;
  return own === undefined
    ? { words: card.summary, lang: langTag(card.lang, locale) }
    : { words: own, lang: undefined };
}

/** What a target aims at: the words of the release, and where they leave out of what, its subject after them. */
export function aimOf(card: Pick<TargetCard, 'words' | 'subject' | 'lang'>, locale: Locale): NamedIn {
  const words = nameIn(card.words, locale);
  const own = { words: card.subject, lang: langTag(card.lang, locale) };
  if (!words) return own;
  if (card.subject === '' || words.lang !== own.lang || words.words.includes(card.subject)) return words;
  return {
    ...words,
    words: locale === 'ja' ? `${words.words}（${card.subject}）` : `${words.words} (${card.subject})`,
  };
}

/** A noun as unit is in the release's language, and so are the digits before it: 5万人, “300,000 people”. */
export function figureLocale(card: Pick<TargetCard, 'unit' | 'lang'>, locale: Locale): Locale {
  if (card.unit === '%' || /^[A-Z]{3}$/.test(card.unit)) return locale;
  return card.lang === 'ja' ? 'ja' : 'en';
}
