import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { recordRole } from '../../src/record/server/access.ts';
import { startServer } from '../../src/record/server/start.ts';
import { round, type Section } from '../section.ts';
import { fillDesk } from './fill-desk.ts';

/** So many steps are measured of each thing. */
const steps = 400;

/** What an editor waits for with a queue of so many open items: the next one, a decision, the counts. */
export async function desk(open: number): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-desk-'));
  const say = (text: string) => process.stderr.write(`  ${text}\n`);
  const server = await startServer(folder, 'refuse');
  const databaseUrl = `postgres://${recordRole}@localhost/${recordRole}?host=${encodeURIComponent(server.socketFolder)}`;
  let record: OpenRecord | null = null;
  try {
    await fillDesk(databaseUrl, open, say);
    record = await openRecord({ databaseUrl }, { vocabulary });
    const { facts } = await record.desk.progress();
    const times = await measured(record);
    return {
      title: 'The editors’ desk',
      about:
        `${round(open)} open items, facts that a rule was not sure of, of ${round(facts)} facts in the embedded database, ` +
        `read by readers in unequal measure; ${round(steps)} steps of each. The load average was ${round(loadavg()[0] ?? 0, 1)} on 2 cores.`,
      heads: ['what', 'p50 ms', 'p95 ms', 'bar'],
      rows: Object.entries(times).map(([name, own]) => [
        name,
        round(part(own, 0.5), 1),
        round(part(own, 0.95), 1),
        name.startsWith('the next item') ? 'p95 within 100' : '',
      ]),
    };
  } finally {
    await record?.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(record: OpenRecord): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await work();
    (times[name] ??= []).push(performance.now() - began);
    return answer;
  };
  // As an editor does it: decide, and have the next one.
  for (let step = 0; step < steps; step++) {
    const { items } = await timed('the next item, from the beginning', () => record.desk.queue({ limit: 1 }));
    const [item] = items;
    if (!item) throw new Error('nothing waits');
    const act = step % 10 === 0 ? 'refuse' : 'accept';
    await timed('a decision', () => record.desk.decide(item.id, act, { by: 'bench', reason: '' }));
  }
  await record.settled();
  // One who passes over many: from deep in the queue.
  let after = '';
  for (let step = 0; step < steps; step++) {
    const page = await record.desk.queue({ limit: 100, after });
    after = page.next ?? '';
    const { items } = await timed('the next item, behind those passed over', () =>
      record.desk.queue({ limit: 1, after, by: 'bench' }),
    );
    if (items.length === 0) throw new Error('nothing waits behind it');
  }
  for (let step = 0; step < steps; step++) {
    await timed('how many wait, by kind', () => record.desk.waiting());
    await timed('the share that people have checked', () => record.desk.progress());
  }
  return times;
}

function part(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
