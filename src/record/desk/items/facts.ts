import { sql } from 'kysely';
import { factSpots, litPassages, present, type FoundFact, type Spot } from '../lit-passages.ts';
import type { DeskItem, FactAdded } from '../views.ts';
import { plainItem, type ItemLoader, type WaitingRow } from './waiting-row.ts';

/** Facts that a rule was not sure of, and those that one editor wants to add and a second one is asked about. */
export const factItems: ItemLoader = async (db, rows) => {
  const factOf = await factSpots(
    db,
    rows.map((row) => ({ release: row.release_key, fact: row.ref })),
  );
  const added = await addedItems(
    db,
    rows.filter((row) => row.ref.startsWith('added-')),
  );
  const found = rows.map((row) => factOf({ release: row.release_key, fact: row.ref }));
  const passages = await litPassages(
    db,
    found.map((fact) => fact?.spot ?? null),
  );
  return rows.map((row, n) => added.get(row.key) ?? shown(row, found[n], passages[n]));
};

function shown(
  row: WaitingRow,
  fact: FoundFact | null | undefined,
  words: DeskItem['sides'][number] | null | undefined,
): DeskItem | null {
  if (!fact || !words) return null;
  return { ...plainItem(row), sides: [words], fact: fact.read, acts: ['accept', 'correct', 'refuse'] };
}

type Loading = Parameters<ItemLoader>[0];

/** What is to be added is in no edition yet: it stands in the first editor's words alone. */
async function addedItems(db: Loading, rows: readonly WaitingRow[]): Promise<Map<string, DeskItem>> {
  if (rows.length === 0) return new Map();
  const { rows: found } = await sql<{ key: string; edition: string; starts: number; asked: FactAdded }>`
    select w.key, r.current_edition as edition, p.starts, f.asked
    from unnest(${rows.map((row) => row.key)}::bigint[], ${rows.map((row) => row.release_key)}::bigint[],
      ${rows.map((row) => row.ref.slice('added-'.length))}::text[]) w (key, release, fact)
    join desk_first f on f.release_key = w.release and f.fact_id = w.fact and f.open
    join release r on r.key = w.release
    join passage p on p.edition_key = r.current_edition and p.index = (f.asked -> 'at' ->> 'passage')::int`.execute(db);
  const spots = found.map(({ edition, starts, asked: { at } }): Spot => ({
    edition,
    passage: at.passage,
    start: starts + at.start,
    end: starts + at.end,
    fact: null,
  }));
  const passages = await litPassages(db, spots);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    found.flatMap(({ key, asked }, n): [string, DeskItem][] => {
      const [row, words] = [byKey.get(key), passages[n]];
      if (!row || !words) return [];
      const fact = { list: asked.list, value: asked.value, certainty: 'open', rule: 'editor', flags: [] } as const;
      return [[key, { ...plainItem(row), sides: [words], fact, acts: ['accept', 'refuse'] }]];
    }),
  );
}

interface ChangedRow {
  key: string;
  to_edition: string;
  from_edition: string;
  fact_id: string;
  to_fact_id: string | null;
  how: string;
  score: number;
  was_passage: number | null;
  was_starts: number | null;
  was_ends: number | null;
  passage: number | null;
  starts: number | null;
  ends: number | null;
}

/** Facts whose words a new edition has changed: as they are now, then as they were. */
export const changedItems: ItemLoader = async (db, rows) => {
  const { rows: found } = await sql<ChangedRow>`
    select w.key, c.to_edition, c.from_edition, c.fact_id, c.to_fact_id, c.how, c.score,
      a.passage as was_passage, a.starts as was_starts, a.ends as was_ends, c.passage, c.starts, c.ends
    from unnest(${rows.map((row) => row.key)}::bigint[], ${rows.map((row) => row.release_key)}::bigint[],
      ${rows.map((row) => row.ref)}::text[]) w (key, release, fact)
    join release r on r.key = w.release
    join lateral (select * from carried c
      where c.to_edition = r.current_edition and coalesce(c.to_fact_id, c.fact_id) = w.fact
        and (c.how in ('changed', 'gone') or not c.same)
      order by c.from_edition desc, c.score, c.fact limit 1) c on true
    left join anchor a on a.edition_key = c.from_edition and a.fact = c.fact and a.number = 0`.execute(db);
  const byKey = new Map(found.map((one) => [one.key, one]));
  const factOf = await factSpots(
    db,
    rows.map((row) => ({ release: row.release_key, fact: row.ref })),
  );
  const spots = rows.flatMap((row): (Spot | null)[] => {
    const one = byKey.get(row.key);
    if (!one) return [null, null];
    const { passage, starts, ends, was_passage, was_starts, was_ends } = one;
    return [
      passage === null || starts === null || ends === null
        ? null
        : { edition: one.to_edition, passage, start: starts, end: ends, fact: one.to_fact_id },
      was_passage === null || was_starts === null || was_ends === null
        ? null
        : { edition: one.from_edition, passage: was_passage, start: was_starts, end: was_ends, fact: one.fact_id },
    ];
  });
  const passages = await litPassages(db, spots);
  return rows.map((row, n): DeskItem | null => {
    const one = byKey.get(row.key);
    const sides = [passages[2 * n], passages[2 * n + 1]].filter(present);
    if (!one || sides.length === 0) return null;
    return {
      ...plainItem(row),
      sides,
      fact: factOf({ release: row.release_key, fact: row.ref })?.read ?? null,
      score: one.how === 'gone' ? null : one.score,
      gone: one.to_fact_id === null,
      // What the text does not say any more can only be noted: there is nothing left to refuse.
      acts: one.to_fact_id === null ? ['accept'] : ['accept', 'correct', 'refuse'],
    };
  });
};
