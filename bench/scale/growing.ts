import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import type { ReleaseInput } from '../../src/record/commands/release-input.ts';
import { openRecord, restoreRecord } from '../../src/record/open.ts';
import { releases } from '../generator.ts';
import { median, round, type Section } from '../section.ts';
import { FILLED, keptRecord } from './kept-record.ts';
import { multiplyClues } from './multiply.ts';

const SMALL = 1_000;
const BATCH = 50;
/** So many releases, the same ones at every size, come to a record that is there. */
const MORE = 1_000;
/** Three times as many: the first ones find a copy of which nothing is in memory yet. */
const SEEDS = [2, 4, 5];
const LATE = 3;
/** Behind all years of a record that was filled. */
const NEXT_YEAR = 2027;

interface Grown {
  /** Releases a second. */
  readonly adding: number;
  /** Milliseconds a release, of those whose days lie behind all that is held. */
  readonly settling: number;
  /** The same of those that come in years late. */
  readonly late: number;
  /** Releases a second; null where the record is too large to be written out and read in within a bench. */
  readonly backup: number | null;
  readonly restore: number | null;
}

/**
 * What a thousand more releases cost a record of a thousand, of twenty thousand and of the size that is asked for: adding,
 * settling, and, up to twenty thousand, a backup and its restoring. Each is measured on a copy, which is removed.
 */
export async function growing(large: number): Promise<Section> {
  const sizes = [...new Set([SMALL, FILLED, large])].sort((a, b) => a - b);
  const measured: Grown[] = [];
  for (const size of sizes) measured.push(await grow(size));
  const [small] = measured as [Grown, ...Grown[]];
  const last = measured.at(-1) ?? small;
  const row = (what: string, of: (grown: Grown) => number | null, digits: number, bar: string) => [
    what,
    ...measured.map((grown) => said(of(grown), digits)),
    said((of(last) ?? Number.NaN) / (of(small) ?? Number.NaN), 2),
    bar,
  ];
  return {
    title: 'A record that grows',
    about:
      `${SEEDS.length} times ${round(MORE)} more releases, the same ones each time, come to copies of records of ${sizes.map((size) => round(size)).join(', ')}; the figures are the medians. ` +
      `Reading and extraction are not in the times; settling is finding out what they speak of and which earlier promises they are evidence for. They are of the year behind the record’s, as a source brings them that is watched; then as many come that are of any of its years: for each of those about one later release is held again, which is in its time. ` +
      `Larger records than ${round(FILLED)} are made of that one by copies inside the database, with clues of their own. The load average was ${round(loadavg()[0] ?? 0, 1)} on ${cpus().length} cores.`,
    heads: ['what', ...sizes.map((size) => `${round(size)} releases`), 'last ÷ first', 'bar'],
    rows: [
      row(
        `adding in batches of ${BATCH}, releases/s`,
        (g) => g.adding,
        0,
        'at least 200; the last at least 0.67 of the first',
      ),
      row('settling and evidence, ms a release', (g) => g.settling, 1, 'under 15'),
      row('the same of releases that come in late', (g) => g.late, 1, ''),
      row('backup, releases/s', (g) => g.backup, 0, ''),
      row('restoring, releases/s', (g) => g.restore, 0, ''),
    ],
  };
}

const said = (value: number | null, digits: number) =>
  value !== null && Number.isFinite(value) ? round(value, digits) : '–';

async function grow(size: number): Promise<Grown> {
  const say = (text: string) => process.stderr.write(`  ${text}\n`);
  const kept = await keptRecord(size, say);
  await kept.record.close();
  const folder = mkdtempSync(join(process.env['YAKUSOKU_BENCH_DATA'] ?? tmpdir(), 'growing-'));
  try {
    const dataFolder = join(folder, 'data');
    // With its owner, who is not who runs this.
    execFileSync('cp', ['-a', kept.dataFolder, dataFolder]);
    say(`${round(size)} releases copied`);
    if (size > FILLED) await multiplyClues(dataFolder, Math.round(size / FILLED), say);
    // What another day has left to do is done before the clock starts.
    const idle = await openRecord({ dataFolder }, { vocabulary });
    await idle.settled();
    await idle.close();
    const rounds: { adding: number; settling: number }[] = [];
    for (const seed of SEEDS) {
      const rate = await add(dataFolder, releases(MORE, seed, NEXT_YEAR));
      rounds.push({ adding: rate, settling: await settle(dataFolder, MORE) });
      say(
        `adding ${Math.round(rounds.at(-1)?.adding ?? 0)} a second, settling ${rounds.at(-1)?.settling.toFixed(1)} ms each`,
      );
    }
    const adding = median(rounds.map((each) => each.adding));
    const settling = median(rounds.map((each) => each.settling));
    await add(dataFolder, releases(MORE, LATE));
    const lateOnes = await settle(dataFolder, MORE);
    say(`late ones ${lateOnes.toFixed(1)} ms each`);
    const written =
      size > FILLED
        ? null
        : await writtenOut(dataFolder, join(folder, 'backup'), size + (SEEDS.length + 1) * MORE, say);
    return { adding, settling, late: lateOnes, backup: written?.backup ?? null, restore: written?.restore ?? null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Without the vocabulary nothing is settled meanwhile. Releases are made as they are added: a process that holds thousands of
 * them for later is slowed by its own memory.
 */
async function add(dataFolder: string, more: Iterable<ReleaseInput>): Promise<number> {
  const record = await openRecord({ dataFolder });
  const rates: number[] = [];
  const batch: ReleaseInput[] = [];
  for (const release of more) {
    if (batch.push(release) < BATCH) continue;
    const began = performance.now();
    const results = await record.addReleases(batch.splice(0));
    rates.push(BATCH / ((performance.now() - began) / 1000));
    if (results.some((result) => 'refused' in result)) throw new Error('a release was refused');
  }
  await record.close();
  return median(rates);
}

async function settle(dataFolder: string, count: number): Promise<number> {
  const failures: unknown[] = [];
  const began = performance.now();
  const record = await openRecord({ dataFolder }, { vocabulary, onUnsettled: (error) => failures.push(error) });
  await record.settled();
  const each = (performance.now() - began) / count;
  await record.close();
  if (failures.length > 0) throw new Error(`${failures.length} could not be settled`, { cause: failures[0] });
  return each;
}

async function writtenOut(dataFolder: string, file: string, count: number, say: (text: string) => void) {
  const record = await openRecord({ dataFolder });
  let began = performance.now();
  await pipeline(Readable.from(record.backupLines()), createZstdCompress(), createWriteStream(file));
  const backup = count / ((performance.now() - began) / 1000);
  await record.close();
  const empty = mkdtempSync(join(dirname(file), 'restored-'));
  began = performance.now();
  await restoreRecord({ dataFolder: empty }, createReadStream(file));
  const restore = count / ((performance.now() - began) / 1000);
  say(`backup ${Math.round(backup)}, restoring ${Math.round(restore)} a second`);
  return { backup, restore };
}
