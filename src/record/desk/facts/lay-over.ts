import type { PoolClient } from 'pg';
import { loadFact, removeFact, writeFact, type KeptFact } from './kept-fact.ts';

/** What a decision lays over a fact of an edition. */
export interface Layer {
  readonly release: string;
  readonly edition: string;
  readonly fact: string;
  readonly decision: string;
  /** Null where the fact is not to be there. */
  readonly after: KeptFact | null;
  /** Id of the program's fact whose place it takes, where that has another. */
  readonly instead?: string;
}

/** Puts what was decided in the place of what the program had read, which is kept for undoing. */
export async function layOver(client: PoolClient, layer: Layer): Promise<void> {
  const { release, edition, fact, decision, after } = layer;
  const stands = layer.instead ?? fact;
  const raw = await loadFact(client, edition, stands);
  await client.query({
    name: 'desk-lay-over',
    text: `insert into fact_overlay (edition_key, fact_id, release_key, decision_key, raw) values ($1, $2, $3, $4, $5)
      on conflict (edition_key, fact_id) do update set decision_key = excluded.decision_key`,
    values: [edition, fact, release, decision, raw === null ? null : JSON.stringify(raw)],
  });
  await removeFact(client, edition, stands);
  if (stands !== fact) await removeFact(client, edition, fact);
  if (after) await writeFact(client, edition, after);
}

/** Takes off whatever lies over a fact: every edition has again what the program read. Gives the editions. */
export async function liftOff(client: PoolClient, release: string, fact: string): Promise<string[]> {
  const { rows } = await client.query<{ edition: string; raw: KeptFact | null }>({
    name: 'desk-lift-off',
    text: `delete from fact_overlay where release_key = $1 and fact_id = $2 returning edition_key as edition, raw`,
    values: [release, fact],
  });
  for (const { edition, raw } of rows) {
    await removeFact(client, edition, fact);
    if (raw) await writeFact(client, edition, raw);
  }
  return rows.map((row) => row.edition);
}

/** Takes off what lies over a fact of one edition; where the program has read the edition anew since, that stays. */
export async function takeOff(client: PoolClient, edition: string, fact: string, restore: boolean): Promise<void> {
  const { rows } = await client.query<{ raw: KeptFact | null }>({
    name: 'desk-take-off',
    text: 'delete from fact_overlay where edition_key = $1 and fact_id = $2 returning raw',
    values: [edition, fact],
  });
  if (!restore) return;
  await removeFact(client, edition, fact);
  const raw = rows[0]?.raw;
  if (raw) await writeFact(client, edition, raw);
}
