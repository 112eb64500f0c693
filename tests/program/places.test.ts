import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/source-files.ts';
import { yakusoku, run } from '../support/run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-places-'));
const env = { YAKUSOKU_DATA: join(folder, 'data') };
const page = join(root, 'corpus/ca-jad/2025-12-20-kg-grants/page.html');
beforeAll(async () => {
  expect((await yakusoku(['add', page], { env })).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const oneLine = (stderr: string) => expect(stderr.trimEnd().split('\n')).toHaveLength(1);

describe('where there is no record', () => {
  it.each([['backup', 'file'], ['export', 'file'], ['export', 'folder', '--format', 'csv'], ['look-over']])(
    '%s says so, and neither makes one nor writes an empty file',
    async (...args) => {
      const nowhere = join(folder, 'nowhere');
      const given = args.map((arg) => (arg === 'file' || arg === 'folder' ? join(folder, `empty-${arg}`) : arg));
      const { status, stdout, stderr } = await yakusoku(given, { env: { YAKUSOKU_DATA: nowhere } });
      expect([status, stdout]).toEqual([5, '']);
      expect(stderr).toMatch(/there is no record in .*nowhere.*YAKUSOKU_DATA/);
      oneLine(stderr);
      expect([existsSync(nowhere), existsSync(join(folder, 'empty-file'))]).toEqual([false, false]);
    },
  );
});

describe('a backup', () => {
  it.each([
    [folder, /is a folder; give the name of a new file in it/],
    ['', /give the name of a new file/],
    [join(folder, 'none', 'b'), /there is no such folder/],
  ])('to %j is refused in one line that says what to do', async (file, words) => {
    const { status, stderr } = await yakusoku(['backup', file], { env });
    expect(status === 2 || status === 3).toBe(true);
    expect(stderr).toMatch(words);
    oneLine(stderr);
  });

  it('says how large the file is, however small', async () => {
    const { stderr } = await yakusoku(['backup', join(folder, 'b')], { env });
    expect(stderr).toMatch(/: \d+ kB\n$/);
  });
});

describe('an export', () => {
  it.each([[['export']], [['export', '--format', 'csv']], [['export', '--format', 'sqlite']]])(
    '%j into what is a file is refused in one line',
    async (args) => {
      const { status, stderr } = await yakusoku([...args, join(page, 'x')], { env });
      expect(status).toBe(3);
      expect(stderr).toMatch(/cannot be written: what stands there for a folder is a file/);
      oneLine(stderr);
    },
  );

  it.each(['csv', 'sqlite'])('as %s that breaks off leaves none of its files behind', async (format) => {
    const program = join(root, 'bin', 'yakusoku.mjs');
    const serving = await yakusoku(['export', join(folder, 'whole'), '--format', format], { env });
    expect(serving.status).toBe(0);
    const where = join(folder, `broken-${format}`);
    // Only this program's files may not grow: the server runs already, for another that follows.
    const small = `ulimit -f 8; exec "${process.execPath}" "${program}" export "${where}" --format ${format}`;
    const holder = startServing();
    try {
      await holder.ready;
      const { status, stderr } = await run('bash', ['-c', small], { env });
      expect([status, stderr]).toEqual([3, expect.stringMatching(/files may not grow so large here/)]);
      oneLine(stderr);
      expect(existsSync(where)).toBe(false);
    } finally {
      await holder.stop();
    }
  });
});

/** A site on the record, so that its server is another process. */
function startServing() {
  const child = spawn(
    process.execPath,
    [join(root, 'bin', 'yakusoku.mjs'), 'serve', '--port', '0', '--no-examples', '--no-watch', '--no-whole-file'],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = once(child, 'close');
  return {
    ready: once(child.stdout, 'data'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

describe('a record that cannot be opened', () => {
  it('in a file is said so', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { status, stderr } = await yakusoku(['source', 'list'], { env: { YAKUSOKU_DATA: file } });
    expect([status, stderr]).toEqual([
      5,
      `yakusoku: ${file} is a file: give a folder for the record (YAKUSOKU_DATA)\n`,
    ]);
  });

  it.each([
    ['postgres://x:secret@127.0.0.1:9/none', /no PostgreSQL answers there; is it running\?/],
    ['postgres://x:secret@nohost.invalid/none', /no host of that name is known/],
  ])('at %s is said so in words, without its password', async (databaseUrl, words) => {
    const { status, stderr } = await yakusoku(['source', 'list'], { env: { DATABASE_URL: databaseUrl } });
    expect(status).toBe(5);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/secret|ECONN|ENOTFOUND/);
    oneLine(stderr);
  });

  it('because its server is ended says what of, not the last words of the time before', async () => {
    const program = join(root, 'bin', 'yakusoku.mjs');
    const small = `ulimit -f 4; exec "${process.execPath}" "${program}" source list`;
    const { status, stderr } = await run('bash', ['-c', small], { env });
    expect(status).toBe(5);
    expect(stderr).not.toMatch(/administrator command/);
    expect(stderr).toMatch(/PostgreSQL did not start: .*(?:too large|SIGXFSZ|could not say why)/);
    oneLine(stderr);
  });
});

describe('a disk without room for a new record', () => {
  it('is said so in words, and nothing is begun', async () => {
    const backup = join(folder, 'for-no-room');
    expect((await yakusoku(['backup', backup], { env })).status).toBe(0);
    const program = join(root, 'bin', 'yakusoku.mjs');
    const small = `ulimit -f 100; exec "${process.execPath}" "${program}" restore "${backup}"`;
    const { status, stderr } = await run('bash', ['-c', small], { env: { YAKUSOKU_DATA: join(folder, 'no-room') } });
    expect(status).toBe(5);
    expect(stderr).toMatch(/the database could not be made in .*: there is no room on the disk/);
    expect(stderr).not.toMatch(/FATAL|UTC|base\//);
    oneLine(stderr);
  });
});

describe('yakusoku watch', () => {
  it('says so where no source is watched', async () => {
    const { status, stdout } = await yakusoku(['watch', '--once'], { env });
    expect([status, stdout]).toEqual([0, 'no sources are watched; yakusoku source add <address> adds one\n']);
  });
});

describe('yakusoku console', () => {
  it('tells what a decision lacks in a line, without where in the program', async () => {
    const input = `await record.join('person', 'a', 'b')\nawait record.undo('nothing', { by: 'me', reason: 'no' })\n`;
    const { stdout } = await yakusoku(['console'], { env, input });
    expect(stdout).toMatch(/a decision says who decides, and why: \{ by: /);
    expect(stdout).toMatch(/there is no decision nothing/);
    expect(stdout).not.toMatch(/ at .*:\d+:\d+/);
  });
});
