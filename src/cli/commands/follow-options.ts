import { YakusokuError } from '../../model/errors.ts';

/** What a person may say about the following of links, as the command line gives it. */
export interface FollowOptions {
  /** Follow the links of a listing page too; those of a feed are followed anyway. */
  readonly follow?: boolean;
  /** At most so many releases of one feed or list. */
  readonly limit?: number;
  /** `2025-04-01`: what a feed or list dates earlier is passed over. */
  readonly since?: string;
  /** Further hosts whose links are followed, separated by commas. */
  readonly hosts?: string;
  /** Seconds between two requests to a host. */
  readonly pause?: number;
}

export interface Following {
  readonly since: string | null;
  readonly limit: number;
  readonly hosts: readonly string[];
  readonly pauseMs: number;
}

/** @throws YakusokuError `usage` where a value makes no sense */
export function followingOf({ limit = 20, hosts = '', pause = 1, since }: FollowOptions): Following {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000))
    throw new YakusokuError('usage', '--limit takes a whole number from 1 to 1000');
  if (!(pause >= 0 && pause <= 60)) throw new YakusokuError('usage', '--pause takes seconds, from 0 to 60');
  return { since: dayOf(since), limit, hosts: hostNames(hosts), pauseMs: pause * 1000 };
}

/** A day that there is, `2025-04-01`; null where none was given. */
export function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // The 31st of February is taken for the 3rd of March.
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(text)) return text;
  throw new YakusokuError('usage', '--since takes a day, such as 2025-04-01');
}

/** Names of hosts separated by commas, in small letters. */
export function hostNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  if (names.some((name) => name !== '' && !/^[\p{L}\d.[\]:-]+$/u.test(name)))
    throw new YakusokuError('usage', '--hosts takes names of hosts, such as www.example.org, separated by commas');
  return names.filter((name) => name !== '');
}

/** A host as it is compared: www.ministry.example is the same site as ministry.example. */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
