import { createHash } from 'node:crypto';
import type { Client } from 'pg';

/** Every table of a database with a hash over all its rows, and where every sequence stands. */
export async function contents(client: Client): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const { rows: tables } = await client.query<{ name: string; kind: string }>(
    `select relname as name, relkind::text as kind from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') and relname <> 'kysely_migration_lock'`,
  );
  for (const { name, kind } of tables) {
    const text = kind === 'S' ? `(last_value, is_called)::text` : 't::text';
    const { rows } = await client.query<{ row: string }>(`select ${text} as row from "${name}" t order by 1`);
    const hash = createHash('sha256');
    for (const { row } of rows) hash.update(`${row}\n`);
    found[name] = `${rows.length} ${hash.digest('hex')}`;
  }
  return found;
}

/** What a database is besides its rows: columns, constraints, indexes, triggers, each as PostgreSQL writes it. */
export async function shape(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select format('%s.%s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull) as line
       from pg_attribute a join pg_class c on c.oid = attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and attnum > 0 and not attisdropped
     union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
       where connamespace = 'public'::regnamespace
     union all select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
       where c.relnamespace = 'public'::regnamespace
     union all select format('%s %s', tgenabled, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
     order by 1`,
  );
  return rows.map(({ line }) => line);
}
