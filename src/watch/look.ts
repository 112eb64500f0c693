import { createHash } from 'node:crypto';
import type { DueSource } from '../record/watching/views.ts';
import { troubleOf, type Trouble } from './failures.ts';
import { lookAt, type Sight } from './listing.ts';
import { tellLook } from './notices.ts';
import { backoffAfter, nextRound } from './pace.ts';
import type { WatchParts } from './parts.ts';
import { inLanguageTold } from './read-page.ts';

/** Looks at a source that is due and writes down what it leads to; a failure is written down and given back. */
export async function look(source: DueSource, parts: WatchParts): Promise<Trouble | null> {
  const { record, clock, pace } = parts;
  try {
    const sight = await lookAt(source, {
      ...parts.web,
      etag: source.etag ?? undefined,
      lastModified: source.lastModified ?? undefined,
    });
    await keepSight(source, sight, parts);
    return null;
  } catch (error) {
    const trouble = troubleOf(error);
    const at = clock.now();
    const every = source.everySeconds * 1000;
    const soon = Math.min(backoffAfter(pace, source.failures + 1), every);
    const wait = Math.max(trouble.passing ? soon : nextRound(pace, every), (trouble.retryAfter ?? 0) * 1000);
    await record.watching.lookFailed(source, {
      at,
      nextAt: new Date(at.getTime() + wait),
      code: trouble.code,
      reason: trouble.reason,
    });
    await tellLook(parts, source, { failures: source.failures + 1, reason: trouble.reason });
    parts.onStep?.({ what: 'look-failed', url: source.address, reason: trouble.reason });
    return trouble;
  }
}

async function keepSight(source: DueSource, sight: Sight | null, parts: WatchParts): Promise<void> {
  const { record, clock, pace } = parts;
  const fresh = sight ? await keepWhole(source, sight, parts) : 0;
  const at = clock.now();
  // Last: a process killed before this looks again.
  const found = await record.watching.looked(source, {
    at,
    nextAt: new Date(at.getTime() + nextRound(pace, source.everySeconds * 1000)),
    kind: sight?.kind ?? source.kind,
    links: sight?.links ?? null,
    etag: sight ? (sight.acquired.headers['etag'] ?? null) : source.etag,
    lastModified: sight ? (sight.acquired.headers['last-modified'] ?? null) : source.lastModified,
  });
  const listed = sight === null ? null : sight.links.length + sight.whole.length + sight.earlier;
  await tellLook(parts, source, {
    failures: 0,
    listed,
    newAt: found + fresh > 0 ? at : source.newAt,
    at,
  });
  parts.onStep?.({ what: sight ? 'looked' : 'unchanged-list', url: source.address, found: found + fresh });
}

/** Records the texts that came in the feed itself, each once for the same words; gives how many were new or changed. */
async function keepWhole(source: DueSource, sight: Sight, parts: WatchParts): Promise<number> {
  if (sight.whole.length === 0) return 0;
  const { record, clock } = parts;
  const known = await record.watching.wholeItems(source);
  let fresh = 0;
  for (const { edition, link } of sight.whole) {
    const words = createHash('sha256').update(edition.text).digest();
    if (known.get(link.url)?.equals(words)) continue;
    const acquired = { ...sight.acquired, url: link.url };
    const { id, status } = await record.addRelease(
      parts.toInput(acquired, inLanguageTold(edition, source.lang), { issuer: source.name ?? undefined }),
    );
    await record.watching.wholeItemKept(source, link, { at: clock.now(), words, releaseId: id });
    parts.onStep?.({
      what: status === 'added' ? 'added' : status === 'unchanged' ? 'unchanged' : 'changed',
      url: link.url,
    });
    fresh++;
  }
  return fresh;
}
