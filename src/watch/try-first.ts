import { setTimeout as sleep } from 'node:timers/promises';
import { acquire, defaultUserAgent, type AcquireOptions } from '../acquire/acquire.ts';
import type { Robots } from '../acquire/robots.ts';
import { YakusokuError } from '../model/errors.ts';
import type { Edition } from '../model/edition.ts';
import type { SourceSettings } from '../record/watching/views.ts';
import type { Sight } from './listing.ts';
import { readPage } from './read-page.ts';

type Web = AcquireOptions & { readonly robots: Robots };

/** The first release that a list leads to, read as the watcher would; the reason where it cannot be. */
export type FirstRelease =
  | { readonly url: string; readonly edition: Edition; readonly reason: null }
  | { readonly url: string; readonly edition: null; readonly reason: string };

/** What robots.txt says of a sight: which of its links are closed to us, and the seconds between two requests. */
export function robotsOf(sight: Sight, settings: Pick<SourceSettings, 'address'>, { robots, userAgent }: Web) {
  const agent = (userAgent ?? defaultUserAgent).split('/')[0] ?? '';
  return {
    closed: new Set(sight.links.flatMap(({ url }) => (robots.forbids(new URL(url), agent) ? [url] : []))),
    delay: robots.delayOf(new URL(sight.acquired.finalUrl ?? settings.address), agent),
  };
}

/**
 * Reads the first release of a list, after the pause that its host asks for: a list whose links are found may still
 * lead to pages that hold no text. Null where it leads to none that may be read.
 */
export async function tryFirst(
  sight: Sight,
  settings: Pick<SourceSettings, 'address' | 'hosts' | 'lang'>,
  web: Web,
): Promise<FirstRelease | null> {
  const { closed, delay } = robotsOf(sight, settings, web);
  const link = sight.links.find(({ url }) => !closed.has(url));
  if (!link) return null;
  await sleep(delay * 1000);
  try {
    const edition = await readPage(await acquire(link.url, web), link, settings);
    return { url: link.url, edition, reason: null };
  } catch (error) {
    if (!(error instanceof YakusokuError)) throw error;
    return { url: link.url, edition: null, reason: error.message };
  }
}
