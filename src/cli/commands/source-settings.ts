import { z } from 'zod';
import startersFile from '../../../vocabulary/sources.json' with { type: 'json' };
import { webAddress } from '../../acquire/web-address.ts';
import { YakusokuError } from '../../model/errors.ts';
import { sourceKinds, type SourceKind, type SourceSettings } from '../../record/watching/views.ts';
import { siteOf } from '../../watch/site.ts';
import { dayOf, hostNames } from './follow-options.ts';

/** What a person may say of a source, as the command line gives it. */
export interface SourceOptions {
  readonly kind?: string;
  readonly issuer?: string;
  readonly lang?: string;
  readonly every?: string;
  readonly limit?: number;
  readonly pause?: number;
  readonly hosts?: string;
  readonly since?: string;
  readonly recheck?: boolean;
  readonly silentAfter?: number;
  readonly starter?: string;
  readonly allowPrivateAddresses?: boolean;
  readonly timeout?: number;
}

/** Official sources that ship with the program, all off until they are added (vocabulary/sources.json). */
export const startersSchema = z.array(
  z.strictObject({
    name: z.string().regex(/^[a-z0-9-]+$/),
    title: z.strictObject({ ja: z.string(), en: z.string() }),
    address: z.url(),
    kind: z.enum(['feed', 'list', 'page']),
    lang: z.string(),
    every: z.string(),
    hosts: z.array(z.string()).optional(),
  }),
);
export type Starter = z.infer<typeof startersSchema>[number];
export const starters = startersFile as readonly Starter[];

/**
 * The settings of a source: those given, else the starter's, else the usual ones.
 *
 * @throws YakusokuError `usage` or `bad-url` where one makes no sense
 */
export function settingsOf(address: string | undefined, options: SourceOptions): SourceSettings {
  const starter = options.starter === undefined ? undefined : starterNamed(options.starter);
  const where = address ?? starter?.address;
  if (where === undefined) throw usage('give an address, or --starter NAME (yakusoku source list --starters)');
  const url = webAddress(where, null, true).href;
  const hosts = options.hosts === undefined ? (starter?.hosts ?? []) : hostNames(options.hosts);
  return {
    address: url,
    host: siteOf(url),
    name: options.issuer ?? null,
    lang: languageTag(options.lang ?? starter?.lang),
    kind: kindOf(options.kind ?? starter?.kind ?? 'auto'),
    everySeconds: secondsOf(options.every ?? starter?.every ?? '1h'),
    budget: within('--limit', options.limit ?? 20, 1, 1000),
    pauseMs: within('--pause', options.pause ?? 2, 0, 60) * 1000,
    hosts: hosts.map((host) => host.replace(/^www\./, '')),
    since: dayOf(options.since),
    recheck: options.recheck ?? true,
    silentAfterDays: within('--silent-after', options.silentAfter ?? 60, 0, 3650),
  };
}

function starterNamed(name: string): Starter {
  const found = starters.find((starter) => starter.name === name);
  if (found) return found;
  throw usage(`there is no starter named ${name}; yakusoku source list --starters names them`);
}

function kindOf(text: string): SourceKind {
  const kind = sourceKinds.find((one) => one === text);
  if (kind) return kind;
  throw usage(`--kind is one of ${sourceKinds.join(', ')}`);
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function languageTag(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[A-Za-z]{2,3}$/.test(text) && languages.of(text.toLowerCase()) !== undefined) return text.toLowerCase();
  throw usage('--lang takes the tag of a language, such as ja, en or fr');
}

const units = { m: 60, h: 3600, d: 86_400 } as const;

/** `30m`, `2h`, `1d`: minutes, hours, days. */
export function secondsOf(text: string): number {
  const found = /^(?<count>\d{1,4})(?<unit>[mhd])$/.exec(text)?.groups;
  const seconds = found ? Number(found['count']) * units[found['unit'] as keyof typeof units] : 0;
  if (seconds >= 60 && seconds <= 365 * 86_400) return seconds;
  throw usage('--every takes minutes, hours or days, such as 30m, 2h or 1d');
}

function within(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw usage(`${name} takes a whole number from ${least} to ${most}`);
}

const usage = (message: string) => new YakusokuError('usage', message);
