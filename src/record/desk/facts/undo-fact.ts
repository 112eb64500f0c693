import type { PoolClient } from 'pg';
import { deciding, type Work } from '../../things/decisions/decide.ts';
import type { DeskDecider, FactState } from '../views.ts';
import { applyDecisions } from './apply-decisions.ts';
import type { FactDecided } from './decide-fact.ts';
import { followUp, refused, releaseNamed, toldOf, wordsOf, type FactTools } from './fact-order.ts';
import { holdAgain, madeOf, type HeldFor } from './held-for.ts';
import { checkOn, keepFactDecision, setCheck } from './keep-decision.ts';
import { loadFact, type KeptFact } from './kept-fact.ts';
import { liftOff } from './lay-over.ts';

interface Row {
  key: string;
  release: string;
  release_id: string;
  edition: string;
  fact: string;
  list: string;
  what: FactState | 'undone';
  before: KeptFact | null;
  after: KeptFact | null;
  told: HeldFor[];
  replaces: string | null;
  earlier_state: FactState | null;
  earlier_edition: string | null;
}

/** Takes back the decision of an id, as long as it is the one that holds: what held before it holds again. */
export function undoFact(tools: FactTools, id: string, decider: DeskDecider): Promise<FactDecided> {
  const words = wordsOf(tools, decider);
  return deciding(tools.connections, words, async (client): Promise<Work<FactDecided>> => {
    const row = await decisionNamed(client, id);
    const release = await releaseNamed(client, row.release_id);
    const holds = await checkOn(client, release.key, row.fact);
    if (holds?.key !== row.key) return { answer: { taken: id }, keys: [], changes: [] };
    const undone = await loadFact(client, release.edition, row.fact);
    if (row.replaces !== null && row.earlier_state !== null && row.earlier_edition !== null) {
      const earlier = { release: row.release, fact: row.fact, list: row.list };
      await setCheck(client, { ...earlier, state: row.earlier_state, edition: row.earlier_edition }, row.replaces);
    } else await client.query('delete from fact_check where decision_key = $1', [row.key]);
    for (const edition of await liftOff(client, release.key, row.fact))
      await applyDecisions(client, release.key, edition);
    await holdAgain(client, release.key, row.fact, row.told);
    const now = await loadFact(client, release.edition, row.fact);
    const undoing = await keepFactDecision(client, {
      by: decider.by,
      reason: decider.reason,
      release: release.key,
      edition: release.edition,
      fact: row.fact,
      list: row.list,
      what: 'undone',
      state: row.earlier_state,
      before: undone,
      after: now,
      told: [],
      replaces: null,
      undoes: row.key,
      other: null,
    });
    const moved = row.what !== 'accepted';
    await followUp(client, release.key, moved);
    return {
      answer: { done: `fact~${undoing.id}`, undoable: false, fact: row.fact },
      keys: moved ? await madeOf(client, release.key, row.fact) : [],
      changes: [toldOf(release, row.fact, 'undone', undoing.id)],
      corrected: release.key,
    };
  });
}

async function decisionNamed(client: PoolClient, id: string): Promise<Row> {
  const { rows } = await client.query<Row>({
    name: 'desk-decision-named',
    text: `select d.key, d.release_key as release, r.id as release_id, d.edition_key as edition, d.fact_id as fact, d.list,
        d.what, d.before, d.after, d.told, d.replaces, e.state as earlier_state, e.edition_key as earlier_edition
      from fact_decision d join release r on r.key = d.release_key left join fact_decision e on e.key = d.replaces
      where d.id = $1`,
    values: [id],
  });
  if (!rows[0]) throw refused(`there is no decision ${id}`);
  return rows[0];
}
