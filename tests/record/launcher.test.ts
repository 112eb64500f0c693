import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/record/open.ts';
import { ownerOf } from '../../src/record/server/lock.ts';
import { processSpace } from '../../src/record/server/process-info.ts';
import { copyTree, breakBinaries, type Tree } from './support/copied-tree.ts';
import { sampleRelease } from './support/sample-release.ts';
import { serversOn, untilNoServer } from './support/server-pids.ts';
import { startProgram } from './support/start-process.ts';

const root = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-launcher-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const openAndClose = (where: string) => `
  const record = await openRecord({ dataFolder: ${JSON.stringify(where)} });
  say(Object.values(await record.counts()).every((n) => n === 0));
  await record.close();`;

describe('a data folder', () => {
  it('is made, used, left with nothing running, and opened again at once', async () => {
    const dataFolder = join(newFolder(), 'not', 'yet', 'there');
    const first = await openRecord({ dataFolder });
    await first.addRelease(sampleRelease());
    await first.close();
    expect(serversOn(dataFolder)).toEqual([]);
    expect(existsSync(join(dataFolder, 'yakusoku.lock'))).toBe(false);
    const start = performance.now();
    const second = await openRecord({ dataFolder });
    expect(performance.now() - start).toBeLessThan(3000);
    expect(Object.values(await second.counts()).every((n) => n === 0)).toBe(false);
    await second.close();
    expect(statSync(dataFolder).mode & 0o077).toBe(0);
  });

  it('in use is refused, naming the process; who asks to join uses its server', async () => {
    const dataFolder = newFolder();
    const program = startProgram(dataFolder, '0', '10');
    await program.said(12);
    await expect(openRecord({ dataFolder })).rejects.toMatchObject({
      code: 'record-in-use',
      message: expect.stringMatching(new RegExp(`process ${program.child.pid}\\b.*YAKUSOKU_DATA`)) as string,
    });
    const joined = await openRecord({ dataFolder, whenInUse: 'join' });
    expect((await joined.latest({ limit: 20 })).cards).toHaveLength(10);
    await joined.close();
    expect(serversOn(dataFolder)).not.toEqual([]);
    await program.kill();
    await untilNoServer(dataFolder);
  });

  it('that two programs start on at once goes to one of them', async () => {
    const dataFolder = newFolder();
    const tried = await Promise.allSettled(Array.from({ length: 4 }, () => openRecord({ dataFolder })));
    const won = tried.filter((t) => t.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const t of tried) if (t.status === 'rejected') expect(t.reason).toMatchObject({ code: 'record-in-use' });
    await won[0]?.value.close();
  });

  it('with the lock of a process that is no more, or of a machine that went silent, is taken over', async () => {
    const dataFolder = newFolder();
    const lock = join(dataFolder, 'yakusoku.lock');
    for (const content of [
      // Process 1 is alive, but was not started then.
      { ...ownerLock(), pid: 1, started: '0' },
      { ...ownerLock(), space: 'another container' },
      'not even JSON',
    ]) {
      writeFileSync(lock, JSON.stringify(content));
      const record = await openRecord({ dataFolder });
      expect(ownerOf(dataFolder)?.pid).toBe(process.pid);
      await record.close();
    }
  });

  it('whose lock another container keeps alive is refused', async () => {
    const dataFolder = newFolder();
    const lock = join(dataFolder, 'yakusoku.lock');
    writeFileSync(lock, JSON.stringify({ ...ownerLock(), space: 'another container' }));
    const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), 500);
    await expect(openRecord({ dataFolder })).rejects.toMatchObject({ code: 'record-in-use' });
    clearInterval(beat);
  });

  it('whose server’s id was given to another process meanwhile starts all the same', async () => {
    const dataFolder = newFolder();
    const first = await openRecord({ dataFolder });
    await first.close();
    writeFileSync(
      join(dataFolder, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${dataFolder}\n1\n5432\n\n\n 1 2\nready\n`,
    );
    const second = await openRecord({ dataFolder });
    await second.close();
  });

  it('made by another version of PostgreSQL is left alone', async () => {
    const dataFolder = newFolder();
    mkdirSync(join(dataFolder, 'postgres'), { mode: 0o700 });
    writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '14\n');
    await expect(openRecord({ dataFolder })).rejects.toMatchObject({
      code: 'record-unusable',
      message: expect.stringContaining('PostgreSQL 14') as string,
    });
    expect(readFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('14\n');
    expect(existsSync(join(dataFolder, 'yakusoku.lock'))).toBe(false);
  });

  it('may have a longer path than a socket', async () => {
    const dataFolder = join(newFolder(), 'a'.repeat(60), 'b'.repeat(60));
    const record = await openRecord({ dataFolder });
    expect(Object.values(await record.counts()).every((n) => n === 0)).toBe(true);
    await record.close();
  });

  it('that cannot be made is said so', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(openRecord({ dataFolder: join(file, 'data') })).rejects.toMatchObject({ code: 'record-unusable' });
  });
});

describe('a copy of the program installed without scripts', () => {
  let tree: Tree;
  beforeAll(() => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    tree = copyTree(join(folder, 'project'));
  });

  if (root) {
    it('runs as root in a folder that only root can enter', async () => {
      const closed = join(tree.folder, '..');
      chmodSync(closed, 0o700);
      const ended = await tree.run(openAndClose('data')).finally(() => chmodSync(closed, 0o755));
      expect(ended).toEqual({ said: 'true\n', errors: '', status: 0 });
      expect(statSync(join(tree.folder, 'data', 'postgres')).uid).not.toBe(0);
    });

    it('runs as an ordinary user, who cannot use root’s record', async () => {
      const own = join(newFolder(), 'data');
      mkdirSync(own, { mode: 0o700 });
      chownSync(own, nobody.uid, nobody.gid);
      chmodSync(join(own, '..'), 0o755);
      expect(await tree.run(openAndClose(own), nobody)).toEqual({ said: 'true\n', errors: '', status: 0 });

      const record = await openRecord({ dataFolder: newFolder() });
      const roots = ownerOf(folders.at(-1) ?? '')?.socketFolder ?? '';
      const connect = `
        import { Client } from 'pg';
        const client = new Client({ host: ${JSON.stringify(roots)}, user: 'yakusoku', database: 'yakusoku' });
        await client.connect().then(() => say('in'), (error) => say(error.message));
        await client.end().catch(() => {});`;
      // The server itself runs as nobody, and still lets no other process of nobody in.
      expect((await tree.run(connect, nobody)).said).toMatch(/[Pp]eer authentication failed/);
      expect((await tree.run(connect)).said).toBe('"in"\n');
      await record.close();
    });

    it('says so when it may not write into the data folder', async () => {
      const own = newFolder();
      chmodSync(own, 0o755);
      const script = `await openRecord({ dataFolder: ${JSON.stringify(own)} }).catch((e) => say([e.code, e.message]));`;
      expect((await tree.run(script, nobody)).said).toMatch(/record-unusable.*cannot write/);
    });
  } else
    it('runs', async () => {
      expect(await tree.run(openAndClose('data'))).toEqual({ said: 'true\n', errors: '', status: 0 });
    });

  it('says what to do when PostgreSQL does not run and the machine has none of its own', async () => {
    breakBinaries(tree);
    const script = `await openRecord({ dataFolder: 'other' }).then((r) => r.close().then(() => say([])), (e) => say([e.code, e.message]));`;
    const { said } = await tree.run(script);
    // A machine with a PostgreSQL of its own uses that.
    if (said !== '[]\n') expect(said).toMatch(/record-unusable.*install PostgreSQL 15 or newer.*DATABASE_URL/);
  });
});

describe('DATABASE_URL', () => {
  it('that nobody answers at is said so, without its password', async () => {
    const opening = openRecord({ databaseUrl: 'postgres://me:secret@127.0.0.1:9/record' });
    await expect(opening).rejects.toMatchObject({
      code: 'record-unusable',
      message: expect.stringMatching(
        /^the record at postgres:\/\/…@127\.0\.0\.1:9\/record cannot be opened: /,
      ) as string,
    });
  });
});

const ownerLock = () => ({ pid: 999_999, started: '1', space: processSpace(), socketFolder: null });
