import type { Source } from '../../shared/source.ts';

/** When a state's fiscal year begins, and whether it bears the number of the year in which it ends. */
interface FiscalYear {
  readonly month: number;
  readonly namedByEnd: boolean;
}
const april: FiscalYear = { month: 4, namedByEnd: false };

/** Issuers by the end of their host's name, and the words by which a text shows whose budget it speaks of. */
const states: readonly { readonly host: RegExp; readonly words: RegExp; readonly year: FiscalYear }[] = [
  { host: /\.go\.jp$/, words: /\b(?:Japan(?:ese)?|JICA|yen)\b/g, year: april },
  { host: /\.gov\.uk$/, words: /\b(?:UK|United Kingdom|British|GBP)\b|£/g, year: april },
  { host: /\.gov\.in$|\.nic\.in$/, words: /\b(?:India|Indian)\b/g, year: april },
  { host: /\.gc\.ca$|\.canada\.ca$/, words: /\b(?:Canada|Canadian)\b/g, year: april },
  {
    host: /\.gov$/,
    words: /\b(?:United States|American|USAID|White House|Congress|Secretary of State|Department of State)\b|\bU\.S\./g,
    year: { month: 10, namedByEnd: true },
  },
  // The World Bank's runs from July to June and bears the number of the year in which it ends: FY23 is July 2022 to June 2023.
  {
    host: /(?:^|\.)worldbank\.org$|(?:^|\.)ifc\.org$|(?:^|\.)miga\.org$/,
    words: /\b(?:World Bank|IDA\d{0,2}|IBRD|IFC)\b/g,
    year: { month: 7, namedByEnd: true },
  },
  { host: /\.gov\.au$/, words: /\bAustralian?\b/g, year: { month: 7, namedByEnd: true } },
];

/** Whose fiscal year a text means: the issuer's, else the state that it names most; null where two are named alike. */
export function fiscalStart(japanese: boolean, source: Source): FiscalYear | null {
  if (japanese) return april;
  const host = /^https?:\/\/(?<host>[^/:?#]+)/.exec(source.edition.url ?? '')?.groups?.host ?? '';
  const issuer = states.find((state) => state.host.test(host));
  if (issuer) return issuer.year;
  const counts = states.map((state) => ({ year: state.year, times: source.folded.match(state.words)?.length ?? 0 }));
  const most = Math.max(...counts.map((c) => c.times));
  const first = counts.filter((c) => c.times === most && most > 0);
  const [one] = first;
  return one && first.every((c) => c.year.month === one.year.month) ? one.year : null;
}
