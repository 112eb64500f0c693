import { itemsOf } from '../feed/items.ts';
import { localMoment } from '../feed/moment.ts';
import { webLink } from './web-link.ts';
import type { ListedLink } from './links.ts';

/** What the items of a feed lead to, each address once. */
export function linksOfFeed(text: string, url: string | null): ListedLink[] {
  const found = new Map<string, ListedLink>();
  for (const { title, url: own, published } of itemsOf(text, url ?? 'the file').items) {
    const address = own === null ? null : webLink(own, url);
    if (address === null || found.has(address)) continue;
    found.set(address, {
      url: address,
      title,
      date: published === null ? null : (localMoment(published)?.slice(0, 10) ?? null),
    });
  }
  return [...found.values()];
}
