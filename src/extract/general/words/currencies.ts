/** Signs that stand for one currency wherever they are written; $ and ¥ stand for several and are read by none. */
const signs: Readonly<Record<string, string>> = {
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₽': 'RUB',
  '₸': 'KZT',
  '₴': 'UAH',
  '₺': 'TRY',
  '₹': 'INR',
  '₾': 'GEL',
  '₼': 'AZN',
  '₫': 'VND',
  '₪': 'ILS',
  '₮': 'MNT',
  '₱': 'PHP',
  '₦': 'NGN',
};
const codes = new Set(Intl.supportedValuesOf('currency'));

/** A sign or a code as the source of a pattern; whether three capitals are a code is for `currencyOf` to say. */
export const CURRENCY = String.raw`(?:[A-Z]{3}|(?:US|A|C|NZ|HK|NT|R)\$|[€£₩₽₸₴₺₹₾₼₫₪₮₱₦])`;

/** ISO 4217 code of a sign or code as written; null for three capitals that are none. */
export const currencyOf = (written: string): string | null => signs[written] ?? (codes.has(written) ? written : null);
