import { acquire, type Acquired } from '../acquire/acquire.ts';
import type { Edition } from '../model/edition.ts';
import { YakusokuError } from '../model/errors.ts';
import { listingOf } from '../read/listing/links.ts';
import { readAny } from '../read/read-any.ts';
import type { AddStatus } from '../record/commands/release-input.ts';
import type { DuePage } from '../record/watching/views.ts';
import { troubleOf, type Trouble } from './failures.ts';
import { tellBodies } from './notices.ts';
import { backoffAfter, nextRecheck } from './pace.ts';
import type { Step, WatchParts } from './parts.ts';
import { siteOf } from './site.ts';

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
  const url = acquired.finalUrl ?? page.url;
  const { source } = page;
  if (![siteOf(source.address), siteOf(page.url), ...source.hosts].includes(siteOf(url)))
    throw new YakusokuError('forbidden-address', `${page.url} redirects to another host, ${siteOf(url)}`);
  const input = { bytes: acquired.bytes, contentType: acquired.contentType, url };
  if ((await listingOf(input))?.mostly)
    throw new YakusokuError('no-release', `${page.url} is a list of releases itself`);
  const [edition] = await readAny(input);
  if (!edition) throw new YakusokuError('no-release', `${page.url} holds no release`);
  const issuer = source.name ?? undefined;
  return parts.record.addRelease(
    parts.toInput({ ...acquired, url }, datedBy(edition, page.day, source.address), { issuer }),
  );
}

/** A release that prints no day of issue has the one that the list gives it, and a note that says so. */
export function datedBy(edition: Edition, day: string | null, list: string): Edition {
  if (edition.issued !== null || day === null) return edition;
  const note = { code: 'issued-from-list', detail: `no day of issue is printed; ${list} gives ${day}` };
  return { ...edition, issued: day, notes: [...edition.notes, note] };
}
