/** What people type for a currency, folded and in small letters, with its ISO 4217 code. */
const shortNames: Readonly<Record<string, string>> = {
  円: 'JPY',
  yen: 'JPY',
  '¥': 'JPY',
  '\\': 'JPY',
  ドル: 'USD',
  米ドル: 'USD',
  usドル: 'USD',
  us$: 'USD',
  'us $': 'USD',
  $: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  'us dollar': 'USD',
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  ユーロ: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '€': 'EUR',
  ポンド: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  '£': 'GBP',
  元: 'CNY',
  人民元: 'CNY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rmb: 'CNY',
  ウォン: 'KRW',
  won: 'KRW',
  '₩': 'KRW',
  豪ドル: 'AUD',
  ルピー: 'INR',
  rupee: 'INR',
  rupees: 'INR',
  '₹': 'INR',
  テンゲ: 'KZT',
  tenge: 'KZT',
  ソム: 'KGS',
  som: 'KGS',
  スム: 'UZS',
  ソモニ: 'TJS',
  somoni: 'TJS',
  マナト: 'TMT',
};

/** The long names in both languages come from CLDR: インドネシア ルピア, “Indonesian Rupiah”. */
const names: ReadonlyMap<string, string> = (() => {
  const all = new Map<string, string>();
  for (const locale of ['ja', 'en'])
    for (const code of Intl.supportedValuesOf('currency')) {
      const name = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' }).of(code)?.toLowerCase();
      if (name === undefined || /[(（]/.test(name)) continue;
      for (const spelled of [name, name.replaceAll(' ', ''), `${name}s`]) all.set(spelled, code);
      all.set(code.toLowerCase(), code);
    }
  for (const [name, code] of Object.entries(shortNames)) all.set(name, code);
  return all;
})();

/** The code of a currency by a name, sign or code typed for it; null for what is none. */
export function currencyNamed(name: string): string | null {
  return names.get(name.trim()) ?? null;
}
