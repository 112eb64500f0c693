import type { PoolClient } from 'pg';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { waves } from '../identity/rules.ts';
import type { Surroundings } from '../identity/sighting.ts';
import { pairsOf } from '../identity/translated.ts';
import { conclude, type Concluded, type NewTold } from './conclude.ts';
import { gather } from './gathered.ts';
import type { Heard } from './heard.ts';
import type { Loaded } from './load-release.ts';
import { fetchFor, lookAhead, nextOf, sightedBy, type Next } from './look-ahead.ts';
import { makeMatcher } from './match.ts';
import { placed } from './placed.ts';
import { Pool } from './pool.ts';
import { regather } from './regather.ts';
import type { Leave } from './take-up.ts';
import { tieParts } from './tie-parts.ts';
import type { ToldRow } from './told-before.ts';
import { write } from './write.ts';

/** So many are found out about before what they come to is written: meanwhile the next ones are. */
const writtenTogether = 5;

/** The connections of one transaction of settling. */
export interface SettlingLines {
  /** On which things are written. */
  readonly client: PoolClient;
  /** On which is looked up what is known already. */
  readonly looking: PoolClient;
}

/**
 * Finds out whose facts the current editions of releases speak of, one release after another, makes the things that are
 * new and writes all down, in the transaction of the caller, who holds the lock of settling and waits for what is left
 * under way. Doing it again changes nothing.
 *
 * `kept` is the pool of the transaction before, where nothing but that has changed things since; gives the pool that is as
 * the record will be after the commit, or null where the database alone knows.
 *
 * What is known already is asked for on a connection of its own, `looking`: nobody else changes things while the lock is
 * held, and of what these releases have changed the pool knows, so the answers need not wait for what is being written.
 * After things were handed over, or a release was settled that was so before, it is asked behind what was written.
 */
export async function settleReleases(
  { client, looking }: SettlingLines,
  kept: Pool | null,
  loaded: readonly Loaded[],
  vocabulary: Vocabulary,
  leave: Leave,
): Promise<Pool | null> {
  let waiting = loaded.flatMap(({ release, translations }) =>
    release ? [nextOf(release, translations, vocabulary)] : [],
  );
  let pool: Pool | null = kept ?? new Pool(looking);
  pool.asking = looking;
  while (waiting.length > 0) {
    pool ??= new Pool(client);
    const { settled, holds } = await settleRun(client, pool, waiting, vocabulary, leave);
    waiting = waiting.slice(settled);
    if (!holds) pool = null;
  }
  return pool;
}

/**
 * Settles releases in one pool, up to one that was settled before: what that changes, the database alone knows. Gives how
 * many it has settled, and whether the pool still holds.
 */
async function settleRun(
  client: PoolClient,
  pool: Pool,
  waiting: readonly Next[],
  vocabulary: Vocabulary,
  leave: Leave,
): Promise<{ readonly settled: number; readonly holds: boolean }> {
  const told = new Map<string, readonly ToldRow[]>();
  const ahead = lookAhead(pool, told, waiting);
  let concluded: Concluded[] = [];
  const keep = () => {
    leave(write(client, pool, concluded));
    concluded = [];
  };
  for (const [place, next] of waiting.entries()) {
    await ahead.known(place);
    const anew = told.has(next.heard.key);
    if (anew && place > 0) {
      keep();
      return { settled: place, holds: false };
    }
    const { outcome, now } = await settleRelease(client, pool, next, told, vocabulary);
    concluded.push(outcome);
    const joins = outcome.moves.length > 0;
    if (anew || joins || concluded.length === writtenTogether || place === waiting.length - 1) keep();
    if (anew) return { settled: place + 1, holds: false };
    told.set(next.heard.key, now);
    pool.turnOver();
    if (joins) {
      // What was asked before does not know of it yet: it must be there first, to be read again too.
      await ahead.answered();
      pool.asking = client;
      await pool.readAgain(client, new Set(outcome.moves.flatMap(({ from, into }) => [from, into])));
    }
  }
  return { settled: waiting.length, holds: true };
}

async function settleRelease(
  client: PoolClient,
  pool: Pool,
  { heard, translations, first }: Next,
  told: ReadonlyMap<string, readonly ToldRow[]>,
  vocabulary: Vocabulary,
): Promise<{ outcome: Concluded; now: ToldRow[] }> {
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
  const counterparts = counterpartsOf(heard, translations, told);
  const before = told.get(heard.key) ?? [];
  const held = new Map(before.filter(isHeld).map((row) => [`${row.kind} ${row.fact_id}`, row]));
  const facts = new Set(heard.facts.map((fact) => fact.id));
  const left = before.filter((row) => isHeld(row) && !facts.has(row.fact_id));
  const refused = new Set(
    before.filter((row) => row.state === 'refused').map((row) => `${row.thing_key} ${row.fact_id}`),
  );
  const { decide, reconsider } = makeMatcher({ pool, release: heard.id, held, left, refused, counterparts });
  const now: NewTold[] = [];
  for (const wave of waves) {
    const sightings = wave === waves[0] ? first : sightedBy(wave, around);
    const keys = [
      ...before.map((row) => row.thing_key),
      ...sightings.flatMap(({ sighting }) => sighting.facts.flatMap((fact) => counterparts.get(fact) ?? [])),
    ];
    await fetchFor(pool, sightings, keys);
    for (const { rules, sighting } of sightings) {
      const { thing, verdict, proposals, state } = decide(rules, sighting);
      pool.leave(thing, sighting.leaves);
      thing.gathered = gather(thing.gathered, placed(sighting, heard), heard.listed.slice(0, 10), heard.id);
      pool.touch(thing);
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
  const outcome = conclude(pool, heard, before, now);
  const rows = outcome.fresh.map(({ key, thing, fact, state, score, reasons }) => ({
    release_key: heard.key,
    thing_key: key,
    kind: thing.kind,
    fact_id: fact,
    state,
    score,
    reasons,
  }));
  return { outcome, now: rows };
}

const isHeld = (row: ToldRow) => row.state === 'certain' || row.state === 'accepted';

/** Fact of this release → the things that the facts in its place in other languages are held for. */
function counterpartsOf(
  heard: Heard,
  translations: readonly Heard[],
  told: ReadonlyMap<string, readonly ToldRow[]>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const other of translations) {
    const rows = Map.groupBy(
      (told.get(other.key) ?? []).filter((row) => isHeld(row) && row.kind !== 'dialogue'),
      (row) => row.fact_id,
    );
    if (rows.size === 0) continue;
    for (const [mine, theirs] of pairsOf(heard, other))
      for (const row of rows.get(theirs) ?? []) found.set(mine, [...(found.get(mine) ?? []), row.thing_key]);
  }
  return found;
}
