import { sql, type Kysely } from 'kysely';
import type { Certainty } from '../../model/kinds.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { Tables } from '../tables.ts';
import { factRead, factSpots, litPassages, type Spot } from './lit-passages.ts';
import type { DeskItem } from './views.ts';

const nothingElse = {
  score: null,
  reasons: [],
  thing: null,
  candidate: null,
  relation: null,
  said: null,
  differs: null,
  interest: 0,
  second: false,
} as const;

/** Facts that a rule was not sure of, of the releases recorded last first. */
export async function factQueue(db: Kysely<Tables>, limit: number, after: string): Promise<DeskItem[]> {
  const at = /^(?<edition>\d{1,18})_(?<number>\d{1,9})$/.exec(after)?.groups;
  const { rows } = await sql<{
    edition: string;
    number: number;
    release: string;
    id: string;
    list: AnchoredList;
    value: Record<string, unknown>;
    certainty: Certainty;
    rule: string;
    passage: number;
    starts: number;
    ends: number;
  }>`
    select f.edition_key as edition, f.number, r.id as release, f.id, f.list, f.value, f.certainty, f.rule,
      a.passage, a.starts, a.ends
    from fact f join release r on r.current_edition = f.edition_key
    join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.number = 0
    where (f.certainty = 'open' or f.value ? 'flags')
      and (${at === undefined}::boolean or (-f.edition_key, f.number)
        > (-${at?.['edition'] ?? '0'}::bigint, ${at?.['number'] ?? '0'}::int))
      and (${at === undefined}::boolean or f.edition_key <= ${at?.['edition'] ?? '0'}::bigint)
      and not exists (select from fact_check k where k.release_key = r.key and k.fact_id = f.id)
    order by f.edition_key desc, f.number limit ${limit}`.execute(db);
  const passages = await litPassages(
    db,
    rows.map(({ edition, passage, starts, ends, id }) => ({ edition, passage, start: starts, end: ends, fact: id })),
  );
  return rows.flatMap((row, n): DeskItem[] => {
    const words = passages[n];
    if (!words) return [];
    return [
      {
        ...nothingElse,
        id: `fact~${row.release}~${row.id}`,
        kind: 'fact',
        sides: [words],
        fact: factRead(row),
        gone: false,
        acts: ['accept', 'refuse'],
        cursor: `fact.${row.edition}_${row.number}`,
      },
    ];
  });
}

/** Facts whose words a new edition has changed: as they are now, then as they were. */
export async function changedQueue(db: Kysely<Tables>, limit: number, after: string): Promise<DeskItem[]> {
  const at = /^(?<to>\d{1,18})_(?<from>\d{1,18})_(?<fact>\d{1,9})$/.exec(after)?.groups;
  const { rows } = await sql<{
    to_edition: string;
    from_edition: string;
    fact: number;
    fact_id: string;
    to_fact_id: string | null;
    how: string;
    score: number;
    release_key: string;
    release: string;
    was_passage: number;
    was_starts: number;
    was_ends: number;
    passage: number | null;
    starts: number | null;
    ends: number | null;
  }>`
    select c.to_edition, c.from_edition, c.fact, c.fact_id, c.to_fact_id, c.how, c.score, r.key as release_key,
      r.id as release, a.passage as was_passage, a.starts as was_starts, a.ends as was_ends, c.passage, c.starts, c.ends
    from carried c join release r on r.current_edition = c.to_edition
    join anchor a on a.edition_key = c.from_edition and a.fact = c.fact and a.number = 0
    where (c.how in ('changed', 'gone') or not c.same)
      and (${at === undefined}::boolean or (-c.to_edition, -c.from_edition, c.fact)
        > (-${at?.['to'] ?? '0'}::bigint, -${at?.['from'] ?? '0'}::bigint, ${at?.['fact'] ?? '0'}::int))
      and not exists (select from fact_check k
        where k.release_key = r.key and k.fact_id = coalesce(c.to_fact_id, c.fact_id))
    order by c.to_edition desc, c.from_edition desc, c.fact limit ${limit}`.execute(db);
  const facts = await factSpots(
    db,
    rows.map((row) => ({ release: row.release_key, fact: row.to_fact_id ?? row.fact_id })),
  );
  const spots = rows.map((row): { now: Spot | null; was: Spot } => ({
    now:
      row.passage === null || row.starts === null || row.ends === null
        ? null
        : { edition: row.to_edition, passage: row.passage, start: row.starts, end: row.ends, fact: row.to_fact_id },
    was: {
      edition: row.from_edition,
      passage: row.was_passage,
      start: row.was_starts,
      end: row.was_ends,
      fact: row.fact_id,
    },
  }));
  const asked = spots.flatMap(({ now, was }) => (now ? [now, was] : [was]));
  const passages = new Map((await litPassages(db, asked)).map((passage, n) => [asked[n], passage]));
  return rows.map((row, n) => {
    const { now, was } = spots[n] ?? {};
    const fact = row.to_fact_id ?? row.fact_id;
    return {
      ...nothingElse,
      id: `changed~${row.release}~${fact}`,
      kind: 'changed',
      sides: [now ? passages.get(now) : null, was ? passages.get(was) : null].filter(
        (side) => side !== null && side !== undefined,
      ),
      fact: facts.get(`${row.release_key} ${fact}`)?.read ?? null,
      score: row.how === 'gone' ? null : row.score,
      gone: row.to_fact_id === null,
      // What the text does not say any more can only be noted: there is nothing left to refuse.
      acts: row.to_fact_id === null ? ['accept'] : ['accept', 'refuse'],
      cursor: `changed.${row.to_edition}_${row.from_edition}_${row.fact}`,
    };
  });
}
