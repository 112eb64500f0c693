import { sql } from 'kysely';
import { factSpots, litPassages, present, type Spot } from '../lit-passages.ts';
import type { DeskItem } from '../views.ts';
import { plainItem, type ItemLoader } from './waiting-row.ts';

/** Words on one side of a contradiction, as they are kept. */
export interface KeptSide {
  readonly fact: string;
  readonly passage: number;
  /** In the edition's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

interface Row {
  id: string;
  release_key: string;
  edition_key: string;
  other_key: string;
  other_edition: string;
  list: string;
  a: KeptSide | null;
  b: KeptSide | null;
}

/** What a release and its translation state differently. */
export const contradictionItems: ItemLoader = async (db, rows) => {
  const { rows: found } = await sql<Row>`
    select id, release_key, edition_key, other_key, other_edition, list, a, b from contradiction
    where id = any(${rows.map((row) => row.ref)}::text[]) and state = 'open'`.execute(db);
  const byId = new Map(found.map((one) => [one.id, one]));
  const factOf = await factSpots(
    db,
    found.flatMap((one) => [
      { release: one.release_key, fact: one.a?.fact ?? null },
      { release: one.other_key, fact: one.b?.fact ?? null },
    ]),
  );
  const spotOf = (edition: string, side: KeptSide | null): Spot | null => side && { edition, ...side };
  const passages = await litPassages(
    db,
    rows.flatMap((row) => {
      const one = byId.get(row.ref);
      return one ? [spotOf(one.edition_key, one.a), spotOf(one.other_edition, one.b)] : [null, null];
    }),
  );
  return rows.map((row, n): DeskItem | null => {
    const one = byId.get(row.ref);
    if (!one) return null;
    const reads = [
      factOf({ release: one.release_key, fact: one.a?.fact ?? null })?.read ?? null,
      factOf({ release: one.other_key, fact: one.b?.fact ?? null })?.read ?? null,
    ];
    return {
      ...plainItem(row),
      sides: [passages[2 * n], passages[2 * n + 1]].filter(present),
      fact: reads.find(present) ?? null,
      differs: { list: one.list, values: [one.a?.quote ?? null, one.b?.quote ?? null] },
      acts: ['accept', 'refuse'],
    };
  });
};
