import type { Qualifier } from '../../model/kinds.ts';
import type { Locale } from '../../model/language.ts';
import { stockUnit } from '../catalogue/stock-words.ts';

const currencyNames: Record<Locale, Intl.DisplayNames> = {
  ja: new Intl.DisplayNames('ja', { type: 'currency', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'currency', fallback: 'code' }),
};
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const englishWords = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 6,
});
/** Currencies whose sign an English reader takes for granted; others keep their code. */
const signs: Record<string, string> = { JPY: '¥', USD: '$', EUR: '€', GBP: '£' };

/**
 * Digits in fours as Japanese writes them, exactly: 6845000000 gives 68億4,500万.
 * A fraction is kept with the last group.
 */
export function japaneseNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value < 0) return `-${japaneseNumber(-value)}`;
  const units = [
    { name: '兆', size: 1e12 },
    { name: '億', size: 1e8 },
    { name: '万', size: 1e4 },
  ];
  let rest = value;
  let text = '';
  for (const { name, size } of units) {
    const digits = Math.floor(rest / size);
    if (digits > 0) text += `${plain.format(digits)}${name}`;
    rest -= digits * size;
  }
  return rest > 0 || text === '' ? text + plain.format(rest) : text;
}

/** A number in the reader's habit: 3兆, 150; “3 trillion”, 150. */
export function numberWords(value: number, locale: Locale): string {
  if (locale === 'ja') return value >= 1e4 ? japaneseNumber(value) : plain.format(value);
  return value >= 1e6 ? englishWords.format(value) : plain.format(value);
}

/** 円, 米ドル; “Japanese Yen”. */
export function currencyName(currency: string, locale: Locale): string {
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  if (locale === 'ja' && currency === 'JPY') return '円';
  return currencyNames[locale].of(currency) ?? currency;
}

/** 3兆円, 約5億米ドル; “¥3 trillion”, “about KZT 2 billion”. */
export function amountWords(
  amount: { readonly value: number; readonly currency: string; readonly qualifier?: Qualifier },
  locale: Locale,
): string {
  const number = numberWords(amount.value, locale);
  const sign = signs[amount.currency];
  const bare =
    locale === 'ja'
      ? `${number}${currencyName(amount.currency, 'ja')}`
      : sign === undefined
        ? `${amount.currency} ${number}`
        : `${sign}${number}`;
  return qualified(bare, amount.qualifier ?? 'exact', locale);
}

/** 約…, …以上 as Japanese puts them around the number, “at least …” before it in English. */
export function qualified(words: string, qualifier: Qualifier, locale: Locale): string {
  if (qualifier === 'exact') return words;
  if (locale === 'en')
    return `${{ about: 'about', 'at-least': 'at least', 'at-most': 'up to', over: 'over' }[qualifier]} ${words}`;
  return { about: `約${words}`, 'at-least': `${words}以上`, 'at-most': `${words}以下`, over: `${words}超` }[qualifier];
}

/** A target's figure: its unit is a currency code, `%` or one noun, which is given in the reader's language where it can be. */
export function figureWords(value: number, given: string, locale: Locale): string {
  if (/^[A-Z]{3}$/.test(given)) return amountWords({ value, currency: given }, locale);
  const unit = stockUnit(given, value, locale) ?? given;
  const number = numberWords(value, locale);
  return unit === '%' || locale === 'ja' ? `${number}${unit}` : `${number} ${unit}`;
}

/** 12.3 kB: sizes of captures. */
export function byteSize(size: number): string {
  if (size < 1000) return `${size} B`;
  return size < 1e6 ? `${(size / 1e3).toFixed(1)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}
