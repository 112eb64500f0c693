import type { Source } from '../source.ts';
import type { CountrySpan } from './country-span.ts';

/** Government hosts without a country in their last label. */
const hosts: readonly (readonly [RegExp, string])[] = [
  [/\.(?:gov|mil)$/, 'US'],
  [/(?:^|\.)gc\.ca$|(?:^|\.)canada\.ca$/, 'CA'],
];

/**
 * The state that issued a release: a Japanese text is Japan's; otherwise by the address (`gov.uk`, `go.kr`,
 * `state.gov`), and where that does not say, by the habit of naming oneself first (“U.S.-Japan”, “Japan-Philippines”,
 * “UK announces …”). Null where nothing says so, undefined for an international body's.
 */
export function issuerState(
  source: Source,
  countries: readonly CountrySpan[],
  isState: (code: string) => boolean,
): string | null | undefined {
  const { lang, url, title } = source.edition;
  if (lang === 'ja') return 'JP';
  const host = url ? (/^https?:\/\/(?<host>[^/:?#]+)/i.exec(url)?.groups?.['host'] ?? '').toLowerCase() : '';
  if (/(?:^|\.)(?:europa\.eu|un\.org|unicef\.org|undp\.org|int)$/.test(host)) return undefined;
  for (const [pattern, code] of hosts) if (pattern.test(host)) return code;
  const label = /\.(?:gov|go|gob|gouv|govt|mil|gov\.[a-z]+)?\.?(?<tld>[a-z]{2})$/
    .exec(host)
    ?.groups?.['tld']?.toUpperCase();
  if (label && isState(label === 'UK' ? 'GB' : label)) return label === 'UK' ? 'GB' : label;
  const text = source.folded;
  const pair = countries.find((span) => /^-(?=[\p{Lu}])/u.test(text.slice(span.end, span.end + 2)) && !span.territory);
  const other = text.slice(0, countries[0]?.start ?? 0).endsWith('EU-') ? null : undefined;
  if (other === null) return undefined;
  if (pair) return pair.code;
  const named = countries.find((span) => span.start < title.length + 40 && !span.territory);
  return named?.code ?? countries[0]?.code ?? null;
}
