import { Client } from 'pg';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { openData } from '../../../src/open/open.ts';
import { standingClock } from '../../../src/platform/clock.ts';
import { createSite, type Site } from '../../../src/site/site.ts';
import { labelsOf } from '../../../src/site/ui.ts';
import { corpusInputs } from '../../record/support/corpus-inputs.ts';
import { freshDatabase } from '../../record/support/fresh-record.ts';
import { openRecord, type OpenRecord } from '../../../src/record/open.ts';

export interface OpenSite {
  readonly record: OpenRecord;
  readonly databaseUrl: string;
  readonly site: Site;
  readonly failures: unknown[];
  readonly clock: ReturnType<typeof standingClock>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json(path: string, headers?: Record<string, string>): Promise<unknown>;
  /** Writes that a thing has changed, as settling does. */
  change(kind: string, id: string): Promise<void>;
  close(): Promise<void>;
}

/** The site with open data on a database that holds the corpus. */
export async function openSite(
  options: { origin?: string; empty?: boolean; hub?: string; whole?: string } = {},
): Promise<OpenSite> {
  const databaseUrl = await freshDatabase();
  const record = await openRecord({ databaseUrl }, { vocabulary });
  if (options.empty !== true) await record.addReleases(corpusInputs());
  await record.settled();
  const failures: unknown[] = [];
  const clock = standingClock(new Date('2026-03-01T00:00:00Z'));
  const site = createSite({
    record,
    views: { count: () => {} },
    assets: { url: (name) => `/static/${name}`, folder: null },
    labels: labelsOf(vocabulary),
    clock,
    onChange: (listener) => record.onChange(listener),
    ...(options.origin === undefined ? {} : { origin: options.origin }),
    more: [
      openData({
        record,
        version: '1.2.3',
        hub: options.hub ?? null,
        ...(options.whole === undefined ? {} : { whole: options.whole }),
        writes: { desk: record.desk, tokens: record.tokens },
      }),
    ],
    failed: (error) => void failures.push(error),
  });
  const get = async (path: string, headers: Record<string, string> = {}) => site.app.request(path, { headers });
  return {
    record,
    databaseUrl,
    async change(kind, id) {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query(
        `insert into change (seq, kind, id, what) select coalesce(max(seq), 0) + 1, $1, $2, 'changed' from change`,
        [kind, id],
      );
      await client.query('select bump_revision()');
      await client.end();
      await record.revision();
    },
    close: () => record.close(),
    site,
    failures,
    clock,
    get,
    json: async (path, headers) => (await get(path, headers)).json(),
  };
}
