import type { PoolClient } from 'pg';

/** What is taken away while rows are put in as they were, to be put back afterwards: statements in their order. */
export type Guards = readonly string[];

/**
 * Sets aside what would hold up or change rows that are put back: triggers of ours (some refuse changes, some follow
 * them up), references between tables (rows come in the order of tables' names), and indexes (made faster at the end).
 * The owner of the tables may do all of this; nothing of it is seen outside the transaction.
 */
export async function setAside(client: PoolClient): Promise<Guards> {
  const { rows } = await client.query<{ away: string; back: string }>(
    `select format('alter table %s disable trigger user', c.oid::regclass) as away,
       format('alter table %s enable trigger user', c.oid::regclass) as back, 1 as place
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)
     union all
     select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)), 3
     from pg_constraint k where k.connamespace = 'public'::regnamespace and k.contype = 'f'
     union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 2
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not i.indisprimary
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by place desc`,
  );
  for (const { away } of rows) await client.query(away);
  // Indexes before references, which may want them.
  return rows.toReversed().map(({ back }) => back);
}

export async function putBack(client: PoolClient, guards: Guards): Promise<void> {
  for (const back of guards) await client.query(back);
}
