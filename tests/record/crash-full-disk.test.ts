import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/record/open.ts';
import { serversOn } from './support/server-pids.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-full-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

/** Runs a script with no file allowed to grow past so many kilobytes. */
function limited(kilobytes: number, script: string, ...args: readonly string[]) {
  const command = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
  const path = join(import.meta.dirname, 'support', script);
  const run = spawnSync('bash', ['-c', command, process.execPath, path, ...args], { encoding: 'utf8' });
  return { lines: run.stdout.trim().split('\n'), errors: run.stderr };
}

describe('a disk that is full', () => {
  it('is said in plain words, and all that was acknowledged stays', async () => {
    // PostgreSQL's log comes in files of 16 MB, which must find room.
    const { lines, errors } = limited(17 * 1024, 'full-disk-process.ts', dataFolder);
    expect(errors).toBe('');
    const refused = lines.findIndex((line) => line.startsWith('refused'));
    expect(refused).toBeGreaterThan(5);
    expect(lines[refused]).toContain('refused record-unusable the disk of the record is full');
    expect(lines.slice(refused + 1)).toEqual([`cards ${refused}`, 'closed']);

    const record = await openRecord({ dataFolder });
    const { cards } = await record.latest({ limit: 100 });
    expect(cards.map(({ id }) => id).sort()).toEqual(lines.slice(0, refused).sort());
    await record.close();
    expect(serversOn(dataFolder)).toEqual([]);
  });

  it('takes no backup, leaves nothing of it, and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yakusoku-no-room-'));
    const { lines } = limited(17 * 1024, 'full-disk-backup.ts', dataFolder, join(folder, 'all.yakusoku'));
    expect(lines[0]).toContain('unwritable-file');
    expect(lines[0]).toContain('the record is untouched');
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
