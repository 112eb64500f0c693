import type { Source } from '../../shared/source.ts';

/** Currencies by the marks and words they go by, in the folded text. The code is ISO 4217's. */

/** Marks that stand before a number: “US$189.5 million”, “US $ 300 million”, “£15m”. */
const marks: Readonly<Record<string, string>> = {
  US$: 'USD',
  'US $': 'USD',
  'U.S.$': 'USD',
  'U.S. $': 'USD',
  USD$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  AUD$: 'AUD',
  NZ$: 'NZD',
  NZD$: 'NZD',
  C$: 'CAD',
  CA$: 'CAD',
  CAN$: 'CAD',
  CAD$: 'CAD',
  CDN$: 'CAD',
  S$: 'SGD',
  SG$: 'SGD',
  SGD$: 'SGD',
  HK$: 'HKD',
  NT$: 'TWD',
  FJ$: 'FJD',
  R$: 'BRL',
  Yen: 'JPY',
  SDR: 'XDR',
  RM: 'MYR',
  Rs: 'INR',
  'Rs.': 'INR',
  Rp: 'IDR',
  Php: 'PHP',
  PhP: 'PHP',
  Tk: 'BDT',
  KSh: 'KES',
  Ksh: 'KES',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '\\': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₱': 'PHP',
  '฿': 'THB',
  '₫': 'VND',
  '₺': 'TRY',
  '₴': 'UAH',
};

/** Codes that stand before or behind a number: “USD 4.8 million”, “9.912 billion JPY”. */
const codes =
  'JPY USD EUR GBP AUD NZD CAD CHF CNY RMB KRW INR IDR PHP THB VND MYR SGD HKD TWD SEK NOK DKK PLN CZK HUF RON UAH RUB TRY KZT UZS KGS TJS TMT MNT BRL MXN ZAR KES NGN EGP SAR AED QAR KWD ILS PKR BDT LKR NPR MMK LAK KHR FJD PGK XDR SDR SDRs XOF XAF YEN MVR AMD AZN GEL BYN MDL BAM RSD MKD ISK UGX TZS RWF ETB GHS ZMW MWK MUR SCR BWP NAD MAD TND DZD JOD LBP OMR BHD AFN IRR IQD SYP YER BND WST VUV SBD CLP COP PEN ARS UYU PYG CRC GTQ HNL NIO JMD TTD BBD BSD XCD DOP HTG BTN MOP TWD LYD SDG SSP CDF AOA MZN MGA GNF LRD SLE GMD DJF'.split(
    ' ',
  );
const codeOf: Readonly<Record<string, string>> = { RMB: 'CNY', YEN: 'JPY', SDR: 'XDR', SDRS: 'XDR' };

