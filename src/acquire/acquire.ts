import type { Readable } from 'node:stream';
import type { Acquired } from './acquired.ts';
import { mostBytes } from './body.ts';
import { acquireFile, acquireInput } from './file.ts';
import type { Robots } from './robots.ts';
import { looksLikeUrl, type PrivateHosts } from './web-address.ts';

export interface AcquireOptions {
  /**
   * The product string sent as User-Agent, such as `Yakusoku/1.0 (+address of the operator's site)`. robots.txt is
   * asked about the name before the slash.
   */
  readonly userAgent?: string;
  /** Lifts the ban on private and local addresses, for all hosts or those named; for tests. */
  readonly allowPrivate?: PrivateHosts;
  /** For one address, with everything: 30 seconds. */
  readonly timeoutMs?: number;
  /** 20 MB. */
  readonly mostBytes?: number;
  /** Rules of robots.txt kept between calls; without it they are asked for anew. */
  readonly robots?: Robots;
  /** What an earlier answer's `etag` and `last-modified` headers said: an unchanged page comes as `notModified`. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** What `-` stands for; the process's standard input. */
  readonly input?: Readable;
}

/** What we are when the operator has not said more. */
export const defaultUserAgent = 'Yakusoku/0.1 (reads official releases)';

/**
 * Gets what a person named: a file's path, an http(s) address, or `-` for the standard input.
 *
 * @throws YakusokuError of one line, its code one of those with exit status 3
 */
export async function acquire(what: string, options: AcquireOptions = {}): Promise<Acquired> {
  const most = options.mostBytes ?? mostBytes;
  if (what === '-') return acquireInput(options.input ?? process.stdin, most);
  if (!looksLikeUrl(what)) return acquireFile(what, most);
  // The HTTP client is a megabyte of code that a file on the disk does not need.
  const [{ acquireWeb }, { Robots: NewRobots }] = await Promise.all([import('./web.ts'), import('./robots.ts')]);
  return acquireWeb(what, {
    userAgent: options.userAgent ?? defaultUserAgent,
    allowPrivate: options.allowPrivate ?? false,
    timeoutMs: options.timeoutMs ?? 30_000,
    mostBytes: most,
    robots: options.robots ?? new NewRobots(),
    etag: options.etag,
    lastModified: options.lastModified,
  });
}

export type { Acquired } from './acquired.ts';
