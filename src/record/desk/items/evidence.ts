import { sql } from 'kysely';
import type { EvidenceRelation, ThingKind } from '../../../model/things.ts';
import type { Names } from '../../things/views.ts';
import { factSpots, litPassages, present, type Spot } from '../lit-passages.ts';
import type { DeskItem } from '../views.ts';
import { plainItem, type ItemLoader } from './waiting-row.ts';

interface Row {
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

/** Later releases that may bear on a promise or target, each with the words of the promise. */
export const evidenceItems: ItemLoader = async (db, rows) => {
  const { rows: found } = await sql<Row>`
    select v.id, v.edition_key as edition, v.passage, v.starts, v.ends, v.fact_id as fact, v.relation, v.score,
      v.reasons, t.kind, t.id as thing, t.names, said.release_key as said_release, said.fact_id as said_fact
    from evidence v join thing t on t.key = v.thing_key
    left join lateral (
      select o.release_key, o.fact_id from told o where o.thing_key = t.key and o.state in ('certain', 'accepted')
      order by o.listed, o.release_key limit 1
    ) said on true
    where v.id = any(${rows.map((row) => row.ref)}::text[]) and v.state = 'proposed'`.execute(db);
  const byId = new Map(found.map((one) => [one.id, one]));
  const promiseOf = (one: Row) => ({ release: one.said_release ?? '0', fact: one.said_fact });
  const factOf = await factSpots(db, found.map(promiseOf));
  const spots = rows.flatMap((row): (Spot | null)[] => {
    const one = byId.get(row.ref);
    if (!one) return [null, null];
    const { edition, passage, starts: start, ends: end, fact } = one;
    return [{ edition, passage, start, end, fact }, factOf(promiseOf(one))?.spot ?? null];
  });
  const passages = await litPassages(db, spots);
  return rows.map((row, n): DeskItem | null => {
    const one = byId.get(row.ref);
    if (!one) return null;
    return {
      ...plainItem(row),
      sides: [passages[2 * n], passages[2 * n + 1]].filter(present),
      fact: factOf(promiseOf(one))?.read ?? null,
      score: one.score,
      reasons: one.reasons,
      thing: { kind: one.kind, id: one.thing, names: one.names },
      relation: one.relation,
      acts: ['accept', 'refuse'],
    };
  });
};
