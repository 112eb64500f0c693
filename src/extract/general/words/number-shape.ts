import { localesOf } from './locales.ts';

/** How a language writes numbers: what parts thousands, and the words that multiply. */
export interface NumberShape {
  /** The signs that can only group digits, `' '` for any blank: not the point of Spanish, which Mexico counts with. */
  readonly groupings: readonly string[];
  /** “Mio.”, “millones”, 万: beginnings of words after which a number is larger than it looks. */
  readonly scales: readonly string[];
}

const made = new Map<string, NumberShape>();

export function numberShape(lang: string): NumberShape {
  let shape = made.get(lang);
  if (!shape) {
    const locales = localesOf(lang);
    shape = { groupings: groupingsOf(locales), scales: [...new Set(locales.flatMap(scalesOf))] };
    if (locales.length > 0) made.set(lang, shape);
  }
  return shape;
}

/** The signs that group digits in one form of the language and mark decimals in none. */
function groupingsOf(locales: readonly string[]): string[] {
  const parts = locales.flatMap((locale) =>
    new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1_234_567.5),
  );
  const signs = (type: string) =>
    parts.filter((p) => p.type === type).map(({ value }) => (/^\s$/.test(value) ? ' ' : value));
  const decimals = new Set(signs('decimal'));
  return [...new Set(signs('group'))].filter((sign) => !decimals.has(sign));
}

/** CLDR's words for thousand, million and so on, one and many of them, long and short, by their first letters. */
function scalesOf(locale: string): string[] {
  return (['long', 'short'] as const).flatMap((compactDisplay) => {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay });
    return [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12]
      .flatMap((n) => [n, n * 5])
      .flatMap((n) => format.formatToParts(n))
      .filter((p) => p.type === 'compact')
      .map((p) => p.value.replaceAll('.', '').toLowerCase().slice(0, 3));
  });
}
