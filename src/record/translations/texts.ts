import type { Pool } from 'pg';
import type { Decider } from '../things/decisions/views.ts';
import { joinTexts, listTextDecisions, partText, type TextDecision } from './decide-texts.ts';
import { lookOver, type LookedOver, type LookOver } from './look-over.ts';

/** Which releases are one text in several languages. */
export interface TextRecord {
  /** Looks over what is recorded for releases that are one text; goes on where it was stopped. */
  lookOver(how: LookOver): Promise<LookedOver>;
  /** Joins two releases, named by id or address. Throws `record-refused` with the reason where it cannot be done. */
  joinTexts(one: string, other: string, decider: Decider): Promise<void>;
  /** Has a release stand alone; no page's naming joins it to the same ones again. */
  partText(release: string, decider: Decider): Promise<void>;
  /** The latest decisions of both kinds. */
  textDecisions(limit: number): Promise<readonly TextDecision[]>;
}

/** `changed` is called with each piece of work that changes the record. */
export const textsOf = (pool: Pool, changed: <T>(work: Promise<T>) => Promise<T>): TextRecord => ({
  lookOver: (how) => changed(lookOver(pool, how)),
  joinTexts: (one, other, decider) => changed(joinTexts(pool, one, other, decider)),
  partText: (release, decider) => changed(partText(pool, release, decider)),
  textDecisions: (limit) => listTextDecisions(pool, limit),
});
