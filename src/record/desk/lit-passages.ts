import { sql, type Kysely } from 'kysely';
import type { Certainty } from '../../model/kinds.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { Tables } from '../tables.ts';
import type { FactRead, LitPassage } from './views.ts';

/** Words in an edition, by the edition's key. */
export interface Spot {
  readonly edition: string;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly fact: string | null;
}

/** The passages of words, in the order in which they were asked for. */
export async function litPassages(db: Kysely<Tables>, spots: readonly Spot[]): Promise<(LitPassage | null)[]> {
  if (spots.length === 0) return [];
  const { rows } = await sql<{
    n: string;
    id: string;
    title: string;
    lang: string;
    listed: string;
    address: string | null;
    text: string;
    starts: number;
  }>`
    select w.n, r.id, e.title, e.lang, r.listed, p.address, p.text, p.starts
    from unnest(${spots.map((spot) => spot.edition)}::bigint[], ${spots.map((spot) => spot.passage)}::int[])
      with ordinality w (edition, passage, n)
    join edition e on e.key = w.edition join release r on r.key = e.release_key
    join passage p on p.edition_key = w.edition and p.index = w.passage`.execute(db);
  const found = new Map(rows.map((row) => [Number(row.n) - 1, row]));
  return spots.map(({ passage, start, end, fact }, n) => {
    const row = found.get(n);
    if (!row) return null;
    const { id, title, lang, listed, address, text, starts } = row;
    return {
      release: { id, title, lang, listed },
      fact,
      passage,
      address,
      text,
      offset: starts,
      start: start - starts,
      end: end - starts,
      parts: [],
    };
  });
}

/** Where facts stand now, each in the newest edition of its release that has it, and what was read out of them. */
export async function factSpots(
  db: Kysely<Tables>,
  wanted: readonly { readonly release: string; readonly fact: string }[],
): Promise<Map<string, { readonly spot: Spot; readonly read: FactRead }>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{
    release: string;
    fact: string;
    edition: string;
    passage: number;
    starts: number;
    ends: number;
    list: AnchoredList;
    value: Record<string, unknown>;
    certainty: Certainty;
    rule: string;
  }>`
    select w.release, w.fact, f.edition_key as edition, a.passage, a.starts, a.ends, f.list, f.value, f.certainty, f.rule
    from unnest(${wanted.map((one) => one.release)}::bigint[], ${wanted.map((one) => one.fact)}::text[]) w (release, fact)
    join lateral (
      select f.* from fact f join edition e on e.key = f.edition_key
      where f.id = w.fact and e.release_key = w.release order by e.number desc limit 1
    ) f on true
    join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.number = 0`.execute(db);
  return new Map(
    rows.map(({ release, fact, edition, passage, starts, ends, ...row }) => [
      `${release} ${fact}`,
      { spot: { edition, passage, start: starts, end: ends, fact }, read: factRead(row) },
    ]),
  );
}

/** Flags are shown beside what was read, not as a part of it. */
export function factRead(row: Omit<FactRead, 'flags'>): FactRead {
  const { flags, ...value } = row.value;
  const words = Array.isArray(flags) ? flags.filter((flag): flag is string => typeof flag === 'string') : [];
  return { list: row.list, certainty: row.certainty, rule: row.rule, value, flags: words };
}
