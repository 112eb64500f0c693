import { acquire, type Acquired } from '../acquire/acquire.ts';
import type { AddStatus } from '../record/commands/release-input.ts';
import type { DuePage } from '../record/watching/views.ts';
import { troubleOf, type Trouble } from './failures.ts';
import { tellBodies } from './notices.ts';
import { backoffAfter, nextRecheck } from './pace.ts';
import type { Step, WatchParts } from './parts.ts';
import { readPage } from './read-page.ts';

/** Fetches a page that is due, reads and records it; a failure is written down and given back. */
export async function fetchPage(page: DuePage, parts: WatchParts): Promise<Trouble | null> {
  const { record, clock, pace } = parts;
  try {
    const acquired = await acquire(page.url, {
      ...parts.web,
      etag: page.etag ?? undefined,
      lastModified: page.lastModified ?? undefined,
    });
    const result = acquired.notModified ? null : await recorded(page, acquired, parts);
    if (!result && page.releaseId !== null) await record.editions.seen(page.releaseId, new Date(acquired.fetchedAt));
    const changed = result !== null && result.status !== 'unchanged';
    const at = clock.now();
    await record.watching.pageFetched(page, {
      at,
      nextAt: page.source.recheck ? new Date(at.getTime() + nextRecheck(pace, changed ? 0 : page.rechecks + 1)) : null,
      releaseId: result?.id ?? null,
      changed,
      etag: acquired.notModified ? page.etag : (acquired.headers['etag'] ?? null),
      lastModified: acquired.notModified ? page.lastModified : (acquired.headers['last-modified'] ?? null),
    });
    await tellBodies(parts, page, 0);
    parts.onStep?.({ what: stepOf(result?.status ?? 'unchanged'), url: page.url });
    return null;
  } catch (error) {
    const trouble = troubleOf(error);
    const at = clock.now();
    const tried = page.tries + 1;
    const again = trouble.passing && tried < pace.tries;
    const wait = Math.max(backoffAfter(pace, tried), (trouble.retryAfter ?? 0) * 1000);
    const bodiless = await record.watching.pageFailed(page, {
      at,
      nextAt: again ? new Date(at.getTime() + wait) : null,
      code: trouble.code,
      reason: trouble.reason,
      bodiless: trouble.bodiless,
    });
    if (trouble.bodiless) await tellBodies(parts, page, bodiless);
    parts.onStep?.({ what: 'page-failed', url: page.url, reason: trouble.reason });
    return trouble;
  }
}

const stepOf = (status: AddStatus): Step['what'] =>
  status === 'added' ? 'added' : status === 'unchanged' ? 'unchanged' : 'changed';

async function recorded(page: DuePage, acquired: Acquired, parts: WatchParts) {
  const edition = await readPage(acquired, page, page.source);
  const issuer = page.source.name ?? undefined;
  return parts.record.addRelease(
    parts.toInput({ ...acquired, url: acquired.finalUrl ?? page.url }, edition, { issuer }),
  );
}
