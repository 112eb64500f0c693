import type { ClientBase } from 'pg';

/** A table as it is backed up: taken from the database's own catalogue, so that new ones are included by themselves. */
export interface BackedUpTable {
  readonly name: string;
  /** All that hold something of their own; computed ones are computed anew. */
  readonly columns: readonly string[];
  /** As the database estimates it, for progress. */
  readonly rows: number;
}

/** The migrator's lock is of the moment. What is done in the queue stands in the tables of the watcher too. */
const leftOut = ['kysely_migration_lock'];

/** Every table of the record, by name. */
export async function tablesOf(client: ClientBase): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(
    `select c.relname as name, greatest(c.reltuples, 0)::float8 as rows,
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
     group by c.oid order by c.relname`,
    [leftOut],
  );
  return rows;
}

/** Where a sequence stands: also those behind identity columns. */
export interface SequenceState {
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

export async function sequencesOf(client: ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from public.${client.escapeIdentifier(name)}`,
    );
    if (state.rows[0]) states.push({ name, ...state.rows[0] });
  }
  return states;
}

/** The migrations that a record has been through, in their order. */
export async function migrationsOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map(({ name }) => name);
}
