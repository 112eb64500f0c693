import type { PoolClient } from 'pg';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { together } from '../../commands/transaction.ts';
import { waves } from '../identity/rules.ts';
import type { Sighting, Surroundings } from '../identity/sighting.ts';
import { pairsOf } from '../identity/translated.ts';
import { gather } from './gathered.ts';
import type { Heard } from './heard.ts';
import type { Loaded } from './load-release.ts';
import { idOf, makeMatcher } from './match.ts';
import { placed } from './placed.ts';
import { Pool } from './pool.ts';
import { regather } from './regather.ts';
import type { Leave } from './take-up.ts';
import { tieParts } from './tie-parts.ts';
import { toldBefore, type ToldRow } from './told-before.ts';
import { write, type NewTold } from './write.ts';

/**
 * Finds out whose facts the current edition of a release speaks of, makes the things that are new and writes all
 * down, in the transaction of the caller, who holds the lock of settling and waits for what is left under way. Doing it again
 * changes nothing.
 */
export async function settleRelease(
  client: PoolClient,
  { release: heard, translations }: Loaded,
  vocabulary: Vocabulary,
  leave: Leave,
): Promise<void> {
  if (!heard) return;
  const pool = new Pool(client);
  const asked = toldBefore(client, [heard, ...translations]);
  leave([asked]);
  const thingOfFact = new Map<string, string>();
  const around: Surroundings = {
    heard,
    vocabulary,
    thingOf: (fact) => {
      const key = thingOfFact.get(fact);
      return key === undefined ? null : (pool.get(key)?.key ?? key);
    },
    valuesOf: (key) => pool.get(key)?.gathered.values ?? {},
  };
  const sightingsOf = (wave: (typeof waves)[number]) =>
    wave.flatMap((rules) => rules.sight(around).map((sighting) => ({ rules, sighting })));
  // Found while the database writes down what the release before has told.
  const first = sightingsOf(waves[0] ?? []);
  const [told] = await together([asked, fetchFor(pool, first, [])]);
  const counterparts = counterpartsOf(heard, translations, told);
  const before = told.filter((row) => row.release_key === heard.key);
  const held = new Map(before.filter(isHeld).map((row) => [`${row.kind} ${row.fact_id}`, row]));
  const facts = new Set(heard.facts.map((fact) => fact.id));
  const left = before.filter((row) => isHeld(row) && !facts.has(row.fact_id));
  const refused = new Set(
    before.filter((row) => row.state === 'refused').map((row) => `${row.thing_key} ${row.fact_id}`),
  );
  const { decide, reconsider } = makeMatcher({ pool, release: heard.id, held, left, refused, counterparts });
  const now: NewTold[] = [];
  for (const wave of waves) {
    const sightings = wave === waves[0] ? first : sightingsOf(wave);
    const keys = [
      ...before.map((row) => row.thing_key),
      ...sightings.flatMap(({ sighting }) => sighting.facts.flatMap((fact) => counterparts.get(fact) ?? [])),
    ];
    if (wave === waves[0]) await pool.fetch([], keys, 0, []);
    else await fetchFor(pool, sightings, keys);
    for (const { rules, sighting } of sightings) {
      const { thing, verdict, proposals, state } = decide(rules, sighting);
      pool.leave(thing, sighting.leaves);
      thing.gathered = gather(thing.gathered, placed(sighting, heard), heard.listed.slice(0, 10), heard.id);
      thing.touched = true;
      for (const fact of sighting.facts) {
        const placedBefore = held.get(`${sighting.kind} ${fact}`);
        const decided = placedBefore?.state === 'accepted' ? pool.get(placedBefore.thing_key) : null;
        if (placedBefore && decided && decided !== thing) {
          const { score, reasons } = placedBefore;
          now.push({ thing: decided, fact, state: 'accepted', score, reasons, says: placed(sighting, heard) });
          continue;
        }
        // A meeting's line is held for its dialogue too; what a line is asked for as is the meeting.
        if (sighting.kind !== 'dialogue') thingOfFact.set(fact, thing.key);
        now.push({ thing, fact, state, score: verdict.score, reasons: verdict.reasons, says: placed(sighting, heard) });
        for (const [other, doubt] of proposals) {
          const { score, reasons } = doubt;
          now.push({ thing: other, fact, state: 'proposed', score, reasons });
        }
      }
    }
    await reconsider(wave);
  }
  tieParts(pool, heard, now);
  await regather(client, pool, heard, before, now, vocabulary);
  leave(write(client, pool, heard, before, now));
}

/** Brings in what the sightings may be, and the things of the keys. */
function fetchFor(pool: Pool, sightings: readonly { readonly sighting: Sighting }[], keys: readonly string[]) {
  return pool.fetch(
    sightings.flatMap(({ sighting }) => sighting.asks),
    keys,
    sightings.length,
    sightings.map(({ sighting }) => ({ kind: sighting.kind, id: idOf(sighting) })),
  );
}

const isHeld = (row: ToldRow) => row.state === 'certain' || row.state === 'accepted';

/** Fact of this release → the things that the facts in its place in other languages are held for. */
function counterpartsOf(heard: Heard, translations: readonly Heard[], told: readonly ToldRow[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const other of translations) {
    const rows = Map.groupBy(
      told.filter((row) => row.release_key === other.key && isHeld(row) && row.kind !== 'dialogue'),
      (row) => row.fact_id,
    );
    if (rows.size === 0) continue;
    for (const [mine, theirs] of pairsOf(heard, other))
      for (const row of rows.get(theirs) ?? []) found.set(mine, [...(found.get(mine) ?? []), row.thing_key]);
  }
  return found;
}
