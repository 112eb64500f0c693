import type { PoolClient } from 'pg';
import type { EvidenceRelation } from '../../model/things.ts';
import { appendChanges } from '../things/settle/changes.ts';
import { statusOf, statusRule } from './status.ts';

interface Row {
  key: string;
  kind: string;
  id: string;
  until: string | null;
  status: string | null;
  evidence: { relation: EvidenceRelation; day: string }[];
}

/**
 * Brings the status of commitments and targets up to date, in the transaction of what has changed about them; the
 * caller has taken the turn to change things. A change of status is a line of `change`.
 */
export async function refreshStatus(
  client: PoolClient,
  things: readonly string[],
  today: string,
  release: string | null,
): Promise<void> {
  if (things.length === 0) return;
  const { rows } = await client.query<Row>({
    name: 'status-of-things',
    text: `select t.key, t.kind, t.id, t.until, t.status,
        coalesce((select json_agg(json_build_object('relation', e.relation, 'day', coalesce(r.issued, left(r.listed, 10))))
          from evidence e join release r on r.key = e.release_key
          where e.thing_key = t.key and e.state = 'accepted'), '[]') as evidence
      from thing t where t.key = any($1::bigint[]) and t.kind in ('commitment', 'target')`,
    values: [things],
  });
  const changed = rows
    .map((row) => ({ ...row, now: statusOf(row.evidence, row.until, today) }))
    .filter((row) => row.now !== (row.status ?? 'announced'));
  if (changed.length === 0) return;
  await client.query({
    name: 'status-set',
    text: `update thing set status = now.status, changed_at = now()
      from unnest($1::bigint[], $2::text[]) as now (key, status) where thing.key = now.key`,
    values: [changed.map((row) => row.key), changed.map((row) => row.now)],
  });
  await appendChanges(
    client,
    changed.map(({ kind, id, status, now }) => ({
      kind,
      id,
      what: 'status',
      release,
      value: { from: status ?? 'announced', to: now, rule: statusRule },
    })),
  );
}

/**
 * Commitments and targets whose deadline is over and whose status does not say so yet, at most so many. One whose place
 * another took does not lapse, and would come up again and again.
 */
export async function overdue(client: PoolClient, today: string, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>({
    name: 'status-overdue',
    text: `select key from thing
      where until is not null and joined_into is null and kind in ('commitment', 'target')
        and rpad(right(until, 10), 10, '~') collate "C" < $1 collate "C" and until ~ '^[0-9]{4}[0-9/-]*$'
        and coalesce(status, 'announced') in ('announced', 'under-way')
        and not exists (select from evidence e
          where e.thing_key = thing.key and e.state = 'accepted' and e.relation = 'supersedes')
      order by key limit $2`,
    values: [today, limit],
  });
  return rows.map((row) => row.key);
}
