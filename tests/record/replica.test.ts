import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { startServer, type Server } from '../../src/record/server/start.ts';
import { allowReplica, startReplica, type Replica } from './support/replica.ts';
import { sampleRelease } from './support/sample-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-replica-'));
const primaryFolder = join(folder, 'primary');
const release = (n: number) => sampleRelease({ url: `https://releases.example/replica/${n}` });

let primary: Server;
let replica: Replica;
let record: OpenRecord;
const addressOf = (socketFolder: string) => `postgres://yakusoku@/yakusoku?host=${encodeURIComponent(socketFolder)}`;

beforeAll(async () => {
  // Open enough for the server's user: then its socket has the same name after a new start.
  chmodSync(folder, 0o711);
  mkdirSync(primaryFolder, { mode: 0o711 });
  primary = await startServer(primaryFolder, 'refuse');
  const databaseUrl = addressOf(primary.socketFolder);
  const first = await openRecord({ databaseUrl });
  await first.addRelease(release(0));
  await first.close();
  replica = await startReplica(
    { dataFolder: primaryFolder, socketFolder: primary.socketFolder },
    join(folder, 'replica'),
  );
  record = await openRecord({ databaseUrl, replicaUrl: replica.databaseUrl });
});
afterAll(async () => {
  await record.close();
  await replica.stop();
  await primary.stop();
  rmSync(folder, { recursive: true, force: true });
});

const titles = async () => (await record.latest({ limit: 10 })).cards.length;

describe('a record with a streaming replica', () => {
  it('is read from the replica, which has what was added a moment ago', async () => {
    expect(record.readOnly()).toBe(false);
    const { id } = await record.addRelease(release(1));
    await expect.poll(() => record.release(id)).not.toBeNull();
  });

  it('is still read while the primary is down, says so, and refuses changes in plain words', async () => {
    const before = await record.revision();
    await primary.stop();
    await expect.poll(() => record.readOnly(), { timeout: 10_000 }).toBe(true);
    expect(await titles()).toBe(2);
    expect(await record.revision()).toBe(`${before}-read-only`);
    await expect(record.addRelease(release(2))).rejects.toMatchObject({
      code: 'record-unusable',
      message: expect.stringContaining('can only be read at the moment') as string,
    });
  });

  it('opens while the primary is down', async () => {
    const databaseUrl = addressOf(primary.socketFolder);
    const late = await openRecord({ databaseUrl, replicaUrl: replica.databaseUrl });
    expect(late.readOnly()).toBe(true);
    expect((await late.latest({ limit: 10 })).cards).toHaveLength(2);
    await late.close();
  });

  it('takes changes again by itself when the primary is back', async () => {
    primary = await startServer(primaryFolder, 'refuse');
    const client = new Client({ host: primary.socketFolder, user: 'postgres', database: 'postgres' });
    await client.connect();
    await allowReplica({ dataFolder: primaryFolder }, client);
    await client.end();
    await expect.poll(() => record.readOnly(), { timeout: 20_000 }).toBe(false);
    expect(await record.addRelease(release(2))).toMatchObject({ status: 'added' });
    await expect.poll(titles, { timeout: 20_000 }).toBe(3);
  });

  it('is read from the primary while the replica is down', async () => {
    await replica.stop();
    const alone = await openRecord({ databaseUrl: addressOf(primary.socketFolder), replicaUrl: replica.databaseUrl });
    expect((await alone.latest({ limit: 10 })).cards).toHaveLength(3);
    expect(await titles()).toBe(3);
    await alone.close();
  });
});
