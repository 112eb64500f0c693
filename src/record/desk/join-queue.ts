import { sql, type Kysely } from 'kysely';
import type { ThingKind } from '../../model/things.ts';
import type { Tables } from '../tables.ts';
import type { Names } from '../things/views.ts';
import { factSpots, litPassages } from './lit-passages.ts';
import type { DeskItem } from './views.ts';

interface Row {
  candidate_key: string;
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

/** Facts that may speak of another thing than the one they are held for, the least sure first. */
export async function joinQueue(db: Kysely<Tables>, limit: number, after: string): Promise<DeskItem[]> {
  const at = /^(?<score>[\d.e-]{1,20})_(?<thing>\d{1,18})_(?<fact>[a-z2-7]{13})$/.exec(after)?.groups;
  const { rows } = await sql<Row>`
    select told.thing_key as candidate_key, told.release_key as release, told.fact_id as fact, told.score, told.reasons,
      c.kind, c.id as candidate_id, c.names as candidate_names, t.id as thing_id, t.names as thing_names,
      (select count(*)::int from (
        select from told h where h.thing_key = t.key and h.state in ('certain', 'accepted') limit 2) two) as tellings,
      other.release_key as other_release, other.fact_id as other_fact
    from told
    join thing c on c.key = told.thing_key and c.joined_into is null
    join told held on held.release_key = told.release_key and held.fact_id = told.fact_id
      and held.state in ('certain', 'accepted') and held.thing_key <> told.thing_key
    join thing t on t.key = held.thing_key and t.kind = c.kind
    left join lateral (
      select o.release_key, o.fact_id from told o where o.thing_key = c.key and o.state in ('certain', 'accepted')
      order by o.listed desc, o.release_key desc limit 1
    ) other on true
    where told.state = 'proposed' and (${at === undefined}::boolean or (told.score, told.thing_key, told.fact_id)
      > (${at?.['score'] ?? '0'}::real, ${at?.['thing'] ?? '0'}::bigint, ${at?.['fact'] ?? ''}::text))
    order by told.score, told.thing_key, told.fact_id limit ${limit}`.execute(db);
  const facts = await factSpots(
    db,
    rows.flatMap((row) => [
      { release: row.release, fact: row.fact },
      ...(row.other_release === null || row.other_fact === null
        ? []
        : [{ release: row.other_release, fact: row.other_fact }]),
    ]),
  );
  const shown = rows.map((row) => {
    const own = facts.get(`${row.release} ${row.fact}`);
    return { row, own, other: facts.get(`${row.other_release} ${row.other_fact}`) };
  });
  const spots = shown.flatMap(({ own, other }) => [own?.spot, other?.spot].filter((spot) => spot !== undefined));
  const passages = new Map((await litPassages(db, spots)).map((passage, n) => [spots[n], passage]));
  return shown.flatMap(({ row, own, other }): DeskItem[] => {
    const words = own && passages.get(own.spot);
    if (!own || !words) return [];
    const against = other && passages.get(other.spot);
    return [
      {
        id: `join~${row.candidate_key}-${row.fact}`,
        kind: 'join',
        sides: against ? [words, against] : [words],
        fact: own.read,
        score: row.score,
        reasons: row.reasons,
        thing: { kind: row.kind, id: row.thing_id, names: row.thing_names },
        candidate: { kind: row.kind, id: row.candidate_id, names: row.candidate_names },
        relation: null,
        gone: false,
        said: null,
        differs: null,
        interest: 0,
        second: false,
        acts: row.tellings > 1 ? ['accept', 'refuse', 'split'] : ['accept', 'refuse'],
        cursor: `join.${row.score}_${row.candidate_key}_${row.fact}`,
      },
    ];
  });
}
