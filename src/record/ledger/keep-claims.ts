import type { PoolClient } from 'pg';
import { placeOf, type RecordedRelease } from '../evidence/read-recorded.ts';
import { claimsIn } from './claims.ts';

/** Keeps the claims of a release's current edition, and forgets those of an earlier one. */
export function keepClaims(client: PoolClient, release: RecordedRelease): Promise<unknown>[] {
  const rows = claimsIn(release.edition, release.reading).flatMap(({ list, position, ...claim }) => {
    const fact = release.factIds.get(placeOf(list, position));
    return fact === undefined ? [] : [{ fact_id: fact, ...claim }];
  });
  const forgotten = client.query({
    name: 'ledger-forget-claims',
    text: 'delete from claim where release_key = $1 and fact_id <> all($2::text[])',
    values: [release.key, rows.map((row) => row.fact_id)],
  });
  if (rows.length === 0) return [forgotten];
  const kept = client.query({
    name: 'ledger-keep-claims',
    text: `insert into claim (release_key, fact_id, claimed, unit, scope, listed, dialogues)
      select $1, fact_id, claimed, unit, scope, $3, dialogues_told($1)
      from json_to_recordset($2::json) as rows (fact_id text, claimed integer, unit text, scope text)
      on conflict (release_key, fact_id) do update set claimed = excluded.claimed, unit = excluded.unit, scope = excluded.scope,
        dialogues = excluded.dialogues`,
    values: [release.key, JSON.stringify(rows), release.listed],
  });
  return [forgotten, kept];
}
