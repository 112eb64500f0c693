import type { PoolClient } from 'pg';
import type { Plan } from '../../commands/decide.ts';
import { carryOver } from '../carry/carry-over.ts';
import { loadEdition } from './load-edition.ts';

/**
 * Carries the facts of what was the current edition over to the one that takes its place, in the transaction that
 * records it: anchors stay as they are, and for each a row says where its words went. Between the same two
 * editions it is done once, however often an issuer goes back and forth.
 */
export async function keepCarried(client: PoolClient, plans: readonly Plan[]): Promise<void> {
  for (const { status, previousKey, editionKey } of plans) {
    if (status !== 'new-edition' && status !== 'earlier-edition') continue;
    if (previousKey === null || previousKey === editionKey) continue;
    const [before, after] = await Promise.all([loadEdition(client, previousKey), loadEdition(client, editionKey)]);
    const rows = carryOver(before, after).map(({ fact, how, place, to, same, score }) => ({
      to_edition: editionKey,
      from_edition: previousKey,
      fact,
      fact_id: before.facts[fact]?.id,
      list: before.facts[fact]?.list,
      how,
      to_fact_id: to === null ? null : after.facts[to]?.id,
      same,
      passage: place?.passage ?? null,
      starts: place?.start ?? null,
      ends: place?.end ?? null,
      quote: place?.quote ?? null,
      score,
    }));
    await client.query({
      name: 'keep-carried',
      text: `insert into carried select * from json_populate_recordset(null::carried, $1::json)
        on conflict (to_edition, from_edition, fact) do nothing`,
      values: [JSON.stringify(rows)],
    });
  }
}