/** Words behind a number, the longest first where one begins another. */
const words: readonly (readonly [pattern: string, code: string])[] = [
  ['(?:Japanese\\s)?yen', 'JPY'],
  ['(?:US|U\\.S\\.|United\\sStates|American)\\s?dollars?', 'USD'],
  ['Australian\\sdollars?', 'AUD'],
  ['Canadian\\sdollars?', 'CAD'],
  ['New\\sZealand\\sdollars?', 'NZD'],
  ['Singapore\\sdollars?', 'SGD'],
  ['Hong\\sKong\\sdollars?', 'HKD'],
  ['Fiji(?:an)?\\sdollars?', 'FJD'],
  ['euros?', 'EUR'],
  ['(?:British\\s)?pounds?(?:\\ssterling)?', 'GBP'],
  ['(?:Chinese\\s)?(?:yuan|renminbi)', 'CNY'],
  ['(?:South\\s)?(?:Korean\\s)?won', 'KRW'],
  ['Pakistani?\\srupees?', 'PKR'],
  ['Sri\\sLankan\\srupees?', 'LKR'],
  ['Nepal(?:i|ese)\\srupees?', 'NPR'],
  ['Mauritian\\srupees?', 'MUR'],
  ['(?:Maldivian\\s)?rufiyaa', 'MVR'],
  ['(?:Bangladeshi?\\s)?taka', 'BDT'],
  ['Egyptian\\spounds?', 'EGP'],
  ['Saudi\\s(?:Arabian\\s)?ri?yals?', 'SAR'],
  ['(?:UAE|Emirati)\\sdirhams?', 'AED'],
  ['Kuwaiti\\sdinars?', 'KWD'],
  ['Kenyan?\\sshillings?', 'KES'],
  ['(?:Nigerian\\s)?naira', 'NGN'],
  ['South\\sAfrican\\srand', 'ZAR'],
  ['Rwandan?\\sfrancs?', 'RWF'],
  ['(?:Ethiopian\\s)?birr', 'ETB'],
  ['(?:Mongolian\\s)?t[uo]grog|(?:Mongolian\\s)?tugriks?', 'MNT'],
  ['(?:Polish\\s)?z[lł]ot(?:y|ys)', 'PLN'],
  ['(?:Turkish\\s)liras?', 'TRY'],
  ['(?:Indian\\s)?rupees?', 'INR'],
  ['(?:Indonesian\\s)?rupiahs?', 'IDR'],
  ['Philippine\\spesos?', 'PHP'],
  ['(?:Thai\\s)?baht', 'THB'],
  ['(?:Vietnamese\\s)?dong', 'VND'],
  ['Swiss\\sfrancs?', 'CHF'],
  ['Swedish\\s(?:krona|kronor)', 'SEK'],
  ['Norwegian\\s(?:krone|kroner)', 'NOK'],
  ['Danish\\s(?:krone|kroner)', 'DKK'],
  ['(?:Kazakh\\s)?tenge', 'KZT'],
  ['(?:Russian\\s)?rou?bles?', 'RUB'],
  ['(?:Ukrainian\\s)?hryvnias?', 'UAH'],
  ['Special\\sDrawing\\sRights', 'XDR'],
  ['dollars?', 'USD'],
];

const escape = (mark: string) => mark.replace(/[$.\\]/g, String.raw`\$&`).replace(' ', String.raw`\s`);
const markList = Object.keys(marks).sort((a, b) => b.length - a.length);

/** “P157 million”: a letter that marks pesos only before a scale. */
const bareP = String.raw`P(?=\d[\d.,]{0,12}\s(?:million|billion)\b)`;

/** Sources of regular expressions without groups that capture, for the flags `g` and no `i`. */
export const CURRENCY_BEFORE = `(?:${[...markList.map(escape), bareP, ...codes.map((code) => `${code}(?![A-Za-z])`)].join('|')})`;
export const CURRENCY_AFTER = `(?:${[...words.map(([pattern]) => anyCase(pattern)), ...codes].join('|')})(?![A-Za-z])`;

/** “Yen” and “YEN” as well as “yen”: the first letter of a word may be a capital. */
function anyCase(pattern: string): string {
  return pattern.replace(/(?<![\\A-Za-z])[a-z]/g, (c) => `[${c}${c.toUpperCase()}]`);
}

const wordTable = words.map(([pattern, code]) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'i'), code }));

/** Hosts whose “$” is not the dollar of the United States. */
const dollars: readonly (readonly [host: RegExp, code: string])[] = [
  [/\.gov\.au$/, 'AUD'],
  [/\.(?:gc|canada)\.ca$/, 'CAD'],
  [/\.govt\.nz$/, 'NZD'],
  [/\.gov\.sg$/, 'SGD'],
  [/\.gov\.fj$/, 'FJD'],
];

