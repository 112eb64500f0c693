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

/** The passages of words, in the order in which they were asked for; null where an edition has no such passage. */
export async function litPassages(db: Kysely<Tables>, spots: readonly (Spot | null)[]): Promise<(LitPassage | null)[]> {
  const asked = spots.flatMap((spot, n) => (spot ? [{ ...spot, n }] : []));
  if (asked.length === 0) return spots.map(() => null);
  const { rows } = await sql<{
    n: number;
    id: string;
    title: string;
    lang: string;
    listed: string;
    address: string | null;
    text: string;
    starts: number;
    parts: [part: string, starts: number, ends: number][] | null;
  }>`
    select w.n, r.id, e.title, e.lang, r.listed, p.address, p.text, p.starts,
      (select json_agg(json_build_array(a.part, a.starts, a.ends) order by a.number)
        from fact f join anchor a on a.edition_key = f.edition_key and a.fact = f.number
        where f.id = w.fact and f.edition_key = w.edition and a.role = 'part' and a.passage = w.passage) as parts
    from unnest(${asked.map((spot) => spot.n)}::int[], ${asked.map((spot) => spot.edition)}::bigint[],
      ${asked.map((spot) => spot.passage)}::int[], ${asked.map((spot) => spot.fact)}::text[])
      as w (n, edition, passage, fact)
    join edition e on e.key = w.edition join release r on r.key = e.release_key
    join passage p on p.edition_key = w.edition and p.index = w.passage`.execute(db);
  const found = new Map(rows.map((row) => [row.n, row]));
  return spots.map((spot, n) => {
    const row = found.get(n);
    if (!row || !spot) return null;
    const { id, title, lang, listed, address, text, starts, parts } = row;
    return {
      release: { id, title, lang, listed },
      fact: spot.fact,
      passage: spot.passage,
      address,
      text,
      offset: starts,
      start: spot.start - starts,
      end: spot.end - starts,
      parts: (parts ?? []).map(([part, from, to]) => ({ part, start: from - starts, end: to - starts })),
    };
  });
}

export interface FoundFact {
  readonly spot: Spot;
  readonly read: FactRead;
}

/** Where facts stand now, each in the newest edition of its release that has it, and what was read out of them. */
export async function factSpots(
  db: Kysely<Tables>,
  wanted: readonly { readonly release: string; readonly fact: string | null }[],
): Promise<(key: { readonly release: string; readonly fact: string | null }) => FoundFact | null> {
  const asked = wanted.flatMap(({ release, fact }) => (fact === null ? [] : [{ release, fact }]));
  if (asked.length === 0) return () => null;
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
    from (select distinct * from unnest(${asked.map((one) => one.release)}::bigint[],
      ${asked.map((one) => one.fact)}::text[]) w (release, fact)) w
    join lateral (
      select f.* from fact f join edition e on e.key = f.edition_key
      where f.id = w.fact and e.release_key = w.release order by e.number desc limit 1
    ) f on true
    join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.number = 0`.execute(db);
  const found = new Map(
    rows.map(({ release, fact, edition, passage, starts, ends, ...row }) => [
      `${release} ${fact}`,
      { spot: { edition, passage, start: starts, end: ends, fact }, read: factRead(row) },
    ]),
  );
  return ({ release, fact }) => found.get(`${release} ${fact}`) ?? null;
}

/** Flags are shown beside what was read, not as a part of it. */
export function factRead(row: Omit<FactRead, 'flags'>): FactRead {
  const { flags, ...value } = row.value;
  const words = Array.isArray(flags) ? flags.filter((flag): flag is string => typeof flag === 'string') : [];
  return { list: row.list, certainty: row.certainty, rule: row.rule, value, flags: words };
}

export const present = <T>(one: T | null | undefined): one is T => one !== null && one !== undefined;
