import { acquire } from '../../acquire/acquire.ts';
import type { Acquired } from '../../acquire/acquire.ts';
import type { Edition } from '../../model/edition.ts';
import { YakusokuError } from '../../model/errors.ts';
import { readAny } from '../../read/read-any.ts';

export interface SourceOptions {
  readonly url?: string;
  readonly contentType?: string;
  readonly allowPrivateAddresses?: boolean;
  /** Seconds. */
  readonly timeout?: number;
}

/** What a source gave and the edition read from it. */
export interface Opened {
  readonly acquired: Acquired;
  readonly edition: Edition;
}

/**
 * Gets a file, an address or standard input and reads it: one release, or all that a feed carries whole. A saved file's
 * address and type may be given by option, or by RELEASE_URL and RELEASE_CONTENT_TYPE as corpus/score.mjs does.
 */
export async function openSource(source: string, options: SourceOptions): Promise<Opened[]> {
  const seconds = options.timeout ?? 30;
  if (!(seconds > 0 && seconds <= 600))
    throw new YakusokuError('usage', '--timeout takes seconds, more than 0 and at most 600');
  if (options.url !== undefined && !URL.canParse(options.url))
    throw new YakusokuError('bad-url', `--url ${options.url} is not an address: give it whole, with https://`);
  const acquired = await acquire(source, {
    allowPrivate: options.allowPrivateAddresses ?? false,
    timeoutMs: seconds * 1000,
  });
  const url = options.url ?? acquired.finalUrl ?? (process.env['RELEASE_URL'] || null);
  const contentType = options.contentType ?? acquired.contentType ?? (process.env['RELEASE_CONTENT_TYPE'] || null);
  try {
    const editions = await readAny({ bytes: acquired.bytes, contentType, url });
    return editions.map((edition) => ({ acquired: { ...acquired, url: edition.url ?? url, contentType }, edition }));
  } catch (error) {
    // What came from an address names it already.
    if (error instanceof YakusokuError && url === null)
      throw new YakusokuError(error.code, `${nameOf(source)}: ${error.message}`, { cause: error });
    throw error;
  }
}

const nameOf = (source: string) => (source === '-' ? 'standard input' : source);
