import type { Locale } from '../../model/language.ts';

/** Releases, or what they say, in the order they came, those in the reader's language before the others. */
export function ownLanguageFirst<T>(items: readonly T[], locale: Locale, lang: (item: T) => string): T[] {
  return items.toSorted((a, b) => Number(lang(b) === locale) - Number(lang(a) === locale));
}
