import type { Pool, PoolClient } from 'pg';
import { YakusokuError } from '../../model/errors.ts';
import type { EvidenceState } from '../../model/things.ts';
import { inOrder, transaction } from '../commands/transaction.ts';
import { appendChanges, takeTurn } from '../things/settle/changes.ts';
import { refreshStatus } from './refresh-status.ts';

export interface EvidenceDecider {
  /** Id of the person who decides. */
  readonly by: string;
  readonly reason?: string | null;
}

/** What editors do to proposed evidence. All throw `record-refused` for an id that there is not. */
export interface EvidenceDecisions {
  /** Accepts or refuses evidence; gives the status of its promise or target afterwards. */
  decideEvidence(
    id: string,
    state: 'accepted' | 'refused',
    decider: EvidenceDecider,
  ): Promise<{ readonly status: string }>;
  /** Takes the last decision back: the one before it holds again, or none. Throws `record-refused` where none stands. */
  undoEvidence(
    id: string,
    decider: EvidenceDecider,
  ): Promise<{ readonly status: string; readonly state: EvidenceState }>;
  /** All that was decided about evidence, oldest first. */
  evidenceDecisions(id: string): Promise<readonly EvidenceDecision[]>;
}
export interface EvidenceDecision {
  readonly decision: 'accepted' | 'refused' | 'undone';
  readonly by: string;
  readonly reason: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

interface Row {
  key: string;
  thing_key: string;
  kind: string;
  thing: string;
  relation: string;
  release_key: string;
  state: EvidenceState;
}

export function evidenceDecisions(pool: Pool, today: () => string): EvidenceDecisions {
  const write = (id: string, decision: 'accepted' | 'refused' | 'undone', decider: EvidenceDecider) =>
    transaction(pool, async (client) => {
      await client.query('begin');
      try {
        await takeTurn(client);
        const row = await evidenceRow(client, id);
        const stands = standing(await decisionsOf(client, id));
        if (decision === 'undone' && stands.length === 0)
          throw new YakusokuError('record-refused', `nothing is decided about evidence ${id} that could be taken back`);
        const state: EvidenceState = decision === 'undone' ? (stands.at(-2) ?? 'proposed') : decision;
        await client.query(
          'insert into evidence_decision (evidence_key, decision, decided_by, reason) values ($1, $2, $3, $4)',
          [row.key, decision, decider.by, decider.reason ?? null],
        );
        await client.query('update evidence set state = $2 where key = $1', [row.key, state]);
        await appendChanges(client, [
          {
            kind: row.kind,
            id: row.thing,
            what: 'evidence',
            release: row.release_key,
            value: { evidence: id, relation: row.relation, state },
          },
        ]);
        await refreshStatus(client, [row.thing_key], today(), row.release_key);
        const { rows } = await client.query<{ status: string | null }>('select status from thing where key = $1', [
          row.thing_key,
        ]);
        await inOrder([client.query('select bump_revision()'), client.query('commit')]);
        return { status: rows[0]?.status ?? 'announced', state };
      } catch (error) {
        if (error instanceof YakusokuError) await client.query('rollback');
        throw error;
      }
    });
  return {
    decideEvidence: (id, state, decider) => write(id, state, decider),
    undoEvidence: (id, decider) => write(id, 'undone', decider),
    evidenceDecisions: async (id) => {
      const client = await pool.connect();
      try {
        return await decisionsOf(client, id);
      } finally {
        client.release();
      }
    },
  };
}

async function evidenceRow(client: PoolClient, id: string): Promise<Row> {
  const { rows } = await client.query<Row>(
    `select e.key, e.thing_key, t.kind, t.id as thing, e.relation, e.release_key, e.state
     from evidence e join thing t on t.key = e.thing_key where e.id = $1 for update of e`,
    [id],
  );
  if (!rows[0]) throw new YakusokuError('record-refused', `there is no evidence ${id}`);
  return rows[0];
}

async function decisionsOf(client: PoolClient, id: string): Promise<EvidenceDecision[]> {
  const { rows } = await client.query<Omit<EvidenceDecision, 'at'> & { at: Date }>(
    `select d.decision, d.decided_by as by, d.reason, d.decided_at as at
     from evidence e join evidence_decision d on d.evidence_key = e.key where e.id = $1 order by d.key`,
    [id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The decisions that have not been taken back, oldest first. */
function standing(decisions: readonly EvidenceDecision[]): ('accepted' | 'refused')[] {
  const stack: ('accepted' | 'refused')[] = [];
  for (const { decision } of decisions)
    if (decision === 'undone') stack.pop();
    else stack.push(decision);
  return stack;
}
