import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { OpenAnchor } from './views.ts';

/** Which facts: their editions and their numbers in these. */
export interface FactKey {
  readonly edition_key: string;
  readonly number: number;
}
export const keyOf = (edition: string, fact: number): string => `${edition} ${fact}`;

/** How many code units stand before and after a quote in its selector. */
const around = 32;

interface AnchorRow {
  readonly edition_key: string;
  readonly fact: number;
  readonly role: OpenAnchor['role'];
  readonly part: string | null;
  readonly passage: number;
  readonly starts: number;
  readonly ends: number;
  readonly quote: string;
}
interface PassageRow {
  readonly edition_key: string;
  readonly index: number;
  readonly address: string | null;
  readonly starts: number;
  readonly text: string;
}

/** The anchors of facts by `keyOf`, in their order. A passage is fetched once, however many words in it are anchors. */
export async function anchorsOf(
  db: Kysely<Tables>,
  facts: readonly FactKey[],
): Promise<ReadonlyMap<string, readonly OpenAnchor[]>> {
  const { rows } = await sql<AnchorRow>`
    select a.edition_key, a.fact, a.role, a.part, a.passage, a.starts, a.ends, a.quote
    from unnest(${facts.map((fact) => fact.edition_key)}::bigint[], ${facts.map((fact) => fact.number)}::integer[])
      as wanted (edition_key, number)
    join anchor a on a.edition_key = wanted.edition_key and a.fact = wanted.number
    order by a.edition_key, a.fact, a.number`.execute(db);
  const passages = await passagesOf(db, rows);
  const anchors = new Map<string, OpenAnchor[]>();
  for (const row of rows) {
    const passage = passages.get(keyOf(row.edition_key, row.passage));
    if (passage === undefined) continue;
    const key = keyOf(row.edition_key, row.fact);
    const anchor = anchorOf(row, passage);
    const own = anchors.get(key);
    if (own === undefined) anchors.set(key, [anchor]);
    else own.push(anchor);
  }
  return anchors;
}

async function passagesOf(db: Kysely<Tables>, anchors: readonly AnchorRow[]): Promise<ReadonlyMap<string, PassageRow>> {
  const wanted = new Map(
    anchors.map(({ edition_key, passage }) => [keyOf(edition_key, passage), [edition_key, passage] as const]),
  );
  const keys = Array.from(wanted.values());
  const { rows } = await sql<PassageRow>`
    select p.edition_key, p.index, p.address, p.starts, p.text
    from unnest(${keys.map(([edition]) => edition)}::bigint[], ${keys.map(([, index]) => index)}::integer[])
      as wanted (edition_key, index)
    join passage p on p.edition_key = wanted.edition_key and p.index = wanted.index`.execute(db);
  return new Map(rows.map((row) => [keyOf(row.edition_key, row.index), row]));
}

function anchorOf(row: AnchorRow, passage: PassageRow): OpenAnchor {
  const { role, part, starts, ends, quote } = row;
  const from = starts - passage.starts;
  const to = ends - passage.starts;
  return {
    role,
    part,
    passage: row.passage,
    address: passage.address,
    start: starts,
    end: ends,
    quote,
    // A pair of code units that is cut in two at the edge is left out.
    before: passage.text.slice(Math.max(0, from - around), from).replace(/^[\uDC00-\uDFFF]/, ''),
    behind: passage.text.slice(to, to + around).replace(/[\uD800-\uDBFF]$/, ''),
  };
}
