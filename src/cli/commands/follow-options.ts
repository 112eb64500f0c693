import { YakusokuError } from '../../model/errors.ts';

/** What a person may say about the following of links, as the command line gives it. */
export interface FollowOptions {
  /** Follow the links of a listing page too; those of a feed are followed anyway. */
  readonly follow?: boolean;
  /** At most so many releases of one feed or list. */
  readonly limit?: number;
  /** Further hosts whose links are followed, separated by commas. */
  readonly hosts?: string;
  /** Seconds between two requests to a host. */
  readonly pause?: number;
}

export interface Following {
  readonly limit: number;
  readonly hosts: readonly string[];
  readonly pauseMs: number;
}

/** @throws YakusokuError `usage` where a value makes no sense */
export function followingOf({ limit = 20, hosts = '', pause = 1 }: FollowOptions): Following {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000))
    throw new YakusokuError('usage', '--limit takes a whole number from 1 to 1000');
  if (!(pause >= 0 && pause <= 60)) throw new YakusokuError('usage', '--pause takes seconds, from 0 to 60');
  return { limit, hosts: hostNames(hosts), pauseMs: pause * 1000 };
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
