import { sql, type Kysely, type Transaction } from 'kysely';
import { YakusokuError } from '../../model/errors.ts';
import type { ThingKind } from '../../model/things.ts';
import type { EvidenceDecisions } from '../evidence/decide-evidence.ts';
import { shortHash } from '../identity/short-hash.ts';
import type { ProposalsRecord } from '../members/proposals/proposals.ts';
import type { Tables } from '../tables.ts';
import type { IdentityDecisions } from '../things/decisions/views.ts';
import { lineOn } from './history.ts';
import type { Decided, DeskAct, DeskDecider } from './views.ts';

/** What decides on things, evidence and proposals; the desk adds who may go first. */
export interface Deciders {
  readonly identity: IdentityDecisions;
  readonly evidence: EvidenceDecisions;
  readonly proposals: ProposalsRecord;
}

/** Kept where an editor gives no reason, as a decision about identity wants one. */
export const noReason = '–';

const refused = (why: string) => new YakusokuError('record-refused', why);

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
): Promise<Decided> {
  const [kind = '', key = '', fact = ''] = item.split('~');
  return alone(db, kind === 'changed' || kind === 'fact' ? `${key}~${fact}` : item, async (trx) => {
    switch (kind) {
      case 'join':
        return onJoin(trx, deciders, key, act, decider);
      case 'evidence':
        return onEvidence(trx, deciders, key, act, decider);
      case 'proposal':
        return onProposal(deciders, key, act, decider);
      case 'changed':
      case 'fact':
        return onFact(trx, key, fact, act, decider);
      default:
        throw refused(`${item} is nothing that waits`);
    }
  });
}

/** Takes a decision back as long as it holds. */
export async function undo(
  db: Kysely<Tables>,
  { identity, evidence }: Deciders,
  line: string,
  decider: DeskDecider,
): Promise<Decided> {
  const [about = '', key = ''] = line.split('~');
  const who = { by: decider.by, reason: decider.reason.trim() || noReason };
  return alone(db, line, async (trx) => {
    const stands = await lineOn(trx, line);
    if (!stands?.undoable) return { taken: true, line: stands };
    switch (about) {
      case 'identity':
        return { done: `identity~${await identity.undo(key, who)}`, undoable: false };
      case 'evidence': {
        const id = await evidenceOf(trx, key);
        await evidence.undoEvidence(id, { by: decider.by, reason: decider.reason.trim() || null });
        return { done: line, undoable: false };
      }
      case 'fact':
        return undoFact(trx, key, decider);
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
    limit 1`.execute(trx);
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

async function onEvidence(
  trx: Transaction<Tables>,
  { evidence }: Deciders,
  id: string,
  act: DeskAct,
  { by, reason }: DeskDecider,
): Promise<Decided> {
  const last = async () =>
    (
      await sql<{ key: string; state: string }>`
        select e.state, (select max(d.key) from evidence_decision d where d.evidence_key = e.key) as key
        from evidence e where e.id = ${id}`.execute(trx)
    ).rows[0];
  const before = await last();
  if (!before) throw refused(`there is no evidence ${id}`);
  if (act === 'split') throw refused('evidence is accepted or refused');
  if (before.state !== 'proposed') return { taken: true, line: await lineOn(trx, `evidence~${before.key}`) };
  await evidence.decideEvidence(id, act === 'accept' ? 'accepted' : 'refused', { by, reason: reason.trim() || null });
  return { done: `evidence~${(await last())?.key ?? ''}`, undoable: true };
}

async function evidenceOf(trx: Transaction<Tables>, decision: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select e.id from evidence_decision d join evidence e on e.key = d.evidence_key
    where d.key = ${decision}::bigint`.execute(trx);
  return rows[0]?.id ?? '';
}

async function onProposal(
  { proposals }: Deciders,
  id: string,
  act: DeskAct,
  { by, reason }: DeskDecider,
): Promise<Decided> {
  if (act === 'split') throw refused('a proposal is accepted or refused');
  const answer = { state: act === 'accept' ? 'accepted' : 'refused', by, answer: reason.trim() } as const;
  return (await proposals.decide(id, answer))
    ? { done: `proposal~${id}`, undoable: false }
    : { taken: true, line: null };
}

async function onFact(
  trx: Transaction<Tables>,
  release: string,
  fact: string,
  act: DeskAct,
  { by, reason }: DeskDecider,
): Promise<Decided> {
  if (act === 'split' || act === 'correct') throw refused('a fact is accepted or refused');
  const { rows: found } = await sql<{ key: string; decided: string | null }>`
    select r.key, (select d.id from fact_check k join fact_decision d on d.key = k.decision_key
      where k.release_key = r.key and k.fact_id = ${fact}) as decided
    from release r where r.id = ${release} and exists (
      select from fact f join edition e on e.key = f.edition_key where f.id = ${fact} and e.release_key = r.key)`.execute(
    trx,
  );
  const [row] = found;
  if (!row) throw refused(`the release ${release} has no fact ${fact}`);
  if (row.decided !== null) return { taken: true, line: await lineOn(trx, `fact~${row.decided}`) };
  const what = act === 'accept' ? 'accepted' : 'refused';
  const { id, key } = await keepFactDecision(trx, { by, reason, release: row.key, fact, what, undoes: null });
  await sql`insert into fact_check (release_key, fact_id, state, decision_key)
    values (${row.key}::bigint, ${fact}, ${what}, ${key}::bigint)`.execute(trx);
  await sql`select bump_revision()`.execute(trx);
  return { done: `fact~${id}`, undoable: true };
}

async function undoFact(trx: Transaction<Tables>, id: string, { by, reason }: DeskDecider): Promise<Decided> {
  const { rows } = await sql<{ key: string; release: string; fact: string }>`
    delete from fact_check k using fact_decision d where d.id = ${id} and k.decision_key = d.key
    returning d.key, k.release_key as release, k.fact_id as fact`.execute(trx);
  const [row] = rows;
  if (!row) return { taken: true, line: await lineOn(trx, `fact~${id}`) };
  const { release, fact, key } = row;
  const undoing = await keepFactDecision(trx, { by, reason, release, fact, what: 'undone', undoes: key });
  await sql`select bump_revision()`.execute(trx);
  return { done: `fact~${undoing.id}`, undoable: false };
}

async function keepFactDecision(
  trx: Transaction<Tables>,
  line: { by: string; reason: string; release: string; fact: string; what: string; undoes: string | null },
): Promise<{ id: string; key: string }> {
  const { rows } = await sql<{ key: string }>`
    select nextval(pg_get_serial_sequence('fact_decision', 'key')) as key`.execute(trx);
  const key = rows[0]?.key ?? '';
  const id = shortHash('fact-decision', line.release, line.fact, key);
  await sql`insert into fact_decision (key, id, by, reason, release_key, fact_id, what, undoes)
    values (${key}::bigint, ${id}, ${line.by}, ${line.reason.trim().slice(0, 1000)}, ${line.release}::bigint, ${line.fact},
      ${line.what}, ${line.undoes}::bigint)`.execute(trx);
  return { id, key };
}
