import { z } from 'zod';
import issuersFile from '../../vocabulary/issuers.json' with { type: 'json' };
import { locales, type Locale } from '../model/language.ts';

const licenses = ['pdl-1.0', 'ogl-3.0', 'cc-by-4.0', 'us-government'] as const;
type License = (typeof licenses)[number];

/**
 * Who publishes at which addresses and under which terms (vocabulary/issuers.json). `terms` is the issuer's own page of
 * terms; null where nobody has looked it up, and then the licence's text stands for it. `license` is null where
 * there is none, or none that is known for sure.
 */
export const issuersSchema = z.array(
  z.object({
    hosts: z.array(z.string()).min(1),
    names: z.record(z.string(), z.array(z.string()).min(1)),
    license: z.enum(licenses).nullable(),
    terms: z.url().nullable(),
  }),
);
type Issuer = z.infer<typeof issuersSchema>[number];
const issuers = issuersFile as Issuer[];

/** The issuer that has the host or a host above it, the nearest first, else the one of this very name. */
export function issuerOf(url: string | null, name: string | null): Issuer | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  const below = (issuer: Issuer) =>
    Math.max(0, ...issuer.hosts.filter((h) => host === h || host.endsWith(`.${h}`)).map((h) => h.length));
  const named =
    name === null ? undefined : issuers.find((i) => Object.values(i.names).some((all) => all.includes(name)));
  const nearest = issuers.filter((issuer) => below(issuer) > 0).sort((a, b) => below(b) - below(a))[0];
  return (name === null ? nearest : (named ?? nearest)) ?? null;
}

const texts: Readonly<Record<License, string | null>> = {
  'pdl-1.0': 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  'ogl-3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'us-government': null,
};

/** The address of the terms of use: the issuer's own page, else the licence's text. */
export const termsOf = (issuer: Issuer | null): string | null =>
  issuer?.terms ?? (issuer?.license ? texts[issuer.license] : null);

interface Credited {
  readonly title: string;
  readonly url: string | null;
  /** As the release's page has it: 外務省. */
  readonly issuer: string;
  readonly lang: string;
  readonly known: Issuer | null;
  /** When it was fetched, that is, used. */
  readonly used: Date;
}

/**
 * The credit line of a release in every language of the interface: its source, and on a second line, where the terms
 * ask for it, that what stands beside the text was made out of it. For Japan's government pages in the form of the
 * Public Data License 1.0:
 * 「出典：「日・カザフスタン首脳会談」（外務省）（https://…）、PDL1.0（https://…）（2025年12月21日に利用）」.
 */
export function creditLines(release: Credited): Readonly<Record<Locale, string>> {
  return Object.fromEntries(locales.map((locale) => [locale, forms[locale](release)])) as Record<Locale, string>;
}

const forms: Readonly<Record<Locale, (release: Credited) => string>> = {
  ja(release) {
    const { url, used, known, title } = release;
    const work = `「${title.replaceAll('「', '『').replaceAll('」', '』')}」（${nameIn('ja', release)}）`;
    const cited = `${work}${url === null ? '' : `（${url}）`}`;
    const license = known?.license ?? null;
    const source = `出典：${cited}${license ? `、${licenseNames.ja[license]}` : ''}（${dayIn('ja', used)}に利用）`;
    return license && asksForNotice.has(license) ? `${source}\n${cited}を加工して作成` : source;
  },
  en(release) {
    const { url, used, known, title } = release;
    const cited = `“${title}” (${nameIn('en', release)})${url === null ? '' : `, ${url}`}`;
    const license = known?.license ?? null;
    const source = `Source: ${cited}${license ? `, ${licenseNames.en[license]}` : ''}, accessed ${dayIn('en', used)}`;
    return license && asksForNotice.has(license) ? `${source}\nMade by processing ${cited}` : source;
  },
};

/** The issuer's name in another language, where it goes by the name we know: an embassy keeps its own. */
function nameIn(locale: Locale, { known, issuer, lang }: Credited): string {
  const ours = locale !== lang && known && Object.values(known.names).some(([first]) => first === issuer);
  return (ours ? known.names[locale]?.[0] : undefined) ?? issuer;
}

const asksForNotice: ReadonlySet<License> = new Set(['pdl-1.0', 'ogl-3.0', 'cc-by-4.0']);

const licenseNames: Readonly<Record<Locale, Readonly<Record<License, string>>>> = {
  ja: {
    'pdl-1.0': `PDL1.0（${texts['pdl-1.0']}）`,
    'ogl-3.0': `Open Government Licence v3.0（${texts['ogl-3.0']}）`,
    'cc-by-4.0': `CC BY 4.0（${texts['cc-by-4.0']}）`,
    'us-government': '米国政府の著作物',
  },
  en: {
    'pdl-1.0': `PDL1.0 (${texts['pdl-1.0']})`,
    'ogl-3.0': `contains public sector information licensed under the Open Government Licence v3.0 (${texts['ogl-3.0']})`,
    'cc-by-4.0': `CC BY 4.0 (${texts['cc-by-4.0']})`,
    'us-government': 'a work of the U.S. Government',
  },
};

const days: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  ja: new Intl.DateTimeFormat('ja', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }),
};
const dayIn = (locale: Locale, day: Date): string => days[locale].format(day);
