import { setTimeout as pause } from 'node:timers/promises';
import { acquire, defaultUserAgent, type AcquireOptions } from '../../acquire/acquire.ts';
import type { Robots } from '../../acquire/robots.ts';
import { YakusokuError } from '../../model/errors.ts';
import { listingOf, type ListedLink } from '../../read/listing/links.ts';
import { readAny } from '../../read/read-any.ts';
import { datedBy } from '../../watch/read-page.ts';
import { siteOf, type Following } from './follow-options.ts';
import { FollowProgress } from './follow-progress.ts';
import type { Opened } from './open-source.ts';
import { tellFailure } from './tell-failure.ts';

/** A host that fails so many times in a row to answer at all is left alone. */
const mostSilences = 3;
const silences = new Set(['timeout', 'network', 'unknown-host']);

type Web = AcquireOptions & { readonly robots: Robots };

/**
 * The releases behind the links of a feed or a list, one after another with a pause between two requests to a host.
 * Only links to the list's own host and those told are followed, and no further than one step. One that fails is told
 * in a line and the others go on.
 *
 * @param from the list's address
 * @throws YakusokuError `no-release` where all links lead to other hosts
 */
export async function* followLinks(
  links: readonly ListedLink[],
  from: string,
  following: Following,
  web: Web,
): AsyncGenerator<Opened> {
  const allowed = new Set([siteOf(from), ...following.hosts.map((host) => host.replace(/^www\./, ''))]);
  const near = links.filter(({ url }) => allowed.has(siteOf(url)));
  tellOthers(links, near, from, allowed);
  const chosen = near.slice(0, following.limit);
  if (chosen.length < near.length)
    process.stderr.write(
      `yakusoku: ${from} lists ${near.length} releases, the first ${chosen.length} are read; --limit takes more\n`,
    );
  const progress = new FollowProgress(chosen.length);
  const asked = new Map([[siteOf(from), Date.now()]]);
  const silent = new Map<string, number>();
  for (const [i, link] of chosen.entries()) {
    const site = siteOf(link.url);
    if ((silent.get(site) ?? 0) >= mostSilences) continue;
    progress.show(i + 1, link.url);
    const wait = Math.max(following.pauseMs, web.robots.delayOf(new URL(link.url), agentName) * 1000);
    await pause(Math.max(0, (asked.get(site) ?? 0) + wait - Date.now()));
    const opened: Opened[] = [];
    try {
      opened.push(...(await openLink(link, from, allowed, web)));
      silent.delete(site);
    } catch (error) {
      progress.clear();
      tellFailure(error);
      const count = silences.has((error as YakusokuError).code) ? (silent.get(site) ?? 0) + 1 : 0;
      silent.set(site, count);
      if (count === mostSilences)
        process.stderr.write(`yakusoku: ${site} did not answer ${count} times in a row: its other links are left\n`);
    }
    asked.set(site, Date.now());
    progress.clear();
    yield* opened;
  }
}

const agentName = defaultUserAgent.split('/')[0] as string;

function tellOthers(
  links: readonly ListedLink[],
  near: readonly ListedLink[],
  from: string,
  allowed: ReadonlySet<string>,
): void {
  const others = [...new Set(links.map(({ url }) => siteOf(url)).filter((site) => !allowed.has(site)))];
  if (others.length === 0) return;
  const some = others.slice(0, 5).join(',');
  const count = links.length - near.length;
  if (near.length === 0)
    throw new YakusokuError('no-release', `${from} leads to other hosts only; --hosts ${some} follows it there`);
  process.stderr.write(
    `yakusoku: ${from} leads to other hosts ${count === 1 ? 'once' : `${count} times`}, which is left; --hosts ${some} follows it there\n`,
  );
}

async function openLink(
  link: ListedLink,
  from: string,
  allowed: ReadonlySet<string>,
  web: Web,
): Promise<readonly Opened[]> {
  const acquired = await acquire(link.url, web);
  const url = acquired.finalUrl ?? link.url;
  if (!allowed.has(siteOf(url)))
    throw new YakusokuError(
      'forbidden-address',
      `${link.url} redirects to another host; --hosts ${siteOf(url)} follows it there`,
    );
  const input = { bytes: acquired.bytes, contentType: acquired.contentType, url };
  if ((await listingOf(input))?.mostly)
    throw new YakusokuError('no-release', `${link.url} is a list of releases itself; give its address`);
  const editions = await readAny(input);
  return editions.map((edition) => ({
    acquired: { ...acquired, url: edition.url ?? url },
    edition: datedBy(edition, link.date, from),
    listed: true,
  }));
}
