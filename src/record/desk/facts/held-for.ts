import type { PoolClient } from 'pg';
import { recount } from '../../things/settle/join-rows.ts';

/** What a fact is held for, as a decision keeps it. */
export interface HeldFor {
  readonly thing: string;
  readonly state: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export async function heldFor(client: PoolClient, release: string, fact: string): Promise<HeldFor[]> {
  const { rows } = await client.query<HeldFor>({
    name: 'desk-held-for',
    text: `select thing_key as thing, state, score, reasons from told where release_key = $1 and fact_id = $2
      order by thing_key`,
    values: [release, fact],
  });
  return rows;
}

/** Holds the fact for the same things again, unless it has been found out since what it speaks of. */
export async function holdAgain(
  client: PoolClient,
  release: string,
  fact: string,
  held: readonly HeldFor[],
): Promise<void> {
  if (held.length === 0) return;
  const { rows } = await client.query<{ thing_key: string }>({
    name: 'desk-hold-again',
    text: `insert into told (thing_key, release_key, fact_id, state, score, reasons, listed)
      select coalesce(t.joined_into, t.key), r.key, $2, held.state, held.score, held.reasons, r.listed
      from json_to_recordset($3::json) as held (thing bigint, state text, score real, reasons text[])
      join thing t on t.key = held.thing join release r on r.key = $1
      on conflict do nothing returning thing_key`,
    values: [release, fact, JSON.stringify(held)],
  });
  await Promise.all(
    recount(
      client,
      rows.map((row) => row.thing_key),
    ),
  );
}

/** Of a thing told by more releases than these one fact's change of words is not worth reading them all again. */
const mostTellers = 50;

/** The things that are put together out of the fact, and of few enough others to do so anew at once. */
export async function madeOf(client: PoolClient, release: string, fact: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>({
    name: 'desk-made-of',
    text: `select t.key from told join thing t on t.key = told.thing_key
      where told.release_key = $1 and told.fact_id = $2 and told.state in ('certain', 'accepted')
        and t.kind not in ('country', 'organisation', 'dialogue') and t.releases <= $3 and t.joined_into is null`,
    values: [release, fact, mostTellers],
  });
  return rows.map((row) => row.key);
}
