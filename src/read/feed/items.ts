import { parseFeed } from 'feedsmith';
import { YakusokuError } from '../../model/errors.ts';

/** One entry of a feed: what it says of itself, and its text where the feed carries it whole. */
export interface FeedItem {
  readonly title: string;
  readonly url: string | null;
  /** As the feed writes it: RFC 822 in RSS, ISO 8601 elsewhere. */
  readonly published: string | null;
  /** The full text as HTML, null where the feed has a summary or a link only. */
  readonly html: string | null;
}

/** The entries of a feed (RSS, RDF, Atom, JSON Feed) in the order given, and its language. */
export function itemsOf(text: string, from: string): { items: FeedItem[]; lang: string | null } {
  // Entities of a feed's own can be made to expand without end, and no feed of releases has any.
  if (/<!ENTITY/i.test(text))
    throw new YakusokuError('unsupported-format', `${from} is a feed with entities of its own, which are not read`);
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch (error) {
    throw new YakusokuError('unsupported-format', `${from} looks like a feed but is not well-formed`, { cause: error });
  }
  switch (parsed.format) {
    case 'rss':
      return {
        lang: parsed.feed.language ?? null,
        items: (parsed.feed.items ?? []).map((i) =>
          item(i.title, i.link, i.pubDate ?? i.dc?.dates?.[0], i.content?.encoded ?? long(i.description)),
        ),
      };
    case 'rdf':
      return {
        lang: parsed.feed.dc?.languages?.[0] ?? null,
        items: (parsed.feed.items ?? []).map((i) =>
          item(i.title, i.link, i.dc?.dates?.[0], i.content?.encoded ?? long(i.description)),
        ),
      };
    case 'atom':
      return {
        lang: parsed.feed.xml?.lang ?? null,
        items: (parsed.feed.entries ?? []).map((e) =>
          item(
            e.title?.value,
            (e.links?.find((l) => (l.rel ?? 'alternate') === 'alternate') ?? e.links?.[0])?.href,
            e.published ?? e.updated,
            e.content?.value ?? long(e.summary?.value),
          ),
        ),
      };
    default:
      return {
        lang: parsed.feed.language ?? null,
        items: (parsed.feed.items ?? []).map((i) =>
          item(
            i.title,
            i.url,
            i.date_published,
            i.content_html ?? (i.content_text === undefined ? undefined : paragraphs(i.content_text)),
          ),
        ),
      };
  }
}

function item(title: unknown, url: unknown, published: unknown, html: unknown): FeedItem {
  const given = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
  return { title: given(title) ?? '', url: given(url), published: given(published), html: given(html) };
}

/** Some feeds put the whole text where a summary belongs: it then has paragraphs. */
function long(description: string | undefined): string | undefined {
  return description !== undefined && /<(?:p|li|h[1-6]|br)\b/i.test(description) && description.length > 300
    ? description
    : undefined;
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((p) => `<p>${escaped(p)}</p>`)
    .join('');
