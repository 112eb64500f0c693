import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportCase } from '../../src/cli/commands/corpus-export.ts';
import { scoreFolders } from '../../src/cli/commands/evaluate.ts';
import type { OpenRecord } from '../../src/record/open.ts';
import { settledRecord } from '../record/support/evidence-record.ts';
import { idOf, releases } from '../record/things/support/settled-release.ts';

let record: OpenRecord;
let folder: string;
const id = idOf('2025-12-20-kg-grants');
const one = { by: 'one', reason: '' };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yakusoku-corpus-'));
  record = (await settledRecord(releases('2025-12-20-kg-grants').map((input) => ({ ...input, slug: 'one' })))).record;
});
afterAll(async () => {
  await record?.close();
  rmSync(folder, { recursive: true, force: true });
});

const goldIn = (where: string) =>
  JSON.parse(readFileSync(join(where, 'gold.json'), 'utf8')) as Record<string, Record<string, unknown>[]>;

it('writes what editors have decided, and nothing else', async () => {
  const view = await record.release(id);
  const money = view?.facts.filter((fact) => fact.list === 'money') ?? [];
  const [first, second, third] = money.map((fact) => fact.id);
  const item = (fact = '') => `fact~${id}~${fact}`;
  await record.desk.decide(item(first), 'accept', one);
  await record.desk.decide(item(second), 'refuse', one);
  const now = (await record.desk.story(id, third ?? ''))?.now?.value;
  await record.desk.decide(item(third), 'correct', one, { value: { ...now, value: '42' } });
  const at = { passage: 2, start: 0, end: 3 };
  await record.desk.add({ release: id, list: 'counts', at, value: count }, one);
  const { decided, facts } = await exportCase(record, id, join(folder, 'decided'), false);
  expect([decided, facts > decided]).toEqual([3, true]);
  const gold = goldIn(join(folder, 'decided'));
  expect(gold['money']?.map((each) => each['value'])).toEqual([view?.reading.money[0]?.value, 42]);
  expect(gold['counts']).toEqual([{ quote: expect.any(String) as string, ...count }]);
  expect(gold['times']).toEqual([]);
  expect(readFileSync(join(folder, 'decided', 'page.html'))).toEqual(
    readFileSync('corpus/ca-jad/2025-12-20-kg-grants/page.html'),
  );
});
const count = { value: 4, unit: '件', qualifier: 'exact', ordinal: false };

it('is scored as any annotated release: the program is wrong where editors say otherwise, and only there', async () => {
  const where = join(folder, 'all');
  await exportCase(record, 'https://releases.example/ja/oda/2025/1220_kg.html', where, true);
  const { types, failed, title } = scoreFolders([where]);
  expect([failed, title.share]).toEqual([[], 1]);
  for (const [type, { f1 }] of Object.entries(types))
    if (type === 'money' || type === 'counts') expect(f1, type).toBeLessThan(1);
    else if (f1 !== null) expect(f1, type).toBe(1);
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/evaluate.ts', where, '--misses'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toContain('releases 1');
  expect(stdout).toMatch(/missed +money .*42/);
});

it('refuses a folder that holds something, and a release that there is not', async () => {
  await expect(exportCase(record, id, join(folder, 'all'), false)).rejects.toMatchObject({ code: 'unwritable-file' });
  await expect(exportCase(record, 'aaaaaaaaaaaaa', undefined, false)).rejects.toMatchObject({ code: 'usage' });
});
