/**
 * Further forms of a language whose words differ from its main form: its other script, its other spelling. A
 * language without an entry is read in its main form.
 */
const forms: Readonly<Record<string, readonly string[]>> = {
  zh: ['zh-Hans', 'zh-Hant', 'zh-Hant-HK'],
  uz: ['uz-Latn', 'uz-Cyrl'],
  sr: ['sr-Cyrl', 'sr-Latn'],
  bs: ['bs-Latn', 'bs-Cyrl'],
  az: ['az-Latn', 'az-Cyrl'],
  es: ['es', 'es-MX'],
  pt: ['pt', 'pt-PT'],
  de: ['de', 'de-AT'],
  no: ['nb', 'nn'],
};

/**
 * The CLDR locales by which a language's names of countries, months and numbers are known, its main form first; none
 * for a language that CLDR does not know, because `Intl` would answer in another language there.
 */
export function localesOf(lang: string): readonly string[] {
  try {
    return Intl.DisplayNames.supportedLocalesOf([...(forms[lang] ?? [lang])]);
  } catch {
    return [];
  }
}