/** Offices that write “$” for the dollar of their own state, in the lines above the text and its first words. */
const offices: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:Global\sAffairs\sCanada|Prime\sMinister\sof\sCanada|Government\sof\sCanada|Finance\sCanada|Canada's\sMinister|(?:Ottawa|Toronto|Montr[eé]al|Vancouver|Calgary|Halifax|Qu[eé]bec|Ontario|British\sColumbia|Alberta|Manitoba|Nova\sScotia)\b[^\n]{0,40}\s-\s)/,
    'CAD',
  ],
  [
    /\b(?:Department\sof\sForeign\sAffairs\sand\sTrade|DFAT|Australian\sGovernment|Prime\sMinister\sof\sAustralia|Minister\sfor\sForeign\sAffairs\sof\sAustralia|Senator\sthe\sHon\b|Treasurer\sof\sAustralia|Australian\s(?:Prime|Foreign|Trade|Defence)\sMinister)/,
    'AUD',
  ],
  [/\b(?:Beehive|New\sZealand\sGovernment|Ministry\sof\sForeign\sAffairs\sand\sTrade|MFAT)\b/, 'NZD'],
];
/** “Australia will provide $2 million”: a giver that writes a bare “$” writes its own. */
const givers: readonly (readonly [RegExp, string])[] = [
  [/\bAustralia\s(?:will|is|has|today|announced|announces|committed|commits)\b[^.\n]{0,80}[^A-Z.\s]\s\$\d/, 'AUD'],
  [/\bCanada\s(?:will|is|has|today|announced|announces|committed|commits)\b[^.\n]{0,80}[^A-Z.\s]\s\$\d/, 'CAD'],
  [/\bNew\sZealand\s(?:will|is|has|today|announced|announces|committed|commits)\b[^.\n]{0,80}[^A-Z.\s]\s\$\d/, 'NZD'],
];
/** Offices whose “$” is the dollar of the United States whoever gives. */
const american =
  /\b(?:White\sHouse|State\sDepartment|Department\sof\sState|USAID|U\.S\.\sDepartment|World\sBank|ADB|Asian\sDevelopment\sBank|IMF|UNICEF|UNHCR|UNDP|WFP|Global\sFund|Gavi|United\sNations)\b/;

/** “NZ$10 million” in the headline and “$10 million” below it: the one dollar that the release names, the American aside. */
function ownMark(text: string): string | null {
  const named = new Set(
    [...text.matchAll(/(?<![A-Za-z])(?<mark>[A-Z.]{1,4}\$)\s?\d/g)].map((m) => m.groups?.mark ?? ''),
  );
  const [only] = named;
  if (named.size !== 1 || !only) return null;
  // “Canada pledged CAD$1.2 billion” among the gifts of many tells nothing of the others.
  const sums = [...text.matchAll(/(?<![A-Za-z])(?<mark>[A-Z.]{0,4}\$)\s?(?<sum>\d[\d.,]{0,14})/g)].map(
    ({ groups }) => ({
      mark: groups?.mark ?? '',
      sum: groups?.sum?.replace(/[.,]$/, '') ?? '',
    }),
  );
  const bare = new Set(sums.filter(({ mark }) => mark === '$').map(({ sum }) => sum));
  const isOwn = sums[0]?.mark === only || sums.some(({ mark, sum }) => mark === only && bare.has(sum));
  return isOwn ? (marks[only] ?? null) : null;
}

/** Whose “$” a release writes, told by its address, else by the office above its text, else by who gives. */
const dollarIn = (source: Source): string => {
  const host = /^https?:\/\/(?<host>[^/:?#]+)/.exec(source.edition.url ?? '')?.groups?.host ?? '';
  const byHost = dollars.find(([pattern]) => pattern.test(host))?.[1];
  if (byHost) return byHost;
  const head = source.folded.slice(0, 500);
  const byOffice = offices.find(([pattern]) => pattern.test(head))?.[1];
  if (byOffice) return byOffice;
  if (american.test(head) || host.endsWith('.gov')) return 'USD';
  const marked = ownMark(source.folded.slice(0, 20_000));
  if (marked) return marked;
  return givers.find(([pattern]) => pattern.test(source.folded.slice(0, 20_000)))?.[1] ?? 'USD';
};

/** The currency that a mark, code or word means; the release tells whose “$” it is. Null where it is none. */
export function currencyOf(written: string, source: Source): string | null {
  const dollar = (): string => source.once(dollarIn, dollarIn);
  if (written === 'P') return 'PHP';
  const mark = marks[written.replace(/\s+/g, ' ')];
  if (mark) return written === '$' ? dollar() : mark;
  const code = written.toUpperCase();
  if (codes.includes(code) || codeOf[code]) return codeOf[code] ?? code;
  const word = wordTable.find((entry) => entry.pattern.test(written));
  return word ? (/^dollars?$/i.test(written) ? dollar() : word.code) : null;
}
