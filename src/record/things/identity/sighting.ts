import type { ThingKind } from '../../../model/things.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { Contribution, Gathered } from '../settle/gathered.ts';
import type { Heard } from '../settle/heard.ts';

/**
 * A thing as one release speaks of it, and by what it can be found again.
 */
export interface Sighting<Traits = unknown> {
  readonly kind: ThingKind;
  /** Ids of the facts that speak of it, the one that says most first. */
  readonly facts: readonly string[];
  /** Exact words under which others may have left it: `meeting ca-jad ministerial #9`. */
  readonly asks: readonly string[];
  /** Exact words that it leaves for others to find it by. */
  readonly leaves: readonly string[];
  /** What its kind's `judge` compares. */
  readonly traits: Traits;
  readonly says: Contribution;
  /** What its id is made of if it is new: the same on every installation. */
  readonly seed: string;
}

/** A thing in the record that may be the one that is spoken of. */
export interface Candidate {
  readonly key: string;
  readonly id: string;
  readonly kind: ThingKind;
  readonly gathered: Gathered;
}

/** How alike two are: from 0 to 1, with the reasons in words. */
export interface Verdict {
  readonly certain: boolean;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What is known when a kind's turn comes. */
export interface Surroundings {
  readonly heard: Heard;
  readonly vocabulary: Vocabulary;
  /** The thing that a fact of this release is held for, of the kinds settled before: its key. */
  readonly thingOf: (fact: string) => string | null;
  /** The values of such a thing. */
  readonly valuesOf: (key: string) => Readonly<Record<string, unknown>>;
}

/** Why a sighting may be a candidate besides its traits. */
export interface Circumstance {
  /** The fact in the same place of the same release in another language is held for the candidate. */
  readonly translated: boolean;
  /** It was told by this release already, in other words, which an edition has changed. */
  readonly before: boolean;
}

/** The rules of one kind. */
export interface KindRules<Traits = never> {
  readonly kind: ThingKind;
  sight(around: Surroundings): Sighting<Traits>[];
  /** null where they are not the same. */
  judge(sighting: Sighting<Traits>, candidate: Candidate, circumstance: Circumstance): Verdict | null;
  /**
   * From which score on several things that are all certain are one thing and are joined; below it is open which of
   * them is meant.
   */
  readonly joinsFrom: number;
  /**
   * A thing of which something new was learned, as if a release spoke of it so: to find out whether it is another one
   * that is there already. So it does not matter which of two releases came first.
   */
  again?(candidate: Candidate): Sighting<Traits> | null;
}
