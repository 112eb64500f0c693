import { sql } from 'kysely';
import { factSpots, litPassages, present } from '../lit-passages.ts';
import type { DeskItem } from '../views.ts';
import { plainItem, type ItemLoader } from './waiting-row.ts';

interface Row {
  id: string;
  what: 'correction' | 'evidence';
  release: string;
  edition: string;
  fact: string | null;
  passage: number;
  start: number;
  end: number;
  text: string;
  address: string | null;
}

/** What readers propose. */
export const proposalItems: ItemLoader = async (db, rows) => {
  const { rows: found } = await sql<Row>`
    select id, what, release_key as release, edition_key as edition, fact_id as fact, passage, starts as start,
      ends as "end", text, address
    from proposal where id = any(${rows.map((row) => row.ref)}::text[]) and state = 'open'`.execute(db);
  const byId = new Map(found.map((one) => [one.id, one]));
  const factOf = await factSpots(db, found);
  const passages = await litPassages(
    db,
    rows.map((row) => byId.get(row.ref) ?? null),
  );
  return rows.map((row, n): DeskItem | null => {
    const one = byId.get(row.ref);
    if (!one) return null;
    return {
      ...plainItem(row),
      sides: [passages[n]].filter(present),
      fact: factOf(one)?.read ?? null,
      said: { what: one.what, text: one.text, address: one.address },
      acts: ['accept', 'refuse'],
    };
  });
};
