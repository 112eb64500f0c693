import { sql, type Kysely } from 'kysely';
import type { EvidenceRelation, ThingKind } from '../../model/things.ts';
import type { Tables } from '../tables.ts';
import type { Names } from '../things/views.ts';
import { factSpots, litPassages, type Spot } from './lit-passages.ts';
import type { DeskItem } from './views.ts';

interface Row {
  key: string;
  id: string;
  edition: string;
  passage: number;
  starts: number;
  ends: number;
  fact: string | null;
  relation: EvidenceRelation;
  score: number;
  reasons: string[];
  kind: ThingKind;
  thing: string;
  names: Names;
  said_release: string | null;
  said_fact: string | null;
}

/** Later releases that may bear on a promise or target, the least sure first, each with the words of the promise. */
export async function evidenceQueue(db: Kysely<Tables>, limit: number, after: string): Promise<DeskItem[]> {
  const at = /^(?<score>[\d.e-]{1,20})_(?<key>\d{1,18})$/.exec(after)?.groups;
  const { rows } = await sql<Row>`
    select v.key, v.id, v.edition_key as edition, v.passage, v.starts, v.ends, v.fact_id as fact, v.relation, v.score,
      v.reasons, t.kind, t.id as thing, t.names, said.release_key as said_release, said.fact_id as said_fact
    from evidence v join thing t on t.key = v.thing_key
    left join lateral (
      select o.release_key, o.fact_id from told o where o.thing_key = t.key and o.state in ('certain', 'accepted')
      order by o.listed, o.release_key limit 1
    ) said on true
    where v.state = 'proposed' and (${at === undefined}::boolean
      or (v.score, v.key) > (${at?.['score'] ?? '0'}::real, ${at?.['key'] ?? '0'}::bigint))
    order by v.score, v.key limit ${limit}`.execute(db);
  const facts = await factSpots(
    db,
    rows.flatMap(({ said_release: release, said_fact: fact }) =>
      release === null || fact === null ? [] : [{ release, fact }],
    ),
  );
  const spots = rows.flatMap((row): Spot[] => [
    { edition: row.edition, passage: row.passage, start: row.starts, end: row.ends, fact: row.fact },
    facts.get(`${row.said_release} ${row.said_fact}`)?.spot ?? nowhere,
  ]);
  const passages = await litPassages(db, spots);
  return rows.map((row, n) => ({
    id: `evidence~${row.id}`,
    kind: 'evidence',
    sides: [passages[2 * n], passages[2 * n + 1]].filter((side) => side !== null && side !== undefined),
    fact: facts.get(`${row.said_release} ${row.said_fact}`)?.read ?? null,
    score: row.score,
    reasons: row.reasons,
    thing: { kind: row.kind, id: row.thing, names: row.names },
    candidate: null,
    relation: row.relation,
    gone: false,
    said: null,
    differs: null,
    interest: 0,
    second: false,
    acts: ['accept', 'refuse'],
    cursor: `evidence.${row.score}_${row.key}`,
  }));
}

/** In the place of words that no release tells any more: no edition has this key. */
const nowhere: Spot = { edition: '0', passage: 0, start: 0, end: 0, fact: null };
