import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openRecord, type OpenRecord, type RecordOptions } from '../../../src/record/open.ts';

export interface FreshRecord {
  readonly record: OpenRecord;
  /** An address as DATABASE_URL would have it. */
  readonly databaseUrl: string;
  /** One more connection, for what the program itself never does. */
  readonly client: Client;
  close(): Promise<void>;
}

/** An empty record in a new database of the tests' server; with a vocabulary it finds out what releases speak of. */
export async function freshRecord(options: RecordOptions = {}): Promise<FreshRecord> {
  const databaseUrl = await freshDatabase();
  const record = await openRecord({ databaseUrl }, options);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    record,
    databaseUrl,
    client,
    async close() {
      await client.end();
      await record.close();
    },
  };
}

/** A new database without tables. */
export async function freshDatabase(): Promise<string> {
  const host = inject('socketFolder');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ host, user: 'postgres', database: 'postgres' });
  await admin.connect();
  await admin.query(`create database ${name} owner yakusoku`);
  await admin.end();
  return `postgres://yakusoku@/${name}?host=${encodeURIComponent(host)}`;
}
