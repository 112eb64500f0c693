import type { PoolClient } from 'pg';
import type { JoinState, ThingKind } from '../../../model/things.ts';
import type { Heard } from './heard.ts';

export interface ToldRow {
  readonly release_key: string;
  readonly thing_key: string;
  readonly kind: ThingKind;
  readonly fact_id: string;
  readonly state: JoinState;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What the releases are held for as of now. */
export async function toldBefore(client: PoolClient, releases: readonly Heard[]): Promise<ToldRow[]> {
  const { rows } = await client.query<ToldRow>({
    name: 'settle-told-before',
    text: `select told.release_key, told.thing_key, thing.kind, told.fact_id, told.state, told.score, told.reasons
      from told join thing on thing.key = told.thing_key
      where told.release_key = any($1::bigint[])`,
    values: [releases.map((release) => release.key)],
  });
  return rows;
}
