import { shortHash } from '../../identity/short-hash.ts';
import type { KindRules, Sighting, Verdict } from '../identity/sighting.ts';
import { unite } from './gathered.ts';
import type { Pool, PooledThing } from './pool.ts';
import type { ToldRow } from './told-before.ts';

type Rules = KindRules<unknown>;

/** At most so many doubtful ones are put before an editor for one fact. */
const proposalsEach = 3;

/** What is known of the release whose sightings are matched. */
export interface Known {
  readonly pool: Pool;
  /** Its id. */
  readonly release: string;
  /** `<kind> <fact>` → for what it is held already. */
  readonly held: ReadonlyMap<string, ToldRow>;
  /** What it told until an edition changed the words. */
  readonly left: readonly ToldRow[];
  /** `<thing key> <fact>` that an editor has refused. */
  readonly refused: ReadonlySet<string>;
  /** Fact → keys of the things that the facts in its place in other languages are held for. */
  readonly counterparts: ReadonlyMap<string, readonly string[]>;
}

export interface Decision {
  readonly thing: PooledThing;
  readonly verdict: Pick<Verdict, 'score' | 'reasons'>;
  readonly proposals: readonly (readonly [PooledThing, Verdict])[];
  readonly state: 'certain' | 'accepted';
}

/** Which thing a sighting is, by its kind's rules and what editors have decided. */
export function makeMatcher({ pool, release, held, left, refused, counterparts }: Known): {
  readonly decide: (rules: Rules, sighting: Sighting) => Decision;
  readonly reconsider: (wave: readonly Rules[]) => Promise<void>;
} {
  return { decide, reconsider };

  function decide(rules: Rules, sighting: Sighting): Decision {
    const known = sighting.facts.map((fact) => held.get(`${sighting.kind} ${fact}`)).find((row) => row !== undefined);
    const kept = known ? pool.get(known.thing_key) : null;
    if (known && kept)
      return { ...again(rules, sighting, kept, known), verdict: known, state: known.state as 'certain' };
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
        const verdict = rules.judge(sighting, thing, circumstance);
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

  /**
   * What it is held for already. Where that was found out before the text was known in the other language, what stands in
   * its place there may be held for another thing: they are one, or an editor is asked. One of them must be known from
   * little else: of two that are much spoken of, one sentence in two languages does not decide.
   */
  function again(
    rules: Rules,
    sighting: Sighting,
    kept: PooledThing,
    known: ToldRow,
  ): Pick<Decision, 'thing' | 'proposals'> {
    const proposals: (readonly [PooledThing, Verdict])[] = [];
    let thing = kept;
    for (const key of new Set(sighting.facts.flatMap((fact) => counterparts.get(fact) ?? []))) {
      const other = pool.get(key);
      if (!other || other === thing || other.kind !== sighting.kind || isApart(thing, other)) continue;
      if (sighting.facts.some((fact) => refused.has(`${other.key} ${fact}`))) continue;
      const verdict = rules.judge(sighting, other, { translated: true, before: false });
      const sure =
        verdict?.certain && verdict.score >= rules.joinsFrom && Math.min(thing.releases, other.releases) <= 1;
      if (verdict && sure && known.state === 'certain') thing = joinAll([thing, other]) ?? thing;
      else if (verdict && verdict.score >= 0.5) proposals.push([other, verdict]);
    }
    return { thing, proposals: proposals.slice(0, proposalsEach) };
  }

  function made(sighting: Sighting): PooledThing {
    const id = idOf(sighting);
    const known = pool.byId(sighting.kind, id);
    // One that was left without a telling by a new edition is told again.
    if (known && known.releases === 0 && known.before) return known;
    return pool.make(sighting.kind, known ? shortHash(id, sighting.facts[0] ?? '', release) : id);
  }

  /** Of things that are one the oldest keeps its id; gives it. */
  function joinAll(things: readonly PooledThing[]): PooledThing | null {
    const [first, ...others] = things.toSorted((a, b) => Number(a.key) - Number(b.key));
    // Two that an editor has parted stay apart, whatever the rules make of a further release.
    for (const other of others) if (first && !isApart(first, other)) join(other, first);
    return first ?? null;
  }

  function join(other: PooledThing, into: PooledThing): void {
    into.gathered = unite(into.gathered, other.gathered);
    pool.touch(into);
    pool.leave(into, [...other.newClues]);
    other.joinedInto = into.key;
    pool.touch(other);
  }

  /** Holds things of which the release has told something new against the others that are there. */
  async function reconsider(wave: readonly Rules[]): Promise<void> {
    const learned = wave.flatMap((rules) =>
      pool.touched().flatMap((thing) => {
        if (thing.kind !== rules.kind || !thing.before || thing.joinedInto !== null) return [];
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
      if (pool.get(thing.key) !== thing) continue;
      const same = pool.under(rules.kind, sighting.asks).filter((other) => {
        const verdict = other === thing ? null : rules.judge(sighting, other, { translated: false, before: false });
        return verdict?.certain && verdict.score >= 0.9;
      });
      if (same.length === 1) joinAll([thing, ...same]);
    }
  }
}

const isApart = (a: PooledThing, b: PooledThing): boolean =>
  ((a.gathered.values['apart'] as string[] | undefined) ?? []).includes(b.id) ||
  ((b.gathered.values['apart'] as string[] | undefined) ?? []).includes(a.id);

/** A state, a body and a dialogue go by their ids in the vocabulary, all others by a hash of what they are found by. */
export const idOf = ({ kind, seed }: Sighting): string =>
  kind === 'country' || kind === 'organisation' || kind === 'dialogue' ? seed : shortHash('thing', kind, seed);
