import type { PoolClient } from 'pg';
import { shortHash } from '../../identity/short-hash.ts';
import type { FactState } from '../views.ts';
import type { HeldFor } from './held-for.ts';
import type { KeptFact } from './kept-fact.ts';

/** A decision as it is written down for good. */
export interface FactDecision {
  readonly by: string;
  readonly reason: string;
  /** Key of the release. */
  readonly release: string;
  readonly edition: string;
  readonly fact: string;
  readonly list: string;
  readonly what: FactState | 'undone';
  /** What holds of the fact from then on; null where nothing does any more. */
  readonly state: FactState | null;
  readonly before: KeptFact | null;
  readonly after: KeptFact | null;
  readonly told: readonly HeldFor[];
  /** Key of the decision that held until then. */
  readonly replaces: string | null;
  readonly undoes: string | null;
  /** What somebody else had decided about it. */
  readonly other: { readonly by: string; readonly what: string; readonly agrees: boolean } | null;
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** Adds a line to the list of decisions; gives its key and its id. */
export async function keepFactDecision(
  client: PoolClient,
  line: FactDecision,
): Promise<{ readonly key: string; readonly id: string }> {
  const { rows } = await client.query<{ key: string }>(
    `select nextval(pg_get_serial_sequence('fact_decision', 'key')) as key`,
  );
  const key = rows[0]?.key ?? '';
  const id = shortHash('fact-decision', line.release, line.fact, key);
  await client.query({
    name: 'desk-keep-decision',
    text: `insert into fact_decision (key, id, by, reason, release_key, edition_key, fact_id, list, what, state, before,
        after, told, replaces, undoes, other_by, other_what, agrees)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    values: [
      key,
      id,
      line.by,
      line.reason.trim().slice(0, 1000),
      line.release,
      line.edition,
      line.fact,
      line.list,
      line.what,
      line.state,
      json(line.before),
      json(line.after),
      JSON.stringify(line.told),
      line.replaces,
      line.undoes,
      line.other?.by ?? null,
      line.other?.what ?? null,
      line.other?.agrees ?? null,
    ],
  });
  return { key, id };
}

/** What stands of the decisions about a fact. */
export interface Check {
  readonly key: string;
  readonly id: string;
  readonly by: string;
  readonly state: FactState;
  readonly before: KeptFact | null;
  readonly after: KeptFact | null;
  /** The edition on whose text it was decided. */
  readonly edition: string;
}

export async function checkOn(client: PoolClient, release: string, fact: string): Promise<Check | null> {
  const { rows } = await client.query<Check>({
    name: 'desk-check',
    text: `select d.key, d.id, d.by, k.state, d.before, d.after, k.edition_key as edition
      from fact_check k join fact_decision d on d.key = k.decision_key
      where k.release_key = $1 and k.fact_id = $2`,
    values: [release, fact],
  });
  return rows[0] ?? null;
}

/** Says what holds of a fact from now on. */
export async function setCheck(
  client: PoolClient,
  { release, fact, list, state, edition }: Pick<FactDecision, 'release' | 'fact' | 'list' | 'state' | 'edition'>,
  decision: string,
): Promise<void> {
  await client.query({
    name: 'desk-set-check',
    text: `insert into fact_check (release_key, fact_id, list, state, edition_key, decision_key)
      values ($1, $2, $3, $4, $5, $6) on conflict (release_key, fact_id) do update
        set state = excluded.state, edition_key = excluded.edition_key, decision_key = excluded.decision_key`,
    values: [release, fact, list, state, edition, decision],
  });
}
