import { sql, type Kysely } from 'kysely';
import type { Pool as Connections } from 'pg';
import type { ThingKind } from '../../../model/things.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { cappedLimit } from '../../queries/limit.ts';
import type { Tables } from '../../tables.ts';
import { toldAt } from '../queries/told.ts';
import type { Names } from '../views.ts';
import { deciding, keepDecision, refused, type MovedTelling } from './decide.ts';
import type { Decider, IdentityDecisions, Proposal } from './views.ts';

interface ProposalRow {
  candidate_key: string;
  release_key: string;
  fact: string;
  score: number;
  reasons: string[];
  kind: ThingKind;
  candidate_id: string;
  candidate_names: Names;
  thing_id: string;
  thing_names: Names;
}

/** What waits for an editor: facts that are held for one thing and may be another, the surest first. */
export async function proposals(
  db: Kysely<Tables>,
  options: { readonly kind?: ThingKind; readonly limit: number; readonly after?: string },
): ReturnType<IdentityDecisions['proposals']> {
  const limit = cappedLimit(options.limit);
  const kind = options.kind ?? null;
  const after = /^(?<score>[\d.]{1,12})_(?<thing>\d{1,18})_(?<fact>[a-z2-7]{13})$/.exec(options.after ?? '')?.groups;
  const waiting = sql`
    from told join thing c on c.key = told.thing_key and c.joined_into is null
    join told held on held.release_key = told.release_key and held.fact_id = told.fact_id
      and held.state in ('certain', 'accepted') and held.thing_key <> told.thing_key
    join thing t on t.key = held.thing_key and t.kind = c.kind
    where told.state = 'proposed' and (${kind}::text is null or c.kind = ${kind})`;
  const { rows } = await sql<ProposalRow>`
    select told.thing_key as candidate_key, told.release_key, told.fact_id as fact, told.score, told.reasons, c.kind,
      c.id as candidate_id, c.names as candidate_names, t.id as thing_id, t.names as thing_names
    ${waiting}
    and (${after?.['score'] ?? null}::real is null or (told.score, told.thing_key, told.fact_id)
      < (${after?.['score'] ?? null}::real, ${after?.['thing'] ?? null}::bigint, ${after?.['fact'] ?? null}::text))
    order by told.score desc, told.thing_key desc, told.fact_id desc
    limit ${limit + 1}`.execute(db);
  const total = await sql<{ count: number }>`select count(*)::int as count ${waiting}`.execute(db);
  const shown = rows.slice(0, limit);
  const places = await toldAt(
    db,
    shown.map(({ candidate_key, release_key, fact }) => ({ thing: candidate_key, release: release_key, fact })),
  );
  const items = shown.flatMap((row): Proposal[] => {
    const told = places.get(`${row.candidate_key} ${row.fact}`);
    return told
      ? [
          {
            id: idOf(row),
            thing: { kind: row.kind, id: row.thing_id, names: row.thing_names },
            candidate: { kind: row.kind, id: row.candidate_id, names: row.candidate_names },
            score: row.score,
            reasons: row.reasons,
            told,
          },
        ]
      : [];
  });
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items,
    next: last ? `${last.score}_${last.candidate_key}_${last.fact}` : null,
    total: total.rows[0]?.count ?? 0,
  };
}

const idOf = (row: { candidate_key: string; fact: string }) => `${row.candidate_key}-${row.fact}`;

/** Says that a proposed fact does not speak of the candidate. */
export function refuse(
  connections: Connections,
  vocabulary: Vocabulary,
  proposal: string,
  decider: Decider,
): Promise<string> {
  const asked = /^(?<thing>\d{1,18})-(?<fact>[a-z2-7]{13})$/.exec(proposal)?.groups;
  if (!asked) throw refused(`${proposal} is no proposal`);
  return deciding(connections, vocabulary, async (client) => {
    const { rows } = await client.query<
      MovedTelling & { key: string; kind: ThingKind; id: string; held: string; held_id: string }
    >({
      name: 'refuse-proposal',
      text: `update told set state = 'refused' from thing c
        where told.thing_key = $1 and told.fact_id = $2 and told.state = 'proposed' and c.key = told.thing_key
        returning told.release_key as release, told.fact_id as fact, 'proposed' as state, told.score, told.reasons, c.key, c.kind, c.id,
          (select h.thing_key from told h join thing t on t.key = h.thing_key where h.release_key = told.release_key
            and h.fact_id = told.fact_id and h.state in ('certain', 'accepted') and t.kind = c.kind limit 1) as held`,
      values: [asked['thing'], asked['fact']],
    });
    const [row] = rows;
    if (!row) throw refused(`the proposal ${proposal} does not wait any more`);
    const candidate = { key: row.key, kind: row.kind, id: row.id };
    const thing = { key: row.held ?? row.key, kind: row.kind, id: row.held ?? row.id };
    const { release, fact, state, score, reasons } = row;
    const decision = await keepDecision(client, 'refuse', thing, candidate, decider, {
      release,
      fact,
      state,
      score,
      reasons,
    });
    const value = { fact, decision, by: decider.by };
    return { answer: decision, keys: [], changes: [{ kind: row.kind, id: row.id, what: 'decided', release, value }] };
  });
}
