import { transaction } from '../../commands/transaction.ts';
import type { FactAdded } from '../views.ts';
import { addFact } from './add-fact.ts';
import type { FactDecided, FactOrder } from './decide-fact.ts';
import { refused, type FactTools } from './fact-order.ts';

/** How the queue names a fact that one editor wants to add and a second one is asked about. */
export const addedMark = 'added-';

/** What the second editor says to a fact that the first one wants to add: it is added, or it is not. */
export async function decideAdded(tools: FactTools, { fact, act, decider }: FactOrder): Promise<FactDecided> {
  if (act !== 'accept' && act !== 'refuse') throw refused('a fact that is to be added is accepted or refused');
  const id = fact.slice(addedMark.length);
  if (act === 'accept') {
    const { rows } = await tools.connections.query<{ asked: FactAdded }>(
      `select asked from desk_first where fact_id = $1 and act = 'added' and open`,
      [id],
    );
    return rows[0] ? addFact(tools, rows[0].asked, decider) : { taken: null };
  }
  return transaction(tools.connections, async (client) => {
    await client.query('begin');
    const { rows } = await client.query<{ key: string; by: string }>(
      `update desk_first set open = false where fact_id = $1 and act = 'added' and open and by <> $2 returning key, by`,
      [id, decider.by],
    );
    const [first] = rows;
    if (!first) {
      await client.query('rollback');
      return { taken: null };
    }
    const kept = await client.query<{ key: string }>(
      `insert into desk_first (item, by, reason, act, release_key, fact_id, list, asked, open, other_by, other_what)
        select item, $2, $3, 'refused', release_key, fact_id, list, asked, false, by, act from desk_first where key = $1
        returning key`,
      [first.key, decider.by, decider.reason.trim().slice(0, 1000)],
    );
    await client.query(`delete from desk_item where kind = 'fact' and ref = $1`, [fact]);
    await client.query('commit');
    return { done: `first~${kept.rows[0]?.key ?? ''}`, undoable: false };
  });
}
