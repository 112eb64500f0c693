import type { Vocabulary } from '../../../model/vocabulary.ts';
import { together } from '../../commands/transaction.ts';
import { waves } from '../identity/rules.ts';
import type { Sighting, Surroundings } from '../identity/sighting.ts';
import type { Heard } from './heard.ts';
import { idOf } from './match.ts';
import type { Pool } from './pool.ts';
import { toldBefore, type ToldRow } from './told-before.ts';

type Wave = (typeof waves)[number];

export interface Sighted {
  readonly rules: Wave[number];
  readonly sighting: Sighting;
}

/** A release whose turn comes, with what it speaks of by its words alone. */
export interface Next {
  readonly heard: Heard;
  readonly translations: readonly Heard[];
  /** Of states, people, bodies and dialogues the words tell, whatever is known of them. */
  readonly first: readonly Sighted[];
  /** The others as they look while it is open which meeting it is, and whose words: most are asked for by the same clues. */
  readonly guessed: readonly Sighted[];
}

export function nextOf(heard: Heard, translations: readonly Heard[], vocabulary: Vocabulary): Next {
  const around = { heard, vocabulary, thingOf: () => null, valuesOf: () => ({}) };
  const [first = [], ...others] = waves;
  return {
    heard,
    translations,
    first: sightedBy(first, around),
    guessed: others.flatMap((wave) => sightedBy(wave, around)),
  };
}

export const sightedBy = (wave: Wave, around: Surroundings): Sighted[] =>
  wave.flatMap((rules) => rules.sight(around).map((sighting) => ({ rules, sighting })));

/** Brings in what the sightings may be, and the things of the keys, and keys for as many new ones. */
export function fetchFor(
  pool: Pool,
  sightings: readonly { readonly sighting: Sighting }[],
  keys: readonly string[],
): Promise<void> {
  return pool.fetch(
    sightings.flatMap(({ sighting }) => sighting.asks),
    keys,
    sightings.length,
    sightings.map(({ sighting }) => ({ kind: sighting.kind, id: idOf(sighting) })),
  );
}

/** So many releases are asked about in one statement. */
const askedTogether = 5;

export interface LookAhead {
  /** Waits until all is there for the release in that place, also what it was held for before. */
  readonly known: (place: number) => Promise<void>;
  /** Waits for all that is under way. */
  readonly answered: () => Promise<void>;
}

/**
 * Asks ahead what is known of releases and of what they may speak of: while one is settled the database looks up what the
 * next ones need. What they were held for before is added to `told`.
 */
export function lookAhead(pool: Pool, told: Map<string, readonly ToldRow[]>, waiting: readonly Next[]): LookAhead {
  const asked: Promise<void>[] = [];
  const ask = async (some: readonly Next[]) => {
    const releases = some.flatMap(({ heard, translations }) => [heard, ...translations]);
    const [before] = await together([
      toldBefore(
        pool.asking,
        releases.filter(({ key }) => !told.has(key)),
      ),
      fetchFor(
        pool,
        some.flatMap(({ first, guessed }) => [...first, ...guessed]),
        [],
      ),
    ]);
    for (const [key, rows] of Map.groupBy(before, (row) => row.release_key)) told.set(key, rows);
  };
  const known = async (place: number) => {
    const own = Math.floor(place / askedTogether);
    while (asked.length <= own + 1 && asked.length * askedTogether < waiting.length) {
      const from = asked.length * askedTogether;
      const answered = ask(waiting.slice(from, from + askedTogether));
      // Its fault is heard where it is waited for, or what was before it has failed and it does not matter.
      answered.catch(() => {});
      asked.push(answered);
    }
    await asked[own];
  };
  return { known, answered: async () => void (await Promise.all(asked)) };
}
