import type { EvidenceRelation } from '../../model/things.ts';
import type { LaterRelease, Unit } from './later-release.ts';
import type { OpenPromise } from './promise.ts';
import { deedOf, relationOf } from './relation.ts';
import { actorIn, matchesOf, type Match, type Rarity } from './score.ts';

export interface Candidate<P extends OpenPromise = OpenPromise> extends Match {
  readonly promise: P;
  /** Id of the release. */
  readonly later: string;
  readonly relation: EvidenceRelation;
}

/** Holds a release against promises, the best first. What cannot be evidence is left out. */
export function candidatesOf<P extends OpenPromise>(
  later: LaterRelease,
  promises: readonly P[],
  rarity: Rarity,
): Candidate<P>[] {
  return promises
    .filter((promise) => mayConcern(promise, later))
    .flatMap((promise) => {
      const [match] = matchesOf(promise, later, rarity);
      if (!match) return [];
      const unit = widened(match.unit, later.lang);
      const relation = relationOf(promise, unit, later);
      if (relation === 'repeats' && promise.retold.includes(later.id)) return [];
      return [{ ...match, unit, promise, later: later.id, relation }];
    })
    .toSorted((a, b) => b.score - a.score);
}

/** The sentence together with the next, where it says again what was promised and the next what is done about it. */
function widened(unit: Unit, lang: string): Unit {
  const own = deedOf(unit.quote, lang);
  if (!unit.goesOn || (own !== null && own !== 'told')) return unit;
  const deed = deedOf(unit.goesOn.next, lang);
  return deed === null || deed === 'told' ? unit : { ...unit, end: unit.goesOn.end, quote: unit.goesOn.quote, deed };
}

/** Kinds of release that tell an act; on the day of a promise itself only such a release can be evidence for it. */
const acts = new Set(['aid-signing']);

/**
 * Whether the release can speak of the promise at all: it came later (or tells, the same day, of an act by which a
 * promise that is not itself a signing is carried out), is none of those that made it, and is about one of its states.
 */
export function mayConcern(promise: OpenPromise, later: LaterRelease): boolean {
  if (promise.releases.includes(later.id) || promise.releases.includes(later.group)) return false;
  if (later.day < promise.day) return false;
  if (later.day === promise.day && (!acts.has(later.kind) || promise.force === 'signed')) return false;
  if (actorIn(promise.actor, later) === 0) return false;
  return (
    promise.countries.length === 0 ||
    later.countries.length === 0 ||
    promise.countries.some((code) => later.countries.includes(code))
  );
}
