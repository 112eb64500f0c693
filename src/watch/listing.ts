import { acquire, type Acquired, type AcquireOptions } from '../acquire/acquire.ts';
import { YakusokuError } from '../model/errors.ts';
import type { Edition } from '../model/edition.ts';
import { formatOf } from '../read/format.ts';
import { listingOf } from '../read/listing/links.ts';
import { readAny } from '../read/read-any.ts';
import type { FoundLink, SourceKind, SourceSettings } from '../record/watching/views.ts';
import { siteOf } from './site.ts';

/** What a source gave at one look. */
export interface Sight {
  /** What it turned out to be; never `auto`. */
  readonly kind: Exclude<SourceKind, 'auto'>;
  readonly acquired: Acquired;
  /** Links that are followed: to its own host and those allowed, not dated before `since`. */
  readonly links: readonly FoundLink[];
  /** Texts that came whole: a feed's items, or the one page. Their links are not among `links`. */
  readonly whole: readonly { readonly edition: Edition; readonly link: FoundLink }[];
  /** Hosts that other links lead to, with how many. */
  readonly elsewhere: ReadonlyMap<string, number>;
  /** Links dated before `since`. */
  readonly earlier: number;
}

/** So many links with a day are a list where nothing was said of the kind. */
const fewest = 3;

/**
 * Gets a source and tells what it leads to, recording nothing. Null where the site says that nothing has changed.
 *
 * @throws YakusokuError as `acquire` and reading do
 */
export async function lookAt(
  settings: Pick<SourceSettings, 'address' | 'kind' | 'hosts' | 'since'>,
  web: AcquireOptions,
): Promise<Sight | null> {
  const acquired = await acquire(settings.address, web);
  if (acquired.notModified) return null;
  const url = acquired.finalUrl ?? settings.address;
  const input = { bytes: acquired.bytes, contentType: acquired.contentType, url };
  const listing = settings.kind === 'page' ? null : await listingOf(input);
  const kind = kindOf(settings.kind, formatOf(input.bytes).format, listing);
  if (kind !== 'page' && listing === null) {
    if (kind === 'list') return { kind, acquired, links: [], whole: [], elsewhere: new Map(), earlier: 0 };
    throw new YakusokuError('unsupported-format', `${url} is no feed any more; look at it, and add it anew`);
  }
  const whole = kind === 'list' ? [] : await wholeOf(input, kind, url);
  const carried = new Set(whole.map(({ link }) => link.url));
  const allowed = new Set([siteOf(settings.address), siteOf(url), ...settings.hosts]);
  const elsewhere = new Map<string, number>();
  const links: FoundLink[] = [];
  let earlier = 0;
  for (const { url: to, title, date } of kind === 'page' ? [] : (listing?.links ?? [])) {
    const host = siteOf(to);
    if (carried.has(to)) continue;
    if (!allowed.has(host)) elsewhere.set(host, (elsewhere.get(host) ?? 0) + 1);
    else if (settings.since !== null && date !== null && date < settings.since) earlier++;
    else links.push({ url: to, host, title, day: date });
  }
  const kept = whole.filter(({ link }) => settings.since === null || link.day === null || link.day >= settings.since);
  return { kind, acquired, links, whole: kept, elsewhere, earlier: earlier + whole.length - kept.length };
}

function kindOf(
  told: SourceKind,
  format: string,
  listing: Awaited<ReturnType<typeof listingOf>>,
): Exclude<SourceKind, 'auto'> {
  if (told !== 'auto') return told;
  if (format === 'feed') return 'feed';
  return listing !== null && (listing.mostly || listing.links.length >= fewest) ? 'list' : 'page';
}

/** What a feed carries with its full text, or the page itself; a feed without texts carries nothing. */
async function wholeOf(
  input: { readonly bytes: Uint8Array; readonly contentType: string | null; readonly url: string },
  kind: 'feed' | 'page',
  url: string,
): Promise<Sight['whole']> {
  const editions = await readAny(input).catch((error: unknown) => {
    if (kind === 'feed' && error instanceof YakusokuError && error.code === 'no-release') return [];
    throw error;
  });
  return editions.flatMap((edition) => {
    const own = (edition.url ?? url).replace(/#.*/, '');
    // An item without a page of its own has no address to be recorded under.
    if (!URL.canParse(own) || (kind === 'feed' && own === url)) return [];
    const link = {
      url: own,
      host: siteOf(own),
      title: edition.title,
      day: edition.published?.slice(0, 10) ?? edition.issued,
    };
    return [{ edition, link }];
  });
}
