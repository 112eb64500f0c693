import { decode } from '../decode/decode.ts';
import { formatOf } from '../format.ts';
import type { ReadInput } from '../read.ts';
import { linksOfPage } from './page-links.ts';

/** One release that a feed or a listing page leads to. */
export interface ListedLink {
  /** Whole and without a fragment. */
  readonly url: string;
  readonly title: string;
  /** The day that stands with it, `2025-12-20`, null where none does. */
  readonly date: string | null;
}

export interface Listing {
  readonly kind: 'feed' | 'page';
  /** In the order given, each address once; the page's own navigation is left out. */
  readonly links: readonly ListedLink[];
  /** Whether the page is little else than links with dates: no release, but a list of them. True of every feed. */
  readonly mostly: boolean;
}

/**
 * What a feed or a listing page leads to; pure. Null for what is neither: text, a PDF, a page without such links.
 * Addresses are resolved against the input's; a link that then leads to no http(s) address is left out.
 *
 * @throws YakusokuError `unsupported-format` for a feed that is not well-formed
 */
export async function listingOf(input: ReadInput): Promise<Listing | null> {
  const { bytes, url, contentType } = input;
  const { format } = formatOf(bytes);
  if (format === 'html') {
    const { links, mostly } = linksOfPage(decode(bytes, contentType).text, url);
    return links.length === 0 ? null : { kind: 'page', links, mostly };
  }
  if (format !== 'feed') return null;
  const { linksOfFeed } = await import('./feed-links.ts');
  return { kind: 'feed', links: linksOfFeed(decode(bytes, contentType).text, url), mostly: true };
}
