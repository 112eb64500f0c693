import { sql, type Kysely } from 'kysely';
import { cappedLimit } from '../queries/limit.ts';
import type { Tables } from '../tables.ts';
import { evidenceQueue } from './evidence-queue.ts';
import { changedQueue, factQueue } from './fact-queues.ts';
import { joinQueue } from './join-queue.ts';
import { proposalQueue } from './proposal-queue.ts';
import { deskKinds, type DeskItem, type DeskKind, type DeskRecord } from './views.ts';

const queues: Readonly<Record<DeskKind, (db: Kysely<Tables>, limit: number, after: string) => Promise<DeskItem[]>>> = {
  proposal: proposalQueue,
  join: joinQueue,
  evidence: evidenceQueue,
  changed: changedQueue,
  fact: factQueue,
  contradiction: async () => [],
};

/** One queue of all kinds, one kind after the other; a cursor says in which and where. */
export async function queue(
  db: Kysely<Tables>,
  { kind, limit: asked, after = '' }: Parameters<DeskRecord['queue']>[0],
): ReturnType<DeskRecord['queue']> {
  const limit = cappedLimit(asked);
  const dot = after.indexOf('.');
  const from = deskKinds.find((each) => each === after.slice(0, Math.max(dot, 0)));
  const kinds = kind ? [kind] : deskKinds.slice(from ? deskKinds.indexOf(from) : 0);
  const items: DeskItem[] = [];
  for (const each of kinds) {
    if (items.length > limit) break;
    // One more than is shown tells whether there is more.
    const rest = limit + 1 - items.length;
    items.push(...(await queues[each](db, rest, each === from ? after.slice(dot + 1) : '')));
  }
  const shown = items.slice(0, limit);
  return { items: shown, next: items.length > limit ? (shown.at(-1)?.cursor ?? null) : null };
}

const mostCounted = 1001;

export async function waiting(db: Kysely<Tables>): Promise<Record<DeskKind, number>> {
  const { rows } = await sql<Record<Exclude<DeskKind, 'contradiction'>, number>>`select
    (select count(*)::int from (select from proposal where state = 'open' limit ${mostCounted}) p) as proposal,
    (select count(*)::int from (select from told join thing c on c.key = told.thing_key and c.joined_into is null
      join told held on held.release_key = told.release_key and held.fact_id = told.fact_id
        and held.state in ('certain', 'accepted') and held.thing_key <> told.thing_key
      join thing t on t.key = held.thing_key and t.kind = c.kind
      where told.state = 'proposed' limit ${mostCounted}) j) as join,
    (select count(*)::int from (select from evidence where state = 'proposed' limit ${mostCounted}) e) as evidence,
    (select count(*)::int from (select from carried c join release r on r.current_edition = c.to_edition
      where (c.how in ('changed', 'gone') or not c.same) and not exists (select from fact_check k
        where k.release_key = r.key and k.fact_id = coalesce(c.to_fact_id, c.fact_id)) limit ${mostCounted}) c) as changed,
    (select count(*)::int from (select from fact f join release r on r.current_edition = f.edition_key
      where (f.certainty = 'open' or f.value ? 'flags') and not exists (select from fact_check k
        where k.release_key = r.key and k.fact_id = f.id) limit ${mostCounted}) f) as fact`.execute(db);
  const [counted] = rows;
  if (!counted) throw new Error('nothing was counted');
  return { ...counted, contradiction: 0 };
}
