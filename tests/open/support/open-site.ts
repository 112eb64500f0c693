import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { openData } from '../../../src/open/open.ts';
import { standingClock } from '../../../src/platform/clock.ts';
import { createSite, type Site } from '../../../src/site/site.ts';
import { labelsOf } from '../../../src/site/ui.ts';
import { corpusInputs } from '../../record/support/corpus-inputs.ts';
import { freshRecord, type FreshRecord } from '../../record/support/fresh-record.ts';

export interface OpenSite extends FreshRecord {
  readonly site: Site;
  readonly failures: unknown[];
  readonly clock: ReturnType<typeof standingClock>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json(path: string, headers?: Record<string, string>): Promise<unknown>;
}

/** The site with open data on a database that holds the corpus. */
export async function openSite(options: { origin?: string; empty?: boolean } = {}): Promise<OpenSite> {
  const fresh = await freshRecord();
  if (options.empty !== true) await fresh.record.addReleases(corpusInputs());
  const failures: unknown[] = [];
  const clock = standingClock(new Date('2026-03-01T00:00:00Z'));
  const site = createSite({
    record: fresh.record,
    views: { count: () => {} },
    assets: { url: (name) => `/static/${name}`, folder: null },
    labels: labelsOf(vocabulary),
    clock,
    onChange: (listener) => fresh.record.onChange(listener),
    ...(options.origin === undefined ? {} : { origin: options.origin }),
    more: [openData({ record: fresh.record, version: '1.2.3' })],
    failed: (error) => void failures.push(error),
  });
  const get = async (path: string, headers: Record<string, string> = {}) => site.app.request(path, { headers });
  return {
    ...fresh,
    site,
    failures,
    clock,
    get,
    json: async (path, headers) => (await get(path, headers)).json(),
  };
}
