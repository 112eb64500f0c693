import { factIds } from '../../identity/fact-id.ts';
import { deciding, type Work } from '../../things/decisions/decide.ts';
import type { DeskDecider, FactAdded } from '../views.ts';
import type { FactDecided } from './decide-fact.ts';
import { addedFact } from './edited-fact.ts';
import { followUp, refused, releaseNamed, toldOf, wordsOf, type FactTools } from './fact-order.ts';
import { secondLook } from './four-eyes.ts';
import { checkOn, keepFactDecision, setCheck, type FactDecision } from './keep-decision.ts';
import { loadFact, nextPlace, type KeptFact } from './kept-fact.ts';
import { layOver } from './lay-over.ts';

/** Adds a fact that the program has missed to the current edition of a release. */
export function addFact(tools: FactTools, asked: FactAdded, decider: DeskDecider): Promise<FactDecided> {
  const words = wordsOf(tools, decider);
  return deciding(tools.connections, words, async (client): Promise<Work<FactDecided>> => {
    const release = await releaseNamed(client, asked.release);
    const found = await addedFact(client, release.edition, asked.list, asked);
    const [fact = ''] = factIds(release.id, [
      { list: asked.list, quote: found.anchors[0]?.quote ?? '', value: found.value },
    ]);
    if (await loadFact(client, release.edition, fact)) throw refused('this fact is there already, of the same words');
    const known = await checkOn(client, release.key, fact);
    if (known?.edition === release.edition)
      throw refused('an editor has taken this very fact out: undo that decision instead');
    let other: FactDecision['other'] = null;
    if (tools.fourEyes && (found.amount !== null || asked.list === 'targets')) {
      const look = await secondLook(client, {
        item: `fact~${release.id}~${fact}`,
        by: decider.by,
        reason: decider.reason,
        act: 'added',
        release: release.key,
        fact,
        list: asked.list,
        asked,
      });
      if ('waits' in look) {
        // It is in no edition yet: the item itself is all that there is of it.
        await client.query(`select desk_wait('fact', $1, $2, 0)`, [release.key, `added-${fact}`]);
        await client.query(`update desk_item set first_by = $3 where kind = 'fact' and release_key = $1 and ref = $2`, [
          release.key,
          `added-${fact}`,
          decider.by,
        ]);
        return { answer: look, keys: [], changes: [] };
      }
      await client.query(`delete from desk_item where kind = 'fact' and release_key = $1 and ref = $2`, [
        release.key,
        `added-${fact}`,
      ]);
      other = { by: look.go.by, what: 'added', agrees: true };
    }
    const after: KeptFact = { ...found, id: fact, ...(await nextPlace(client, release.edition, asked.list)) };
    const decision: FactDecision = {
      by: decider.by,
      reason: decider.reason,
      release: release.key,
      edition: release.edition,
      fact,
      list: asked.list,
      what: 'added',
      state: 'added',
      before: null,
      after,
      told: [],
      replaces: known?.key ?? null,
      undoes: null,
      other,
    };
    const { key, id } = await keepFactDecision(client, decision);
    await setCheck(client, decision, key);
    await layOver(client, { release: release.key, edition: release.edition, fact, decision: key, after });
    await followUp(client, release.key, true, fact);
    return {
      answer: { done: `fact~${id}`, undoable: true, fact },
      keys: [],
      changes: [toldOf(release, fact, 'added', id)],
    };
  });
}
