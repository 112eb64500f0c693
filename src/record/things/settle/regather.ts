import type { PoolClient } from 'pg';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { waves } from '../identity/rules.ts';
import type { Sighting, Surroundings } from '../identity/sighting.ts';
import { gather, nothing } from './gathered.ts';
import type { Heard } from './heard.ts';
import { loadReleases } from './load-release.ts';
import { placed } from './placed.ts';
import type { Pool, PooledThing } from './pool.ts';
import { toldBefore, type ToldRow } from './told-before.ts';
import type { NewTold } from './conclude.ts';

/** Of a thing told by more releases than these one release's change of words is not worth reading them all again. */
const mostTellers = 50;

/** Kinds that are what the vocabulary says, whatever releases do. */
const fromVocabulary = new Set(['country', 'organisation', 'dialogue']);

/**
 * Puts together anew what a thing is where an edition has changed which facts of the release are held for it: what the
 * old words claimed must not stay. Gives those that were.
 */
export async function regather(
  client: PoolClient,
  pool: Pool,
  heard: Heard,
  before: readonly ToldRow[],
  now: readonly NewTold[],
  vocabulary: Vocabulary,
): Promise<PooledThing[]> {
  const facts = (rows: readonly { fact: string }[]) =>
    rows
      .map((row) => row.fact)
      .sort()
      .join(' ');
  const was = Map.groupBy(
    before
      .filter((row) => row.state === 'certain' || row.state === 'accepted')
      .map((row) => ({ fact: row.fact_id, thing: pool.get(row.thing_key) })),
    (row) => row.thing,
  );
  const is = Map.groupBy(
    now.filter((row) => row.state !== 'proposed').map((row) => ({ fact: row.fact, thing: pool.get(row.thing.key) })),
    (row) => row.thing,
  );
  const changed = [...was].flatMap(([thing, rows]) =>
    thing && !fromVocabulary.has(thing.kind) && facts(rows) !== facts(is.get(thing) ?? []) ? [thing] : [],
  );
  const few = changed.filter((thing) => thing.releases <= mostTellers);
  if (few.length === 0) return changed;
  await gatherAnew(client, pool, few, vocabulary, heard.key);
  for (const row of now)
    if (few.includes(row.thing) && row.says)
      row.thing.gathered = gather(row.thing.gathered, row.says, heard.listed.slice(0, 10), heard.id);
  return changed;
}

/** What an editor or another line has said of a thing, which its own tellings do not say again. */
const kept = ['apart', 'partOf'] as const;

/** Puts things together out of all that is held for them; with `except`, but for what that release says. */
export async function gatherAnew(
  client: PoolClient,
  pool: Pool,
  things: readonly PooledThing[],
  vocabulary: Vocabulary,
  except: string | null,
): Promise<void> {
  const { rows } = await client.query<{ thing_key: string; release_key: string }>({
    name: 'settle-tellers',
    text: `select distinct thing_key, release_key from told
      where thing_key = any($1::bigint[]) and release_key is distinct from $2 and state in ('certain', 'accepted')
      order by thing_key, release_key`,
    values: [things.map((thing) => thing.key), except],
  });
  for (const thing of things) {
    const values = Object.fromEntries(
      kept.flatMap((name) => (name in thing.gathered.values ? [[name, thing.gathered.values[name]]] : [])),
    );
    thing.gathered = { ...nothing, values };
    pool.touch(thing);
  }
  for (const [releaseKey, told] of Map.groupBy(rows, (row) => row.release_key)) {
    const [{ release } = { release: null }] = await loadReleases(client, [releaseKey]);
    if (!release) continue;
    const wanted = new Set(told.map((row) => row.thing_key));
    for (const { thingKey, sighting } of await sightingsOf(client, release, vocabulary, pool)) {
      const thing = wanted.has(thingKey) ? pool.get(thingKey) : null;
      if (thing)
        thing.gathered = gather(thing.gathered, placed(sighting, release), release.listed.slice(0, 10), release.id);
    }
  }
}

/** What a release that is settled says of the things that its facts are held for. */
export async function sightingsOf(
  client: PoolClient,
  heard: Heard,
  vocabulary: Vocabulary,
  pool: Pool,
): Promise<{ thingKey: string; sighting: Sighting }[]> {
  const rows = (await toldBefore(client, [heard])).filter((row) => row.state === 'certain' || row.state === 'accepted');
  await pool.fetch(
    [],
    rows.map((row) => row.thing_key),
    0,
    [],
  );
  const held = new Map(rows.map((row) => [`${row.kind} ${row.fact_id}`, row.thing_key]));
  const around: Surroundings = {
    heard,
    vocabulary,
    thingOf: (fact) => rows.find((row) => row.fact_id === fact && row.kind !== 'dialogue')?.thing_key ?? null,
    valuesOf: (key) => pool.get(key)?.gathered.values ?? {},
  };
  return waves.flat().flatMap((rules) =>
    rules.sight(around).flatMap((sighting) => {
      // Some of its forms may have been taken out by an editor: each thing gets what the line says.
      const keys = new Set(sighting.facts.flatMap((fact) => held.get(`${sighting.kind} ${fact}`) ?? []));
      return Array.from(keys, (thingKey) => ({ thingKey, sighting }));
    }),
  );
}
