import { fold } from '../../../text/fold.ts';
import { localesOf } from './locales.ts';
import { levelled } from './matchable.ts';

/** How a language writes the months and years of its dates. */
export interface MonthWords {
  /** Every form of every month's name, in small letters, with its number 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** Source of a pattern: the names, longest first; null for a language whose months CLDR does not name by words. */
  readonly names: string | null;
  /** Source of a pattern for what may stand between a year and the month after it: « ж. », “-yil ”. */
  readonly afterYear: string;
}

/** What stands between year and month besides what CLDR gives: 2025 жылғы 20 желтоқсан, 2025-yil 20-dekabr. */
const yearWords: Readonly<Record<string, string>> = {
  kk: String.raw`\sжыл(?:ғы|дың)?\s`,
  ky: String.raw`-?\s?жыл(?:дын|ы)?\s`,
  uz: String.raw`-?\s?yil(?:ning)?\s|\sйил(?:нинг)?\s`,
};
const made = new Map<string, MonthWords>();

export function monthWords(lang: string): MonthWords {
  let words = made.get(lang);
  if (!words) {
    const locales = localesOf(lang);
    words = wordsIn(lang, locales);
    if (locales.length > 0) made.set(lang, words);
  }
  return words;
}

function wordsIn(lang: string, locales: readonly string[]): MonthWords {
  const months = new Map<string, number>();
  for (const locale of locales)
    // The name changes with what stands beside it: декабрь, 20 декабря.
    for (const beside of [{}, { day: 'numeric' }, { year: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        ...beside,
        month: 'long',
        calendar: 'gregory',
        numberingSystem: 'latn',
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month++)
        for (const part of format.formatToParts(new Date(Date.UTC(2024, month, 12))))
          if (part.type === 'month') months.set(levelled(fold(part.value)).toLowerCase(), month + 1);
    }
  const named = [...months.keys()].sort((a, b) => b.length - a.length);
  // 12월 and 12月 are numbers with a word behind them; other rules of those languages' dates are the same for all.
  const words = named.filter((name) => /^\p{L}[\p{L}\p{M}' .]{2,20}$/u.test(name));
  const numbered = named.filter((name) => /^\d{1,2}[\p{sc=Han}\p{sc=Hangul}]$/u.test(name));
  return {
    months,
    names: words.length + numbered.length === 0 ? null : [...words, ...numbered].map(literal).join('|'),
    afterYear: [...new Set([...locales.map(yearLiteral), String.raw`\s`]), yearWords[lang]]
      .filter((source) => source !== undefined && source !== '')
      .join('|'),
  };
}

/** What CLDR sets between a year and the day or month that follows it; empty where the year comes last. */
function yearLiteral(locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  }).formatToParts(new Date(Date.UTC(2024, 1, 12)));
  const at = parts.findIndex((p) => p.type === 'year');
  const next = parts[at + 1];
  return at >= 0 && at < parts.length - 2 && next?.type === 'literal'
    ? literal(levelled(fold(next.value))).replaceAll(/\s/g, String.raw`\s?`)
    : '';
}

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
