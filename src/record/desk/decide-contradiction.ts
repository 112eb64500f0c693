import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { refused } from './facts/fact-order.ts';
import { lineOn } from './history.ts';
import type { Decided, DeskAct, DeskDecider } from './views.ts';

/** Says of what a release and its translation state differently that it is a contradiction, or that it is none. */
export async function onContradiction(
  trx: Transaction<Tables>,
  id: string,
  act: DeskAct,
  { by, reason }: DeskDecider,
): Promise<Decided> {
  if (act !== 'accept' && act !== 'refuse') throw refused('a contradiction is accepted or refused');
  const what = act === 'accept' ? 'accepted' : 'refused';
  const { rows } = await sql<{ key: string }>`
    update contradiction set state = ${what} where id = ${id} and state = 'open' returning key`.execute(trx);
  const [row] = rows;
  if (!row) return { taken: true, line: await lastLine(trx, id) };
  const decision = await keep(trx, row.key, by, reason, what);
  return { done: `contradiction~${decision}`, undoable: true };
}

/** Opens one again. */
export async function undoContradiction(
  trx: Transaction<Tables>,
  decision: string,
  { by, reason }: DeskDecider,
): Promise<Decided> {
  const { rows } = await sql<{ key: string }>`
    update contradiction c set state = 'open' from contradiction_decision d
    where d.key = ${decision}::bigint and c.key = d.contradiction_key and c.state <> 'open' returning c.key`.execute(
    trx,
  );
  const [row] = rows;
  if (!row) return { taken: true, line: await lineOn(trx, `contradiction~${decision}`) };
  return { done: `contradiction~${await keep(trx, row.key, by, reason, 'undone')}`, undoable: false };
}

async function keep(trx: Transaction<Tables>, one: string, by: string, reason: string, what: string): Promise<string> {
  const { rows } = await sql<{ key: string }>`
    insert into contradiction_decision (contradiction_key, by, reason, what)
    values (${one}::bigint, ${by}, ${reason.trim().slice(0, 1000)}, ${what}) returning key`.execute(trx);
  return rows[0]?.key ?? '';
}

async function lastLine(trx: Transaction<Tables>, id: string) {
  const { rows } = await sql<{ key: string | null }>`
    select (select max(d.key) from contradiction_decision d where d.contradiction_key = c.key) as key
    from contradiction c where c.id = ${id}`.execute(trx);
  const [row] = rows;
  if (!row) throw refused(`there is no contradiction ${id}`);
  return row.key === null ? null : lineOn(trx, `contradiction~${row.key}`);
}
