import type { PoolClient } from 'pg';
import { together } from '../commands/transaction.ts';
import { lookedUp, type LaterRelease } from './later-release.ts';
import { unique, type OpenPromise, type PromiseFact } from './promise.ts';
import { rarityOf, type Rarity } from './score.ts';

/** The newest so many promises that one clue brings up. */
const perClue = 50;
/** So many clues are looked up: names and amounts first, then matters, then words. */
const mostClues = 110;
/** So many promises are weighed closely. */
const closely = 60;
/** So many of the earliest tellings are asked for the day on which something was promised first. */
const firstTellings = 12;

interface Hit {
  readonly clue: string;
  /** With commas between: an array of many would cost more to read than to find. */
  readonly keys: string;
}
interface Row extends Pick<PromiseFact, 'kind' | 'day'> {
  readonly key: string;
  readonly countries: string[];
  readonly clues: string[];
  readonly value: Omit<PromiseFact, 'clues' | 'countries' | 'kind' | 'day' | 'position'>;
  readonly thing_key: string;
  readonly thing: string;
  readonly group: string;
  readonly release: string;
}

/** A promise of the record: `key` is the thing's, `thing` its id. */
export interface RecordedPromise extends OpenPromise {
  readonly thing: string;
}

export interface LookedUp {
  readonly promises: readonly RecordedPromise[];
  readonly rarity: Rarity;
}

/**
 * The promises that a release may speak of, by the clues that they share: a number of index look-ups that does not grow
 * with the record. How many promises have a clue is reckoned from how far apart its newest ones lie.
 */
export async function lookUp(client: PoolClient, later: LaterRelease): Promise<LookedUp> {
  const clues = lookedUp(later)
    .toSorted((a, b) => 'nact'.indexOf(a[0] ?? '') - 'nact'.indexOf(b[0] ?? ''))
    .slice(0, mostClues);
  const asking = client.query<Hit>({
    name: 'evidence-look-up',
    text: `select asked.clue, string_agg(hit.promise_key::text, ',') as keys
      from unnest($1::text[]) as asked (clue)
      cross join lateral (select promise_key from promise_clue where clue = asked.clue order by promise_key desc limit ${perClue}) hit
      group by asked.clue`,
    values: [clues],
  });
  const [{ rows: found }, size] = await together([asking, sizeOf(client)]);
  const hits = found.map(({ clue, keys }) => ({ clue, keys: keys.split(',') }));
  const counts = new Map(hits.map((hit) => [hit.clue, countOf(hit.keys, size)]));
  const rarity: Rarity = { size, count: (clue) => counts.get(clue) ?? 0 };
  const sums = new Map<string, number>();
  for (const { clue, keys } of hits) {
    const weight = rarityOf(clue, rarity);
    for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  const likely = [...sums].toSorted((a, b) => b[1] - a[1]).slice(0, closely * 5);
  if (likely.length === 0) return { promises: [], rarity };
  const { rows } = await client.query<Row>({
    name: 'evidence-likely',
    text: `select p.key, p.kind, p.day, p.countries, p.clues, p.value, t.thing_key, thing.id as thing, r.id as release,
        coalesce(r.translation_of, r.id) as "group"
      from unnest($1::bigint[]) with ordinality as likely (key, place)
      join promise p on p.key = likely.key
      -- By both columns of its index: all that a release tells of is twenty times as much.
      cross join lateral (select told.thing_key from told
        where told.release_key = p.release_key and told.fact_id = p.fact_id and told.state in ('certain', 'accepted') offset 0) t
      join thing on thing.key = t.thing_key and thing.kind = p.kind
      join release r on r.key = p.release_key
      where p.day <= $2 and coalesce(r.translation_of, r.id) <> $4 and (p.countries = '{}' or $3::text[] = '{}' or p.countries && $3::text[])
      order by likely.place limit ${closely}`,
    values: [likely.map(([key]) => key), later.day, later.countries, later.group],
  });
  // A clue that was not looked up for want of room counts as one that half of the promises have.
  const asked = new Set(clues);
  const known: Rarity = { size, count: (clue) => counts.get(clue) ?? (asked.has(clue) ? 0 : Math.ceil(size / 8)) };
  return { promises: await openPromises(client, rows, later.group), rarity: known };
}

/** With fewer than the most that are looked up they are all; else as dense as the newest ones lie. */
function countOf(keys: readonly string[], size: number): number {
  if (keys.length < perClue) return keys.length;
  const numbers = keys.map(Number);
  const span = Math.max(...numbers) - Math.min(...numbers) + 1;
  return Math.max(perClue, Math.round((keys.length * size) / Math.max(span, keys.length)));
}

async function sizeOf(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ size: string | null }>({
    name: 'evidence-size',
    text: 'select max(key) as size from promise',
  });
  return Number(rows[0]?.size ?? 0);
}

/**
 * The things behind promises: what was told of each on its first day, and whether the later release tells of it too. Of
 * those who have told since then only that one is asked for: of a promise that is often repeated there are thousands.
 */
async function openPromises(client: PoolClient, rows: readonly Row[], later: string): Promise<RecordedPromise[]> {
  const things = unique(rows.map((row) => row.thing_key));
  const { rows: tellers } = await client.query<{ thing_key: string; id: string; group: string; day: string }>({
    name: 'evidence-tellers',
    text: `with same as materialized (select array(select key from release where coalesce(translation_of, id) = $2) as keys)
      select teller.* from unnest($1::bigint[]) as asked (thing_key) cross join same cross join lateral (
        (select t.thing_key, t.release_key from told t
          where t.thing_key = asked.thing_key and t.state in ('certain', 'accepted') order by t.listed limit ${firstTellings})
        union (select t.thing_key, t.release_key from told t
          where t.thing_key = asked.thing_key and t.release_key = any(same.keys) and t.state in ('certain', 'accepted'))
      ) told cross join lateral (
        select told.thing_key, r.id, coalesce(r.translation_of, r.id) as "group", coalesce(r.issued, left(r.listed, 10)) as day
        from release r where r.key = told.release_key offset 0) teller`,
    values: [things, later],
  });
  const tellersOf = Map.groupBy(tellers, (row) => row.thing_key);
  return Array.from(
    Map.groupBy(rows, (row) => row.thing_key),
    ([key, group]) => {
      const told = tellersOf.get(key) ?? [];
      const day = earliest([...told, ...group]);
      const from = earliest(group);
      const tellings = group.filter((row) => row.day === from);
      const ids = (rowsOf: typeof told) => unique(rowsOf.flatMap((row) => [row.id, row.group]));
      const [first] = tellings as [Row, ...Row[]];
      return {
        ...first.value,
        key,
        thing: first.thing,
        kind: first.kind,
        day,
        releases: ids(told.filter((row) => row.day === day)),
        retold: ids(told.filter((row) => row.day !== day)),
        countries: unique(tellings.flatMap((row) => row.countries)),
        clues: unique(tellings.flatMap((row) => row.clues)),
        areaClues: unique(tellings.flatMap((row) => row.value.areaClues)),
        dialogues: unique(tellings.flatMap((row) => row.value.dialogues)),
        days: unique(tellings.flatMap((row) => row.value.days)),
      };
    },
  );
}

const earliest = (rows: readonly { readonly day: string }[]): string =>
  rows.reduce((first, row) => (row.day < first ? row.day : first), rows[0]?.day ?? '');
