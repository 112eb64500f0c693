import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { Source } from '../source.ts';
import type { CountrySpan } from './country-span.ts';
import { leaderState } from './leader-state.ts';

/** Government hosts without a country in their last label. */
const hosts: readonly (readonly [RegExp, string])[] = [
  [/\.(?:gov|mil)$/, 'US'],
  [/(?:^|\.)gc\.ca$|(?:^|\.)canada\.ca$/, 'CA'],
];
/** Offices that sign their releases, in the short lines above the text: “From: Foreign, Commonwealth & Development Office”. */
const bodies: readonly (readonly [RegExp, string])[] = [
  [
    /\bForeign,? (?:&|and )?Commonwealth\b|\bFCDO\b|\bPrime Minister's Office, 10 Downing|\bDowning Street\b|\bHM Treasury\b|\bDepartment for (?:International|Business|Energy|Environment|Transport|Education)\b|\bHis Majesty's Government\b/,
    'GB',
  ],
  [
    /\bWhite House\b|\bU\.?S\.? Department of\b|\bDepartment of State\b|\bPentagon\b|\bOffice of the Spokesperson\b|\bUSAID\b/,
    'US',
  ],
  [/\bMinistry of External Affairs\b|\bPress Information Bureau\b|\bPIB (?:New )?Delhi\b/, 'IN'],
  [
    /\bDepartment of Foreign Affairs and Trade\b|\bPrime Minister of Australia\b|\bAustralian Government\b|\bSenator the Hon\b/,
    'AU',
  ],
  [/\bGlobal Affairs Canada\b|\bGovernment of Canada\b|\bPrime Minister of Canada\b/, 'CA'],
  [/\bMinistry of Foreign Affairs and Trade\b|\bBeehive\b/, 'NZ'],
  [/\bAuswärtiges Amt\b|\bFederal Foreign Office\b/, 'DE'],
  [/\bMalacañang\b/, 'PH'],
  [/\bPrime Minister's Office of Japan\b|\bMinistry of Foreign Affairs of Japan\b/, 'JP'],
  [/\bRt Hon\b/, 'GB'],
];
/** “Readout of President Biden’s Meeting with …”, “Secretary Blinken’s Call with …”: the one named first writes. */
const event = /^ (?:\p{L}+ ){0,2}(?:[Mm]eeting|[Cc]all|[Tt]ravel|[Vv]isit|[Tt]rip|[Tt]alks)\b/u;

/** The last word of the name before the first “’s” of a title, where a meeting follows. */
function hostOfEvent(title: string): string | undefined {
  const end = title.slice(0, 120).search(/'s? /);
  if (end < 0 || !event.test(title.slice(end).replace(/^'s?/, ''))) return undefined;
  return title.slice(0, end).split(' ').at(-1);
}

const hostOf = (url: string | null): string =>
  url ? (/^https?:\/\/(?<host>[^/:?#]+)/i.exec(url)?.groups?.['host'] ?? '').toLowerCase() : '';

function stateOfHost(host: string, vocabulary: Vocabulary): string | undefined {
  for (const [pattern, code] of hosts) if (pattern.test(host)) return code;
  const label = /\.(?<tld>[a-z]{2})$/.exec(host)?.groups?.['tld']?.toUpperCase().replace(/^UK$/, 'GB');
  return label && vocabulary.countries.some((c) => c.code === label && !c.territory) ? label : undefined;
}

/** The state whose government's address a release has: its own officials need no state beside their names there. */
export function stateOfAddress({ edition }: Source, vocabulary: Vocabulary): string | undefined {
  const host = hostOf(edition.url);
  return /(?:^|\.)(?:gov|govt|go|gob|gouv|gc|mil|canada)\.(?:[a-z]{2,3})$|\.(?:gov|mil)$/.test(host)
    ? stateOfHost(host, vocabulary)
    : undefined;
}

/**
 * The state that issued a release: a Japanese text is Japan's; otherwise by the address (`gov.uk`, `go.kr`,
 * `state.gov`), by the office named above the text or the leader whose meeting it is, and where none of these say, by
 * the habit of naming oneself first (“U.S.-Japan”, “Japan-Philippines”, “UK announces …”). Null where nothing says so,
 * undefined for an international body's.
 */
export function issuerState(
  source: Source,
  countries: readonly CountrySpan[],
  vocabulary: Vocabulary,
): string | null | undefined {
  const { lang, url, title } = source.edition;
  if (lang === 'ja') return 'JP';
  const host = hostOf(url);
  if (
    /(?:^|\.)(?:europa\.eu|un\.org|unicef\.org|undp\.org|worldbank\.org|imf\.org|adb\.org|afdb\.org|eib\.org|ebrd\.com|fao\.org|ilo\.org|wto\.org|unesco\.org|unhcr\.org|wfp\.org|unep\.org|ifad\.org|iaea\.org|iea\.org|irena\.org|unfccc\.org|theglobalfund\.org|gavi\.org|cepi\.net|greenclimate\.fund|ifc\.org|iadb\.org|coebank\.org|osce\.org|apec\.org|thecommonwealth\.org|unece\.org|aiib\.org|isdb\.org|oecd\.org|asean\.org|int)$/.test(
      host,
    )
  )
    return undefined;
  const byHost = stateOfHost(host, vocabulary);
  if (byHost) return byHost;
  const head = headOf(source);
  for (const [pattern, code] of bodies)
    // “Rt Hon” is said in New Zealand and Canada too.
    if (pattern.test(head) && (code !== 'GB' || !styledAlike(head, countries))) return code;
  const leader = hostOfEvent(head);
  const led = leader && leaderState(vocabulary, leader);
  if (led) return led;
  const text = source.folded;
  const first = countries[0];
  if (first && text.slice(0, first.start).endsWith('EU-')) return undefined;
  const pair = countries.find((span) => !span.territory && /^-\p{Lu}/u.test(text.slice(span.end, span.end + 2)));
  if (pair) return pair.code;
  const named = countries.find((span) => span.start < title.length + 40 && !span.territory);
  return named?.code ?? first?.code ?? null;
}

/** A “Rt Hon” of a release that names New Zealand or Canada and never the United Kingdom. */
const styledAlike = (head: string, countries: readonly CountrySpan[]): boolean =>
  /\bRt Hon\b/.test(head) &&
  countries.some(({ code }) => code === 'NZ' || code === 'CA') &&
  !countries.some(({ code }) => code === 'GB');

/** The title and the short lines above the text, one a line. */
function headOf({ edition, folded }: Source): string {
  const lines = [folded.slice(0, Math.min(edition.passages[0]?.end ?? 0, 120))];
  for (const { start, end, kind } of edition.passages.slice(0, 8)) {
    if (kind === 'paragraph' && end - start > 160) break;
    if (kind === 'title' || end - start <= 120) lines.push(folded.slice(start, end));
  }
  return lines.join('\n');
}
