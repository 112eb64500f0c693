import { vocabulary } from '../../src/cli/vocabulary.ts';
import { standingClock } from '../../src/platform/clock.ts';
import type { RecordQueries } from '../../src/record/views.ts';
import type { SiteRecord } from '../../src/site/site.ts';
import { noThings } from './no-things.ts';
import { createSite } from '../../src/site/site.ts';
import { labelsOf } from '../../src/site/ui.ts';

/** A site over a record, without server or built files, that keeps what it was asked to count and what failed. */
export function trySite(
  given: RecordQueries & Partial<Pick<SiteRecord, 'things' | 'addresses' | 'readOnly'>>,
  origin?: string,
) {
  const record: SiteRecord = { things: noThings, ...given };
  const counted: string[] = [];
  const failures: unknown[] = [];
  const site = createSite({
    record,
    views: { count: (id) => void counted.push(id) },
    assets: { url: (name) => `/static/${name}`, folder: null },
    labels: labelsOf(vocabulary),
    clock: standingClock(new Date('2026-03-01T00:00:00Z')),
    ...(origin === undefined ? {} : { origin }),
    failed: (error) => void failures.push(error),
  });
  return {
    site,
    counted,
    failures,
    get: (path: string, headers: Record<string, string> = {}) => site.app.request(path, { headers }),
  };
}
