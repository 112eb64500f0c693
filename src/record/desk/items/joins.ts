import { sql } from 'kysely';
import type { ThingKind } from '../../../model/things.ts';
import type { Names } from '../../things/views.ts';
import { factSpots, litPassages, present } from '../lit-passages.ts';
import type { DeskItem } from '../views.ts';
import { plainItem, type ItemLoader } from './waiting-row.ts';

interface Row {
  key: string;
  release: string;
  fact: string;
  score: number;
  reasons: string[];
  kind: ThingKind;
  candidate_id: string;
  candidate_names: Names;
  thing_id: string;
  thing_names: Names;
  tellings: number;
  other_release: string | null;
  other_fact: string | null;
}

/** Facts that may speak of another thing than the one they are held for. */
export const joinItems: ItemLoader = async (db, rows) => {
  const { rows: found } = await sql<Row>`
    select w.key, told.release_key as release, told.fact_id as fact, told.score, told.reasons,
      c.kind, c.id as candidate_id, c.names as candidate_names, t.id as thing_id, t.names as thing_names,
      (select count(*)::int from (
        select from told h where h.thing_key = t.key and h.state in ('certain', 'accepted') limit 2) two) as tellings,
      other.release_key as other_release, other.fact_id as other_fact
    from unnest(${rows.map((row) => row.key)}::bigint[], ${rows.map((row) => row.release_key)}::bigint[],
      ${rows.map((row) => row.ref.split('-')[0])}::bigint[], ${rows.map((row) => row.ref.split('-')[1])}::text[])
      w (key, release, thing, fact)
    join told on told.thing_key = w.thing and told.release_key = w.release and told.fact_id = w.fact
      and told.state = 'proposed'
    join thing c on c.key = told.thing_key and c.joined_into is null
    join lateral (select t.* from told held join thing t on t.key = held.thing_key and t.kind = c.kind
      where held.release_key = told.release_key and held.fact_id = told.fact_id
        and held.state in ('certain', 'accepted') and held.thing_key <> told.thing_key
      order by t.key limit 1) t on true
    left join lateral (
      select o.release_key, o.fact_id from told o where o.thing_key = c.key and o.state in ('certain', 'accepted')
      order by o.listed desc, o.release_key desc limit 1
    ) other on true`.execute(db);
  const byKey = new Map(found.map((one) => [one.key, one]));
  const factOf = await factSpots(
    db,
    found.flatMap((row) => [
      { release: row.release, fact: row.fact },
      { release: row.other_release ?? '0', fact: row.other_fact },
    ]),
  );
  const shown = rows.map((row) => {
    const one = byKey.get(row.key);
    return {
      own: one ? factOf(one) : null,
      other: one ? factOf({ release: one.other_release ?? '0', fact: one.other_fact }) : null,
    };
  });
  const passages = await litPassages(
    db,
    shown.flatMap(({ own, other }) => [own?.spot ?? null, other?.spot ?? null]),
  );
  return rows.map((row, n): DeskItem | null => {
    const one = byKey.get(row.key);
    const words = passages[2 * n];
    if (!one || !words) return null;
    return {
      ...plainItem(row),
      sides: [words, passages[2 * n + 1]].filter(present),
      fact: shown[n]?.own?.read ?? null,
      score: one.score,
      reasons: one.reasons,
      thing: { kind: one.kind, id: one.thing_id, names: one.thing_names },
      candidate: { kind: one.kind, id: one.candidate_id, names: one.candidate_names },
      acts: one.tellings > 1 ? ['accept', 'refuse', 'split'] : ['accept', 'refuse'],
    };
  });
};
