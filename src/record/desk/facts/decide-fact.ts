import type { PoolClient } from 'pg';
import { deciding, type Work } from '../../things/decisions/decide.ts';
import type { Decided, DeskAct, DeskDecider, FactEdit, FactState } from '../views.ts';
import { acceptedFact, editedFact, sameFact } from './edited-fact.ts';
import { followUp, refused, releaseNamed, toldOf, wordsOf, type DecidedRelease, type FactTools } from './fact-order.ts';
import { awaitSecond, secondLook } from './four-eyes.ts';
import { heldFor, madeOf } from './held-for.ts';
import { checkOn, keepFactDecision, setCheck, type Check, type FactDecision } from './keep-decision.ts';
import { loadFact, type KeptFact } from './kept-fact.ts';
import { layOver } from './lay-over.ts';

/** What is decided; `taken` names the decision that holds, by its id. */
export type FactDecided = Exclude<Decided, { taken: true }> | { readonly taken: string | null };

export interface FactOrder {
  /** Ids. */
  readonly release: string;
  readonly fact: string;
  readonly act: DeskAct;
  readonly decider: DeskDecider;
  readonly edit: FactEdit | null;
}

/** Decides about a fact of a release's current edition. */
export function decideFact(tools: FactTools, order: FactOrder): Promise<FactDecided> {
  const words = wordsOf(tools, order.decider);
  if (order.act === 'split') throw refused('a fact is accepted, corrected or refused');
  if (order.act === 'correct' && !order.edit) throw refused('a correction says what the fact is to be');
  return deciding(tools.connections, words, async (client): Promise<Work<FactDecided>> => {
    const release = await releaseNamed(client, order.release);
    const known = await checkOn(client, release.key, order.fact);
    const now = await loadFact(client, release.edition, order.fact);
    // What was decided on an earlier text, and is no longer in this one, is looked at again.
    const stands = known && (now || known.edition === release.edition) ? known : null;
    const behind = stands?.edition !== release.edition && (await isChanged(client, release, order.fact));
    const sees = order.decider.seen ?? (behind ? stands?.id : null) ?? null;
    if ((stands?.id ?? null) !== sees) return nothing({ taken: stands?.id ?? null });
    const base = now ?? stands?.before ?? stands?.after ?? null;
    if (!base) return gone(client, release, order, known);
    const after = await afterOf(client, release.edition, base, order);
    const same = after !== null && order.act === 'correct' && sameFact(after, base);
    const what = order.act === 'refuse' ? 'refused' : order.act === 'accept' || same ? 'accepted' : 'corrected';
    let other: FactDecision['other'] = stands && stands.by !== order.decider.by ? judged(stands, after) : null;
    if (tools.fourEyes && (hasAmount(base) || hasAmount(after))) {
      const look = await secondLook(client, {
        item: `fact~${release.id}~${order.fact}`,
        by: order.decider.by,
        reason: order.decider.reason,
        act: what,
        release: release.key,
        fact: order.fact,
        list: base.list,
        asked: after === null ? null : { value: after.value, anchors: after.anchors },
      });
      if ('waits' in look) {
        await followUp(client, release.key, false, order.fact);
        await awaitSecond(client, ['fact', 'changed'], order.fact, release.key, order.decider.by);
        return nothing(look);
      }
      other = { by: look.go.by, what: look.go.act, agrees: true };
    }
    const moves = what !== 'accepted' || now === null;
    const decision: FactDecision = {
      by: order.decider.by,
      reason: order.decider.reason,
      release: release.key,
      edition: release.edition,
      fact: order.fact,
      list: base.list,
      what,
      state: stateAfter(what, now === null ? null : stands),
      before: now,
      after,
      told: what === 'refused' ? await heldFor(client, release.key, order.fact) : [],
      replaces: stands?.key ?? null,
      undoes: null,
      other,
    };
    const { key, id } = await keepFactDecision(client, decision);
    await setCheck(client, decision, key);
    await layOver(client, {
      release: release.key,
      edition: release.edition,
      fact: order.fact,
      decision: key,
      after,
    });
    await followUp(client, release.key, moves, order.fact);
    return {
      answer: { done: `fact~${id}`, undoable: true, fact: order.fact },
      keys: what === 'corrected' ? await madeOf(client, release.key, order.fact) : [],
      changes: [toldOf(release, order.fact, what, id)],
      corrected: release.key,
    };
  });
}

const nothing = (answer: FactDecided): Work<FactDecided> => ({ answer, keys: [], changes: [] });

async function afterOf(
  client: PoolClient,
  edition: string,
  base: KeptFact,
  { act, edit }: FactOrder,
): Promise<KeptFact | null> {
  if (act === 'refuse') return null;
  return act === 'correct' && edit ? editedFact(client, edition, base, edit) : acceptedFact(base);
}

/** A correction that is confirmed stays a correction, and a fact that was added is so for good. */
const stateAfter = (what: FactState, stands: Check | null): FactState =>
  what === 'accepted' && stands && stands.state !== 'refused' ? stands.state : what;

/** Whether somebody else's decision came to the same. */
const judged = (stands: Check, after: KeptFact | null) => ({
  by: stands.by,
  what: stands.state,
  agrees: sameFact(stands.after, after),
});

/** Amounts have a rule of their own; a target is a figure. */
const hasAmount = (fact: KeptFact | null) => fact !== null && (fact.amount !== null || fact.list === 'targets');

/** The words of the fact are otherwise than in the edition before, or it was decided on that one. */
async function isChanged(client: PoolClient, release: DecidedRelease, fact: string): Promise<boolean> {
  const { rows } = await client.query<{ waits: boolean }>({
    name: 'desk-is-changed',
    text: `select exists (select from desk_item where kind = 'changed' and ref = $1 and release_key = $2) as waits`,
    values: [fact, release.key],
  });
  return rows[0]?.waits === true;
}

/** A fact whose words are not in the text any more: that it is gone is noted, and nothing else can be. */
async function gone(
  client: PoolClient,
  release: DecidedRelease,
  { fact, act, decider }: FactOrder,
  known: Check | null,
): Promise<Work<FactDecided>> {
  const { rows } = await client.query<{ list: string }>({
    name: 'desk-gone',
    text: `select c.list from carried c where c.to_edition = $1 and coalesce(c.to_fact_id, c.fact_id) = $2 limit 1`,
    values: [release.edition, fact],
  });
  const [row] = rows;
  if (!row) throw refused(`the release ${release.id} has no fact ${fact}`);
  if (act !== 'accept') throw refused('its words are not in the text any more: that can only be noted');
  const decision: FactDecision = {
    by: decider.by,
    reason: decider.reason,
    release: release.key,
    edition: release.edition,
    fact,
    list: row.list,
    what: 'accepted',
    state: 'accepted',
    before: null,
    after: null,
    told: [],
    replaces: known?.key ?? null,
    undoes: null,
    other: null,
  };
  const { key, id } = await keepFactDecision(client, decision);
  await setCheck(client, decision, key);
  await followUp(client, release.key, false, fact);
  return nothing({ done: `fact~${id}`, undoable: true, fact });
}
