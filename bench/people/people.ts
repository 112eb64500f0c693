import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { recordRole } from '../../src/record/server/access.ts';
import { startServer } from '../../src/record/server/start.ts';
import { round, type Section } from '../section.ts';
import { startedSite } from '../site.ts';
import { longPage, posting, signingIn } from './alone.ts';
import { secret } from './client.ts';
import { crowd } from './crowd.ts';
import { fillPeople, longThread } from './fill-people.ts';

/** What people wait for who take part, on a record with so many comments by a tenth as many accounts. */
export async function people(comments: number, seconds: number): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-people-'));
  const say = (text: string) => process.stderr.write(`  ${text}\n`);
  const server = await startServer(folder, 'refuse');
  const databaseUrl = `postgres://${recordRole}@localhost/${recordRole}?host=${encodeURIComponent(server.socketFolder)}`;
  const client = new Client({ connectionString: databaseUrl });
  try {
    const filled = await fillPeople(databaseUrl, comments, say);
    await client.connect();
    const env = {
      DATABASE_URL: databaseUrl,
      YAKUSOKU_SECRET: secret,
      TRUSTED_PROXIES: '127.0.0.1',
      LOG_LEVEL: 'error',
    };
    const site = await startedSite(env, ['--no-examples', '--no-watch']);
    try {
      const page = await longPage(site.address, client, filled);
      say('the long page measured');
      // The first to come wait for the site's connections to be opened, once in the life of a process: they are not counted.
      await posting(site.address, filled, 901, false, 4);
      const spread = await posting(site.address, filled, 1_001, false);
      const one = await posting(site.address, filled, 1_101, true);
      say('posting measured');
      const signed = await signingIn(site.address, client);
      say('signing in measured');
      const load = loadavg()[0] ?? 0;
      const all = await crowd(site.address, client, filled, seconds, 1);
      for (const error of all.errors.slice(0, 5)) say(error);
      const row = (name: string, own: readonly number[], bar = '') => [
        name,
        round(own.length),
        round(part(own, 0.5), 1),
        round(part(own, 0.95), 1),
        bar,
      ];
      return {
        title: 'People taking part',
        about:
          `${round(filled.comments)} comments by ${round(filled.accounts)} accounts in the embedded database, one process of the ` +
          `site, asked over HTTP by another on the same machine (load average before the crowd ${round(load, 1)} on 2 cores). ` +
          `The crowd: 1,000 people for ${seconds} s, ${round(all.perSecond)} things done a second, ` +
          `${round(all.errors.length)} errors, and afterwards ${round(all.unequal)} figures that are not what the rows are.`,
        heads: ['what', 'times', 'p50 ms', 'p95 ms', 'bar'],
        rows: [
          row(`a release’s page with ${round(longThread)} comments, uncached, first byte`, page.nobody, 'within 50'),
          row('the same, for somebody who is signed in', page.somebody),
          row('posting a comment, 50 people at once, each on another release', spread, 'p95 within 80'),
          row('posting a comment, 50 people at once, all on one release', one, 'p95 within 80'),
          row('signing in with a password, four at once', signed, 'p95 within 400'),
          ...Object.entries(all.times).map(([name, own]) => row(`the crowd: ${name}`, own)),
        ],
      };
    } finally {
      await site.stop();
    }
  } finally {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function part(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
