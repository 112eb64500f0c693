import { readdirSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { OpenRecord } from '../../src/record/open.ts';
import { median, round, type Section } from '../section.ts';
import type { Times } from './asking.ts';
import type { Filled } from './fill.ts';
import { FILLED, keptRecord } from './kept-record.ts';
import { askingCode } from './site-code.ts';

const SMALL = 1_000;
const ROUNDS = 5;

/** What one record of some size has shown. */
interface Measured {
  /** Null for a record that was filled before, or made larger by copies. */
  readonly filled: Omit<Filled, 'record'> | null;
  /** Bytes of the database's own files a release; its journal, which is of the same size whatever it holds, is left out. */
  readonly disk: number;
  /** Releases a second. */
  readonly backupRate: number | null;
  readonly times: Times;
}

/**
 * The same work on a record of a thousand releases and on a large one, in one run on one machine: what grows with the
 * record shows as a ratio.
 */
export async function scale(large = 20_000): Promise<Section> {
  const measured = [];
  for (const size of [SMALL, large]) measured.push(await measure(size));
  const [small, big] = measured as [Measured, Measured];
  const row = (what: string, of: (m: Measured) => number, digits: number, bar = '') => [
    what,
    said(of(small), digits),
    said(of(big), digits),
    Number.isFinite(of(big) / of(small)) ? `${round(of(big) / of(small), 2)} ×` : '–',
    bar,
  ];
  const asked = Object.keys(small.times).flatMap((name) => [
    ...([50, 95] as const).map((percent) =>
      row(`${name}, p${percent}, ms`, (m) => percentile(m.times[name] ?? [], percent), 1, bars[`${name} ${percent}`]),
    ),
    ...(name === 'search'
      ? [row('search, the longest, ms', (m) => Math.max(...(m.times[name] ?? [])), 1, 'never over 400')]
      : []),
  ]);
  return {
    title: 'At scale',
    about:
      `Records of ${round(SMALL)} and of ${round(large)} releases in the embedded database, made of the corpus with other states, years, days, amounts and projects. ` +
      `Reading and extraction are not in the times; no page is kept in memory. ${large > FILLED ? `The large one was filled with ${round(FILLED)} and then multiplied inside the database, each copy with things, passages and facts of its own on other days. ` : ''}A dash stands for what was measured when the record was filled, not in this run. The load average was ${round(loadavg()[0] ?? 0, 1)} on ${cpus().length} cores: what is above the latter waits.`,
    heads: ['what', `${round(SMALL)} releases`, `${round(large)} releases`, 'ratio', 'bar'],
    rows: [
      row('adding in batches of 50, releases/s', (m) => m.filled?.addingRate ?? Number.NaN, 0, 'at least 200'),
      row('adding the last fifth, releases/s', (m) => m.filled?.lastRate ?? Number.NaN, 0),
      row('settling and evidence, ms a release', (m) => m.filled?.settling ?? Number.NaN, 1, 'under 15'),
      row('disk, kB a release', (m) => m.disk / 1000, 1),
      row('backup, releases/s', (m) => m.backupRate ?? Number.NaN, 0),
      ...asked,
    ],
  };
}

const bars: Readonly<Record<string, string>> = {
  'release page 95': 'under 15',
  'dialogue page 95': 'under 60',
  'page of a state 95': 'under 60',
  'ledger page 95': 'under 60',
  'search 50': 'under 10',
  'search 95': 'under 60',
  'list of 100 releases from the API 95': 'under 40',
  'list of 100 promises from the API 95': 'under 40',
};

const said = (value: number, digits: number) => (Number.isFinite(value) ? round(value, digits) : '–');

/** Makes or finds a record of the size, and asks it. */
async function measure(size: number): Promise<Measured> {
  const say = (text: string) => process.stderr.write(`  ${text}\n`);
  const { ask } = await askingCode();
  const kept = await keptRecord(size, say);
  const { record, dataFolder, filled } = kept;
  try {
    const disk = bytesIn(join(dataFolder, 'postgres', 'base')) / size;
    const backupRate = filled === null ? null : await backup(record, size);
    if (backupRate !== null) say(`${size} backed up, ${Math.round(backupRate)} a second`);
    const times = await ask(record, ROUNDS);
    return { filled, disk, backupRate, times };
  } finally {
    await kept.close();
  }
}

async function backup(record: OpenRecord, size: number): Promise<number> {
  const rates: number[] = [];
  for (let i = 0; i < (size > SMALL ? 1 : 3); i++) {
    const began = performance.now();
    let bytes = 0;
    for await (const line of record.backupLines()) bytes += line.length;
    if (bytes === 0) throw new Error('the backup is empty');
    rates.push(size / ((performance.now() - began) / 1000));
  }
  return median(rates);
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
