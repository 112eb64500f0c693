import type { PoolClient } from 'pg';
import { shortHash } from '../../identity/short-hash.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { waves } from '../identity/rules.ts';
import type { KindRules, Sighting, Surroundings, Verdict } from '../identity/sighting.ts';
import { pairsOf } from '../identity/translated.ts';
import { gather, unite } from './gathered.ts';
import type { Heard } from './heard.ts';
import { loadRelease } from './load-release.ts';
import { placed } from './placed.ts';
import { Pool, type PooledThing } from './pool.ts';
import { regather } from './regather.ts';
import { tieParts } from './tie-parts.ts';
import { toldBefore, type ToldRow } from './told-before.ts';
import { write, type NewTold } from './write.ts';

type Rules = KindRules<unknown>;

/** At most so many doubtful ones are put before an editor for one fact. */
const proposalsEach = 3;

/**
 * Finds out whose facts the current edition of a release speaks of, makes the things that are new and writes all
 * down, in the transaction of the caller, who holds the lock of settling. Doing it again changes nothing.
 */
export async function settleRelease(client: PoolClient, releaseKey: string, vocabulary: Vocabulary): Promise<void> {
  const { release: heard, translations } = await loadRelease(client, releaseKey);
  if (!heard) return;
  const pool = new Pool(client);
  const told = await toldBefore(client, [heard, ...translations]);
  const counterparts = counterpartsOf(heard, translations, told);
  const before = told.filter((row) => row.release_key === heard.key);
  const held = new Map(before.filter(isHeld).map((row) => [`${row.kind} ${row.fact_id}`, row]));
  const facts = new Set(heard.facts.map((fact) => fact.id));
  const left = before.filter((row) => isHeld(row) && !facts.has(row.fact_id));
  const refused = new Set(
    before.filter((row) => row.state === 'refused').map((row) => `${row.thing_key} ${row.fact_id}`),
  );
  const now: NewTold[] = [];
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
  for (const wave of waves) {
    const sightings = wave.flatMap((rules) => rules.sight(around).map((sighting) => ({ rules, sighting })));
    await pool.fetch(
      sightings.flatMap(({ sighting }) => sighting.asks),
      [
        ...before.map((row) => row.thing_key),
        ...sightings.flatMap(({ sighting }) => sighting.facts.flatMap((fact) => counterparts.get(fact) ?? [])),
      ],
      sightings.length,
      sightings.map(({ sighting }) => ({ kind: sighting.kind, id: idOf(sighting) })),
    );
    for (const { rules, sighting } of sightings) {
      const { thing, verdict, proposals, state } = decide(rules, sighting);
      pool.leave(thing, sighting.leaves);
      thing.gathered = gather(thing.gathered, placed(sighting, heard), heard.listed.slice(0, 10), heard.id);
      thing.touched = true;
      for (const fact of sighting.facts) {
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
  await write(client, pool, heard, before, now);

  function decide(rules: Rules, sighting: Sighting): Decision {
    const known = sighting.facts.map((fact) => held.get(`${sighting.kind} ${fact}`)).find((row) => row !== undefined);
    const kept = known ? pool.get(known.thing_key) : null;
    if (known && kept) return { thing: kept, verdict: known, proposals: [], state: known.state as 'certain' };
    const translated = new Set(
      sighting.facts.flatMap((fact) => counterparts.get(fact) ?? []).map((key) => pool.get(key)?.key),
    );
    const earlier = new Set(
      left.filter((row) => row.kind === sighting.kind).map((row) => pool.get(row.thing_key)?.key),
    );
    const extra = [...translated, ...earlier].flatMap((key) => (key === undefined ? [] : (pool.get(key) ?? [])));
    const candidates = [...new Set([...pool.under(sighting.kind, sighting.asks), ...extra])].filter(
      (thing) => thing.kind === sighting.kind && sighting.facts.every((fact) => !refused.has(`${thing.key} ${fact}`)),
    );
    const judged = candidates
      .flatMap((thing) => {
        const circumstance = { translated: translated.has(thing.key), before: earlier.has(thing.key) };
        const verdict = rules.judge(sighting as never, thing, circumstance);
        return verdict ? [[thing, verdict] as const] : [];
      })
      .sort((a, b) => b[1].score - a[1].score);
    const certain = judged.filter(([, verdict]) => verdict.certain);
    const [best, second] = certain;
    if (best && (!second || best[1].score > second[1].score || best[1].score >= rules.joinsFrom)) {
      const same = certain.filter(([, verdict]) => verdict.score >= rules.joinsFrom).map(([thing]) => thing);
      return { thing: joinAll(same) ?? best[0], verdict: best[1], proposals: [], state: 'certain' };
    }
    // Two are equally sure: it is open which is meant, and an editor is asked.
    const proposals = judged.slice(0, proposalsEach).filter(([, verdict]) => verdict.score >= 0.5);
    const verdict = { score: 1, reasons: ['the first that speaks of it'] };
    return { thing: made(sighting), verdict, proposals, state: 'certain' };
  }

  function made(sighting: Sighting): PooledThing {
    const id = idOf(sighting);
    const known = pool.byId(sighting.kind, id);
    // One that was left without a telling by a new edition is told again.
    if (known && known.releases === 0 && known.before) return known;
    return pool.make(sighting.kind, known ? shortHash(id, sighting.facts[0] ?? '', heard?.id ?? '') : id);
  }

  /** Of things that are one the oldest keeps its id; gives it. */
  function joinAll(things: readonly PooledThing[]): PooledThing | null {
    const [first, ...others] = things.toSorted((a, b) => Number(BigInt(a.key) - BigInt(b.key)));
    for (const other of others) if (first) join(other, first);
    return first ?? null;
  }

  function join(other: PooledThing, into: PooledThing): void {
    into.gathered = unite(into.gathered, other.gathered);
    into.touched = true;
    pool.leave(into, [...other.newClues]);
    other.joinedInto = into.key;
    other.touched = true;
  }

  /** Holds things of which the release has told something new against the others that are there. */
  async function reconsider(wave: readonly Rules[]): Promise<void> {
    const learned = wave.flatMap((rules) =>
      pool.all().flatMap((thing) => {
        if (thing.kind !== rules.kind || !thing.before || thing.joinedInto !== null || !thing.touched) return [];
        if (JSON.stringify(thing.before.gathered.values) === JSON.stringify(thing.gathered.values)) return [];
        const sighting = rules.again?.(thing);
        return sighting ? [{ rules, thing, sighting }] : [];
      }),
    );
    await pool.fetch(
      learned.flatMap(({ sighting }) => sighting.asks),
      [],
      0,
      [],
    );
    for (const { rules, thing, sighting } of learned) {
      const now = pool.get(thing.key);
      if (now !== thing) continue;
      const same = pool.under(rules.kind, sighting.asks).filter((other) => {
        const verdict =
          other === thing ? null : rules.judge(sighting as never, other, { translated: false, before: false });
        return verdict?.certain && verdict.score >= 0.9;
      });
      if (same.length === 1) joinAll([thing, ...same]);
    }
  }
}

interface Decision {
  readonly thing: PooledThing;
  readonly verdict: Pick<Verdict, 'score' | 'reasons'>;
  readonly proposals: readonly (readonly [PooledThing, Verdict])[];
  readonly state: 'certain' | 'accepted';
}

const isHeld = (row: ToldRow) => row.state === 'certain' || row.state === 'accepted';

/** A state, a body and a dialogue go by their ids in the vocabulary, all others by a hash of what they are found by. */
const idOf = ({ kind, seed }: Sighting): string =>
  kind === 'country' || kind === 'organisation' || kind === 'dialogue' ? seed : shortHash('thing', kind, seed);

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
