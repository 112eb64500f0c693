import type { PoolClient } from 'pg';
import type { AnchoredList } from '../../../model/reading.ts';

/** A fact's row in an edition with its anchors, as decisions keep it: all that puts it back just as it was. */
export interface KeptFact {
  readonly id: string;
  readonly number: number;
  readonly list: AnchoredList;
  readonly position: number;
  readonly value: Readonly<Record<string, unknown>>;
  readonly rule: string;
  readonly certainty: string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly basis: string | null;
  /** In their order, the fact's own words first. */
  readonly anchors: readonly KeptAnchor[];
}
export interface KeptAnchor {
  readonly role: 'at' | 'also' | 'part';
  readonly part: string | null;
  readonly passage: number;
  /** In the edition's text, in UTF-16 code units. */
  readonly starts: number;
  readonly ends: number;
  readonly quote: string;
}

/** A fact of an edition; null where the edition has none of this id. */
export async function loadFact(client: PoolClient, edition: string, fact: string): Promise<KeptFact | null> {
  const { rows } = await client.query<KeptFact>({
    name: 'desk-load-fact',
    text: `select f.id, f.number, f.list, f.position, f.value, f.rule, f.certainty, f.amount::text as amount, f.currency,
        f.basis, (select json_agg(json_build_object('role', a.role, 'part', a.part, 'passage', a.passage,
            'starts', a.starts, 'ends', a.ends, 'quote', a.quote) order by a.number)
          from anchor a where a.edition_key = f.edition_key and a.fact = f.number) as anchors
      from fact f where f.edition_key = $1 and f.id = $2`,
    values: [edition, fact],
  });
  return rows[0] ?? null;
}

/** Its anchors go with it (0002-guards). */
export async function removeFact(client: PoolClient, edition: string, fact: string): Promise<void> {
  await client.query({
    name: 'desk-remove-fact',
    text: 'delete from fact where edition_key = $1 and id = $2',
    values: [edition, fact],
  });
}

/** Writes a fact; the database refuses it where its words do not stand in the text. */
export async function writeFact(client: PoolClient, edition: string, fact: KeptFact): Promise<void> {
  const { anchors, ...row } = fact;
  await client.query({
    name: 'desk-write-fact',
    text: `insert into fact (edition_key, number, id, list, position, value, rule, certainty, amount, currency, basis)
      select $1, number, id, list, position, value, rule, certainty, amount, currency, basis
      from json_to_record($2::json) as row (number integer, id text, list text, position integer, value jsonb, rule text,
        certainty text, amount numeric, currency text, basis text)`,
    values: [edition, JSON.stringify(row)],
  });
  await client.query({
    name: 'desk-write-anchors',
    text: `insert into anchor (edition_key, fact, number, role, part, passage, starts, ends, quote)
      select $1, $2, number, role, part, passage, starts, ends, quote
      from json_to_recordset($3::json) as rows (number integer, role text, part text, passage integer, starts integer,
        ends integer, quote text)`,
    values: [edition, fact.number, JSON.stringify(anchors.map((anchor, number) => ({ number, ...anchor })))],
  });
}

/** Where a further fact of a list has its place: behind all that the edition has or had. */
export async function nextPlace(
  client: PoolClient,
  edition: string,
  list: string,
): Promise<{ readonly number: number; readonly position: number }> {
  const { rows } = await client.query<{ number: number; position: number }>({
    name: 'desk-next-place',
    text: `with had as (
        select number, list, position from fact where edition_key = $1
        union all
        select (raw ->> 'number')::int, raw ->> 'list', (raw ->> 'position')::int from fact_overlay
        where edition_key = $1 and raw is not null)
      select coalesce(max(number), -1) + 1 as number, coalesce(max(position) filter (where list = $2), -1) + 1 as position
      from had`,
    values: [edition, list],
  });
  return rows[0] ?? { number: 0, position: 0 };
}
