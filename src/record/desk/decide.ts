import { sql, type Kysely, type Transaction } from 'kysely';
import type { ThingKind } from '../../model/things.ts';
import { transaction } from '../commands/transaction.ts';
import type { EvidenceDecisions } from '../evidence/decide-evidence.ts';
import type { ProposalsRecord } from '../members/proposals/proposals.ts';
import type { Tables } from '../tables.ts';
import type { IdentityDecisions } from '../things/decisions/views.ts';
import { onContradiction, undoContradiction } from './decide-contradiction.ts';
import { addedMark, decideAdded } from './facts/decide-added.ts';
import { decideFact, type FactDecided } from './facts/decide-fact.ts';
import { refused, type FactTools } from './facts/fact-order.ts';
import { awaitSecond, secondLook } from './facts/four-eyes.ts';
import { undoFact } from './facts/undo-fact.ts';
import { lineOn } from './history.ts';
import type { Decided, DeskAct, DeskDecider, FactEdit } from './views.ts';

/** What decides on things, evidence, proposals and facts; the desk adds who may go first. */
export interface Deciders extends FactTools {
  readonly identity: IdentityDecisions;
  readonly evidence: EvidenceDecisions;
  readonly proposals: ProposalsRecord;
}

/** Kept where an editor gives no reason, as a decision about identity wants one. */
const noReason = '–';

/**
 * Decides on an item as long as it still waits. Who decides holds the item's lock for that long; who comes second is
 * told, and so is who sends a decision on what was decided before.
 */
export async function decide(
  db: Kysely<Tables>,
  deciders: Deciders,
  item: string,
  act: DeskAct,
  decider: DeskDecider,
  edit: FactEdit | null,
): Promise<Decided> {
  const [kind = '', key = '', fact = ''] = item.split('~');
  // These wait for their turn instead: who comes second sees what the first one has done.
  if (kind === 'changed' || kind === 'fact') {
    const order = { release: key, fact, act, decider, edit };
    return answered(db, await (fact.startsWith(addedMark) ? decideAdded : decideFact)(deciders, order));
  }
  if (act === 'correct') throw refused('only facts are corrected');
  return alone(db, item, async (trx) => {
    switch (kind) {
      case 'join':
        return onJoin(trx, deciders, key, act, decider);
      case 'evidence':
        return onEvidence(trx, deciders, key, act, decider);
      case 'proposal':
        return onProposal(trx, deciders, key, act, decider);
      case 'contradiction':
        return onContradiction(trx, key, act, decider);
      default:
        throw refused(`${item} is nothing that waits`);
    }
  });
}

/** Who was late is shown what was decided. */
export async function answered(db: Kysely<Tables>, decided: FactDecided): Promise<Decided> {
  if (!('taken' in decided)) return decided;
  return { taken: true, line: decided.taken === null ? null : await lineOn(db, `fact~${decided.taken}`) };
}

/** Takes a decision back as long as it holds. */
export async function undo(
  db: Kysely<Tables>,
  deciders: Deciders,
  line: string,
  decider: DeskDecider,
): Promise<Decided> {
  const [about = '', key = ''] = line.split('~');
  if (about === 'fact') return answered(db, await undoFact(deciders, key, decider));
  const who = { by: decider.by, reason: decider.reason.trim() || noReason };
  return alone(db, line, async (trx) => {
    const stands = await lineOn(trx, line);
    if (!stands?.undoable) return { taken: true, line: stands };
    switch (about) {
      case 'identity':
        return { done: `identity~${await deciders.identity.undo(key, who)}`, undoable: false };
      case 'evidence': {
        const id = await evidenceOf(trx, key);
        await deciders.evidence.undoEvidence(id, { by: decider.by, reason: decider.reason.trim() || null });
        return { done: `evidence~${(await lastOn(trx, id))?.key ?? ''}`, undoable: false };
      }
      case 'contradiction':
        return undoContradiction(trx, key, decider);
      default:
        throw refused(`${line} cannot be undone`);
    }
  });
}

