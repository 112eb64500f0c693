import { Client } from 'pg';
import { recordRole, superuser } from './access.ts';

/** Makes the record's role and database in a new cluster; does nothing where they are. */
export async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = new Client({ host: socketFolder, user: superuser, database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [recordRole],
    );
    if (!rows[0]?.role) await client.query(`create role ${recordRole} login`);
    if (!rows[0]?.database) await client.query(`create database ${recordRole} owner ${recordRole}`);
  } finally {
    await client.end();
  }
}
