import { acquire, type Acquired, type AcquireOptions } from '../../acquire/acquire.ts';
import type { Robots } from '../../acquire/robots.ts';
import { looksLikeUrl } from '../../acquire/web-address.ts';
import type { Edition } from '../../model/edition.ts';
import { YakusokuError } from '../../model/errors.ts';
import { formatOf } from '../../read/format.ts';
import type { Listing } from '../../read/listing/links.ts';
import { readAny } from '../../read/read-any.ts';
import type { ReadInput } from '../../read/read.ts';
import { followingOf, type FollowOptions } from './follow-options.ts';

export interface SourceOptions {
  readonly url?: string;
  readonly contentType?: string;
  readonly allowPrivateAddresses?: boolean;
  /** Seconds. */
  readonly timeout?: number;
}

/** So many links with a day are a list, told to follow. */
const fewest = 3;

/** What a source gave and the edition read from it. */
export interface Opened {
  readonly acquired: Acquired;
  readonly edition: Edition;
  /** Whether it is one of those that a feed or a listing page leads to. */
  readonly listed: boolean;
}

/**
 * Gets a file, an address or standard input and reads it: one release, or all that a feed carries whole. A saved file's
 * address and type may be given by option, or by RELEASE_URL and RELEASE_CONTENT_TYPE as corpus/score.mjs does.
 */
export async function openSource(source: string, options: SourceOptions): Promise<Opened[]> {
  const { acquired, input } = await got(source, options, webOptions(options));
  return readHere(source, acquired, input);
}

/**
 * As `openSource`, one release after another, and the links of lists followed: those of a feed's items that carry no
 * full text where the feed came from an address, those of a listing page where `follow` says so.
 */
export async function* openEach(source: string, options: SourceOptions & FollowOptions): AsyncGenerator<Opened> {
  const following = followingOf(options);
  const robots = looksLikeUrl(source) || options.follow ? await newRobots() : undefined;
  const web = { ...webOptions(options), ...(robots ? { robots } : {}) };
  const { acquired, input } = await got(source, options, web);
  const listing = robots ? await listingIn(input) : null;
  if (!listing || !robots || (listing.kind === 'page' && !options.follow)) {
    if (listing?.mostly)
      throw new YakusokuError(
        'no-release',
        `${input.url ?? source} lists ${listing.links.length} releases: give --follow to read them, or the address of one`,
      );
    yield* await readHere(source, acquired, input);
    return;
  }
  // A page with a link or two that have a day is a list only where it is no release.
  const mayCarry = listing.kind === 'feed' || (!listing.mostly && listing.links.length < fewest);
  const whole = mayCarry ? await wholeItems(source, acquired, input, listing) : [];
  const wanted = (day: string | null) => following.since === null || day === null || day >= following.since;
  yield* listing.kind === 'feed' ? whole.filter(({ edition }) => wanted(edition.issued)) : whole;
  if (listing.kind === 'page' && whole.length > 0) return;
  const read = new Set(whole.map(({ edition }) => edition.url?.replace(/#.*/, '')));
  const rest = listing.links.filter(({ url, date }) => !read.has(url) && wanted(date));
  const { followLinks } = await import('./follow-links.ts');
  yield* followLinks(rest, input.url ?? rest[0]?.url ?? source, following, { ...web, robots });
}

function webOptions({ timeout = 30, allowPrivateAddresses = false }: SourceOptions): AcquireOptions {
  if (!(timeout > 0 && timeout <= 600))
    throw new YakusokuError('usage', '--timeout takes seconds, more than 0 and at most 600');
  return { allowPrivate: allowPrivateAddresses, timeoutMs: timeout * 1000 };
}

async function got(
  source: string,
  options: SourceOptions,
  web: AcquireOptions,
): Promise<{ acquired: Acquired; input: ReadInput }> {
  if (options.url !== undefined && !URL.canParse(options.url))
    throw new YakusokuError('bad-url', `--url ${options.url} is not an address: give it whole, with https://`);
  const acquired = await acquire(source, web);
  const url = options.url ?? acquired.finalUrl ?? (process.env['RELEASE_URL'] || null);
  const contentType = options.contentType ?? acquired.contentType ?? (process.env['RELEASE_CONTENT_TYPE'] || null);
  return { acquired, input: { bytes: acquired.bytes, contentType, url } };
}

async function readHere(source: string, acquired: Acquired, input: ReadInput): Promise<Opened[]> {
  const { url, contentType } = input;
  try {
    const editions = await readAny(input);
    const listed = formatOf(input.bytes).format === 'feed';
    return editions.map((edition) => ({
      acquired: { ...acquired, url: edition.url ?? url, contentType },
      edition,
      listed,
    }));
  } catch (error) {
    // What came from an address names it already.
    if (error instanceof YakusokuError && url === null)
      throw new YakusokuError(error.code, `${nameOf(source)}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** What a feed or page carries itself; nothing where that is nothing and there are links to follow instead. */
async function wholeItems(
  source: string,
  acquired: Acquired,
  input: ReadInput,
  { links }: Listing,
): Promise<readonly Opened[]> {
  try {
    return await readHere(source, acquired, input);
  } catch (error) {
    if (error instanceof YakusokuError && error.code === 'no-release' && links.length > 0) return [];
    throw error;
  }
}

/** Loaded for addresses only: a file on the disk is not kept waiting for the rules of robots.txt. */
async function newRobots(): Promise<Robots> {
  const { Robots: NewRobots } = await import('../../acquire/robots.ts');
  return new NewRobots();
}

async function listingIn(input: ReadInput): Promise<Listing | null> {
  const { listingOf } = await import('../../read/listing/links.ts');
  return listingOf(input);
}

const nameOf = (source: string) => (source === '-' ? 'standard input' : source);
