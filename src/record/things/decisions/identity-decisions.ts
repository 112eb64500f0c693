import { sql, type Kysely } from 'kysely';
import type { Pool as Connections } from 'pg';
import type { ThingKind } from '../../../model/things.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { cappedLimit } from '../../queries/limit.ts';
import type { Tables } from '../../tables.ts';
import type { Names } from '../views.ts';
import { refused } from './decide.ts';
import { join } from './join.ts';
import { part } from './part.ts';
import { proposals, refuse } from './proposals.ts';
import { undo } from './undo.ts';
import type { Decider, IdentityDecision, IdentityDecisions } from './views.ts';

/** What editors do about identity, on one database. `done` is called after each decision. */
export function identityDecisions(
  db: Kysely<Tables>,
  connections: Connections,
  vocabulary: Vocabulary | undefined,
  done: <T>(work: Promise<T>) => Promise<T>,
): IdentityDecisions {
  const decided = async <T>(decider: Decider, work: (words: Vocabulary) => Promise<T>): Promise<T> => {
    if (!vocabulary) throw refused('this process has no vocabulary, by which a thing is put together anew');
    if (!told(decider))
      throw refused("a decision says who decides, and why: { by: 'your name', reason: 'the list of participants' }");
    return done(work(vocabulary));
  };
  return {
    join: (kind, keep, other, decider) =>
      decided(decider, async (words) => join(connections, words, kind, keep, other, decider)),
    part: (kind, id, facts, decider) =>
      decided(decider, async (words) => part(connections, words, kind, id, facts, decider)),
    refuse: (proposal, decider) => decided(decider, async (words) => refuse(connections, words, proposal, decider)),
    undo: (decision, decider) => decided(decider, async (words) => undo(connections, words, decision, decider)),
    proposals: (options) => proposals(db, options),
    identityDecisions: (options) => listDecisions(db, options),
  };
}

/** At a prompt anything may be given, or nothing. */
const told = (decider: Partial<Decider> | undefined) =>
  [decider?.by, decider?.reason].every((words) => typeof words === 'string' && words.trim() !== '');

async function listDecisions(
  db: Kysely<Tables>,
  { kind, id, limit }: Parameters<IdentityDecisions['identityDecisions']>[0],
): Promise<IdentityDecision[]> {
  interface Row {
    id: string;
    at: Date;
    by: string;
    reason: string;
    what: IdentityDecision['what'];
    kind: ThingKind;
    thing_id: string;
    thing_names: Names;
    other_id: string;
    other_names: Names;
    undone_by: string | null;
  }
  const { rows } = await sql<Row>`
    select d.id, d.at, d.by, d.reason, d.what, d.kind, a.id as thing_id, a.names as thing_names,
      b.id as other_id, b.names as other_names,
      (select u.id from identity_decision u where u.undoes = d.key) as undone_by
    from identity_decision d join thing a on a.key = d.thing_key join thing b on b.key = d.other_key
    where (${kind ?? null}::text is null or d.kind = ${kind ?? null})
      and (${id ?? null}::text is null or a.id = ${id ?? null} or b.id = ${id ?? null})
    order by d.key desc limit ${cappedLimit(limit)}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    by: row.by,
    reason: row.reason,
    what: row.what,
    thing: { kind: row.kind, id: row.thing_id, names: row.thing_names },
    other: { kind: row.kind, id: row.other_id, names: row.other_names },
    undoneBy: row.undone_by,
  }));
}
