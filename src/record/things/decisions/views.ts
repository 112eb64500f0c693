import type { ThingKind } from '../../../model/things.ts';
import type { ThingRef, Told } from '../views.ts';

/** Who decides, and why: both are shown with the decision for good. */
export interface Decider {
  readonly by: string;
  readonly reason: string;
}

/** A fact that may speak of a thing which other facts are held for: an editor says whether. */
export interface Proposal {
  /** Thing and fact in one: what `refuse` takes. */
  readonly id: string;
  /** What the fact is held for as long as nobody decides. */
  readonly thing: ThingRef;
  /** What it may be. */
  readonly candidate: ThingRef;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly told: Told;
}

export interface IdentityDecision {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly what: 'join' | 'part' | 'refuse' | 'undo';
  readonly thing: ThingRef;
  readonly other: ThingRef;
  /** Id of the decision that has undone it; null while it holds. */
  readonly undoneBy: string | null;
}

/**
 * What editors do about identity. Each gives the id of its decision; each can be undone by that id, which moves back
 * just what it moved. All throw `record-refused` with a reason for people where it cannot be done.
 */
export interface IdentityDecisions {
  /** From now on `other` is `keep`: its id leads there, and all that was held for it is held for `keep`. */
  join(kind: ThingKind, keep: string, other: string, decider: Decider): Promise<string>;
  /** Takes facts out of a thing: they are held for a thing of their own, whose id is given too. */
  part(
    kind: ThingKind,
    id: string,
    facts: readonly string[],
    decider: Decider,
  ): Promise<{ readonly decision: string; readonly thing: string }>;
  /** Says that a proposed fact does not speak of the candidate; it is not proposed again. */
  refuse(proposal: string, decider: Decider): Promise<string>;
  undo(decision: string, decider: Decider): Promise<string>;
  /** What waits for an editor, the surest first. */
  proposals(options: {
    readonly kind?: ThingKind;
    readonly limit: number;
    readonly after?: string;
  }): Promise<{ readonly items: readonly Proposal[]; readonly next: string | null; readonly total: number }>;
  /** The decisions about a thing, the latest first; without one all of them. */
  identityDecisions(options: {
    readonly kind?: ThingKind;
    readonly id?: string;
    readonly limit: number;
  }): Promise<readonly IdentityDecision[]>;
}