/** Does something that nobody else may do to the same at the same time; whoever comes second does not wait. */
async function alone(
  db: Kysely<Tables>,
  what: string,
  work: (trx: Transaction<Tables>) => Promise<Decided>,
): Promise<Decided> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`desk ${what}`}, 0)) as mine`.execute(trx);
    return rows[0]?.mine === true ? work(trx) : { taken: true, line: null };
  });
}

async function onJoin(
  trx: Transaction<Tables>,
  { identity }: Deciders,
  proposal: string,
  act: DeskAct,
  decider: DeskDecider,
): Promise<Decided> {
  const asked = /^(?<thing>\d{1,18})-(?<fact>[a-z2-7]{13})$/.exec(proposal)?.groups;
  if (!asked) throw refused(`${proposal} is no proposal`);
  const { rows } = await sql<{ kind: ThingKind; candidate: string; thing: string }>`
    select c.kind, c.id as candidate, t.id as thing from told
    join thing c on c.key = told.thing_key and c.joined_into is null
    join told held on held.release_key = told.release_key and held.fact_id = told.fact_id
      and held.state in ('certain', 'accepted') and held.thing_key <> told.thing_key
    join thing t on t.key = held.thing_key and t.kind = c.kind
    where told.thing_key = ${asked['thing']}::bigint and told.fact_id = ${asked['fact']} and told.state = 'proposed'
    order by t.key limit 1`.execute(trx);
  const row = rows[0];
  if (!row) return { taken: true, line: await lineOnJoin(trx, asked['thing'] ?? '') };
  const who = { by: decider.by, reason: decider.reason.trim() || noReason };
  const decision =
    act === 'accept'
      ? await identity.join(row.kind, row.candidate, row.thing, who)
      : act === 'refuse'
        ? await identity.refuse(proposal, who)
        : (await identity.part(row.kind, row.thing, [asked['fact'] ?? ''], who)).decision;
  return { done: `identity~${decision}`, undoable: true };
}

async function lineOnJoin(trx: Transaction<Tables>, candidate: string) {
  const { rows } = await sql<{ id: string }>`
    select id from identity_decision where thing_key = ${candidate}::bigint or other_key = ${candidate}::bigint
    order by key desc limit 1`.execute(trx);
  return rows[0] ? lineOn(trx, `identity~${rows[0].id}`) : null;
}

async function lastOn(trx: Transaction<Tables>, evidence: string) {
  const { rows } = await sql<{ key: string; state: string; release: string }>`
    select e.state, e.release_key as release,
      (select max(d.key) from evidence_decision d where d.evidence_key = e.key) as key
    from evidence e where e.id = ${evidence}`.execute(trx);
  return rows[0];
}

async function onEvidence(
  trx: Transaction<Tables>,
  { evidence, connections, fourEyes }: Deciders,
  id: string,
  act: DeskAct,
  { by, reason }: DeskDecider,
): Promise<Decided> {
  const before = await lastOn(trx, id);
  if (!before) throw refused(`there is no evidence ${id}`);
  if (act === 'split') throw refused('evidence is accepted or refused');
  if (before.state !== 'proposed') return { taken: true, line: await lineOn(trx, `evidence~${before.key}`) };
  if (fourEyes) {
    const { release } = before;
    const look = await transaction(connections, async (client) => {
      await client.query('begin');
      const asked = { item: `evidence~${id}`, by, reason, act, release, fact: null, list: null, asked: null };
      const answer = await secondLook(client, asked);
      if ('waits' in answer) await awaitSecond(client, ['evidence'], id, release, by);
      await client.query('commit');
      return answer;
    });
    if ('waits' in look) return look;
  }
  await evidence.decideEvidence(id, act === 'accept' ? 'accepted' : 'refused', { by, reason: reason.trim() || null });
  return { done: `evidence~${(await lastOn(trx, id))?.key ?? ''}`, undoable: true };
}

async function evidenceOf(trx: Transaction<Tables>, decision: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select e.id from evidence_decision d join evidence e on e.key = d.evidence_key
    where d.key = ${decision}::bigint`.execute(trx);
  return rows[0]?.id ?? '';
}

async function onProposal(
  trx: Transaction<Tables>,
  { proposals }: Deciders,
  id: string,
  act: DeskAct,
  { by, reason }: DeskDecider,
): Promise<Decided> {
  if (act === 'split') throw refused('a proposal is accepted or refused');
  const answer = { state: act === 'accept' ? 'accepted' : 'refused', by, answer: reason.trim() } as const;
  if (await proposals.decide(id, answer)) return { done: `proposal~${id}`, undoable: false };
  const line = await lineOn(trx, `proposal~${id}`);
  if (!line) throw refused(`there is no proposal ${id}`);
  return { taken: true, line };
}
