import type { PoolClient } from 'pg';
import { together } from '../commands/transaction.ts';
import { lookedUp, type LaterRelease } from './later-release.ts';
import { perClue, type KnownPromises, type PromiseRow, type Teller } from './known-promises.ts';
import { unique, type OpenPromise } from './promise.ts';
import { rarityOf, type Rarity } from './score.ts';

/** So many clues are looked up: names and amounts first, then matters, then words. */
const mostClues = 110;
/** So many promises are weighed closely. */
const closely = 60;
/** So many of the earliest tellings are asked for the day on which something was promised first. */
const firstTellings = 12;

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
 * with the record. How many promises have a clue is reckoned from how far apart its newest ones lie. What is `known`
 * already is not asked for again.
 */
export async function lookUp(client: PoolClient, later: LaterRelease, known: KnownPromises): Promise<LookedUp> {
  const clues = lookedUp(later)
    .toSorted((a, b) => 'nact'.indexOf(a[0] ?? '') - 'nact'.indexOf(b[0] ?? ''))
    .slice(0, mostClues);
  const retelling = retoldBy(client, later.group);
  const sized = sizeOf(client);
  const [hits, size] = await together([keysOf(client, clues, known), sized, retelling]);
  const counts = new Map(Array.from(hits, ([clue, keys]) => [clue, countOf(keys, size)]));
  const rarity: Rarity = { size, count: (clue) => counts.get(clue) ?? 0 };
  const sums = new Map<string, number>();
  for (const [clue, keys] of hits) {
    const weight = rarityOf(clue, rarity);
    for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  const likely = [...sums].toSorted((a, b) => b[1] - a[1]).slice(0, closely * 5);
  if (likely.length === 0) return { promises: [], rarity };
  const rows = await rowsOf(
    client,
    likely.map(([key]) => key),
    later,
    known,
  );
  // A clue that was not looked up for want of room counts as one that half of the promises have.
  const asked = new Set(clues);
  const all: Rarity = { size, count: (clue) => counts.get(clue) ?? (asked.has(clue) ? 0 : Math.ceil(size / 8)) };
  return { promises: await openPromises(client, rows, await retelling, known), rarity: all };
}

/** Clue → keys of the newest promises that have it, in the order of the clues; a clue that none has is left out. */
function keysOf(client: PoolClient, clues: readonly string[], known: KnownPromises) {
  const asking = keysInRecord(
    client,
    clues.filter((clue) => known.keysOf(clue) === undefined),
  );
  // Its fault is heard in its turn.
  asking.catch(() => {});
  return known.inTurn(async () => {
    const found = await asking;
    known.remember('clues', found);
    // Where a release before this one has changed its promises, all must be asked for after it.
    const again = await keysInRecord(
      client,
      clues.filter((clue) => !found.has(clue) && known.keysOf(clue) === undefined),
    );
    return new Map(
      clues.flatMap((clue) => {
        const keys = found.get(clue) ?? again.get(clue) ?? known.keysOf(clue) ?? [];
        return keys.length > 0 ? [[clue, keys] as const] : [];
      }),
    );
  });
}

async function keysInRecord(client: PoolClient, clues: readonly string[]): Promise<Map<string, string[]>> {
  if (clues.length === 0) return new Map();
  // With commas between: an array of many would cost more to read than to find.
  const { rows } = await client.query<{ clue: string; keys: string }>({
    name: 'evidence-look-up',
    text: `select asked.clue, string_agg(hit.promise_key::text, ',') as keys
      from unnest($1::text[]) as asked (clue)
      cross join lateral (select promise_key from promise_clue where clue = asked.clue order by promise_key desc limit ${perClue}) hit
      group by asked.clue`,
    values: [clues],
  });
  const found = new Map(rows.map(({ clue, keys }) => [clue, keys.split(',')]));
  return new Map(clues.map((clue) => [clue, found.get(clue) ?? []]));
}

/** The likeliest promises that the release can speak of, told before it and not by itself, of one of its states. */
async function rowsOf(client: PoolClient, likely: readonly string[], later: LaterRelease, known: KnownPromises) {
  const asked = new Map<string, readonly PromiseRow[]>();
  const of = (key: string) => asked.get(key) ?? known.rowsOf(key);
  for (;;) {
    const rows: PromiseRow[] = [];
    const missing: string[] = [];
    for (const key of likely) {
      if (rows.length + missing.length >= closely) break;
      const told = of(key);
      if (told) rows.push(...told.filter((row) => isBefore(row, later)));
      else missing.push(key);
    }
    if (missing.length === 0) return rows.slice(0, closely);
    const found = await promisesInRecord(client, missing);
    known.remember('rows', found);
    for (const [key, each] of found) asked.set(key, each);
  }
}

const isBefore = (row: PromiseRow, later: LaterRelease): boolean =>
  row.day <= later.day &&
  row.group !== later.group &&
  (row.countries.length === 0 ||
    later.countries.length === 0 ||
    row.countries.some((code) => later.countries.includes(code)));

async function promisesInRecord(client: PoolClient, keys: readonly string[]): Promise<Map<string, PromiseRow[]>> {
  const { rows } = await client.query<PromiseRow>({
    name: 'evidence-likely',
    // Step by step, each by the key: of a told line by both columns of its index, since all that a release tells of is
    // twenty times as much.
    text: `select p.key, p.kind, p.day, p.countries, p.clues, p.value, t.thing_key, thing.id as thing, r.id as release,
        coalesce(r.translation_of, r.id) as "group"
      from unnest($1::bigint[]) as likely (key)
      cross join lateral (select * from promise where key = likely.key offset 0) p
      cross join lateral (select told.thing_key from told
        where told.release_key = p.release_key and told.fact_id = p.fact_id and told.state in ('certain', 'accepted') offset 0) t
      cross join lateral (select id from thing where key = t.thing_key and kind = p.kind offset 0) thing
      cross join lateral (select id, translation_of from release where key = p.release_key offset 0) r`,
    values: [keys],
  });
  const found = Map.groupBy(rows, (row) => row.key);
  return new Map(keys.map((key) => [key, found.get(key) ?? []]));
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

/** What the group of a release tells of: thing → the releases of the group that do. */
async function retoldBy(client: PoolClient, group: string): Promise<ReadonlyMap<string, readonly Teller[]>> {
  const { rows } = await client.query<{ id: string; group: string; day: string; things: string | null }>({
    name: 'evidence-retold',
    text: `select r.id, coalesce(r.translation_of, r.id) as "group", coalesce(r.issued, left(r.listed, 10)) as day,
        (select string_agg(t.thing_key::text, ',') from told t
          where t.release_key = r.key and t.state in ('certain', 'accepted')) as things
      from release r where coalesce(r.translation_of, r.id) = $1`,
    values: [group],
  });
  const tellers = rows.flatMap(({ things, ...teller }) =>
    unique((things ?? '').split(',')).map((thing_key) => ({ thing_key, ...teller })),
  );
  return Map.groupBy(tellers, (teller) => teller.thing_key);
}

/** The earliest releases that tell of things: of a promise that is often repeated there are thousands. */
async function firstTellers(client: PoolClient, things: readonly string[], known: KnownPromises) {
  const missing = things.filter((thing) => known.tellersOf(thing) === undefined);
  const { rows } =
    missing.length === 0
      ? { rows: [] }
      : await client.query<Teller>({
          name: 'evidence-tellers',
          text: `select told.thing_key, r.id, coalesce(r.translation_of, r.id) as "group", coalesce(r.issued, left(r.listed, 10)) as day
            from unnest($1::bigint[]) as asked (thing_key) cross join lateral (
              select t.thing_key, t.release_key, t.listed from told t
              where t.thing_key = asked.thing_key and t.state in ('certain', 'accepted') order by t.listed limit ${firstTellings}) told
            cross join lateral (select * from release where key = told.release_key offset 0) r`,
          values: [missing],
        });
  const groups = Map.groupBy(rows, (row) => row.thing_key);
  const found = new Map(missing.map((thing) => [thing, groups.get(thing) ?? []]));
  known.remember('tellers', found);
  return new Map(things.map((thing) => [thing, found.get(thing) ?? known.tellersOf(thing) ?? []]));
}

/**
 * The things behind promises: what was told of each on its first day, and whether the later release tells of it too. Of
 * those who have told since then only that one is asked for.
 */
async function openPromises(
  client: PoolClient,
  rows: readonly PromiseRow[],
  retold: ReadonlyMap<string, readonly Teller[]>,
  known: KnownPromises,
): Promise<RecordedPromise[]> {
  const tellersOf = await firstTellers(client, unique(rows.map((row) => row.thing_key)), known);
  return Array.from(
    Map.groupBy(rows, (row) => row.thing_key),
    ([key, group]) => {
      const told = [...(tellersOf.get(key) ?? []), ...(retold.get(key) ?? [])];
      const day = earliest([...told, ...group]);
      const from = earliest(group);
      const tellings = group.filter((row) => row.day === from);
      const ids = (tellers: typeof told) => unique(tellers.flatMap((row) => [row.id, row.group]));
      const [first] = tellings as [PromiseRow, ...PromiseRow[]];
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
