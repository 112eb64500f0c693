import type { Locale } from '../model/language.ts';

/**
 * The `lang` of a text that is not ours: left out where it is the page's own, and where what the release
 * declares is not a language tag.
 */
export function langTag(lang: string, page: Locale): string | undefined {
  return lang === page || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(lang) ? undefined : lang;
}
