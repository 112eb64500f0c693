import type { ReleaseView } from '../views.ts';
import type { CarriedHow } from './carry/carry-over.ts';
import type { DiffLine } from './diff/sentences.ts';

/** What lists say of an edition. */
export interface EditionCard {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly lang: string;
  readonly issued: string | null;
  readonly current: boolean;
  /** When its text first came in and when it was last seen standing at the address, ISO 8601 in UTC. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** The copies as received, oldest first. */
  readonly captures: readonly { readonly id: string; readonly fetchedAt: string; readonly size: number }[];
  /** What differs from the edition with the number before it: sentences. Null for the first. */
  readonly changes: Readonly<Record<'added' | 'removed' | 'changed' | 'moved', number>> | null;
}

export interface EditionsView {
  readonly release: Pick<ReleaseView['card'], 'id' | 'title' | 'lang' | 'issuer' | 'issued' | 'example'>;
  readonly url: string | null;
  /** Oldest first; of very many the newest hundred. */
  readonly editions: readonly EditionCard[];
}

/** A fact of the earlier edition that is not the same in the later one, or one that is new in it. */
export interface FactChange {
  /**
   * - `changed` its words were changed, `value` they stand but are read otherwise, `moved` they stand in another passage;
   * - `gone` nothing is left of them, `new` they were not there before;
   * - `unread` the words stand, but nothing was read out of them any more.
   */
  readonly is: 'changed' | 'value' | 'moved' | 'gone' | 'new' | 'unread';
  readonly list: string;
  readonly before: FactWords | null;
  /** What became of it; for `unread` the words where they stand now, with no id. */
  readonly after: (Omit<FactWords, 'id'> & { readonly id: string | null }) | null;
}
export interface FactWords {
  readonly id: string;
  readonly quote: string;
  /** Index of the passage in its edition. */
  readonly passage: number;
  /** All that the reading says of it, in the shape of its list; null where it was not read. */
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** Two editions of a release held against one another. */
export interface EditionsCompared {
  readonly release: EditionsView['release'];
  readonly before: ComparedEdition;
  readonly after: ComparedEdition;
  /** How many editions there are. */
  readonly editions: number;
  readonly lines: readonly DiffLine[];
  readonly facts: readonly FactChange[];
  /** How many facts of the earlier edition stand as they were. */
  readonly kept: number;
}
export interface ComparedEdition {
  readonly number: number;
  readonly title: string;
  readonly lang: string;
  readonly current: boolean;
  readonly firstSeen: string;
}

/** A fact of an earlier edition whose permalink leads to a release whose current edition does not have it. */
export interface FormerFact {
  readonly id: string;
  readonly list: string;
  readonly quote: string;
  /** The last edition that has it. */
  readonly edition: number;
  readonly how: CarriedHow;
  /** The fact of the current edition that its words, changed or read anew, belong to. */
  readonly to: { readonly id: string; readonly quote: string } | null;
}

/** What the page of a release says of its editions; null where it has only one. */
export interface EditionNote {
  /** Of the one that is shown. */
  readonly number: number;
  readonly current: number;
  readonly count: number;
  /** When the current edition first came in. */
  readonly changedAt: string;
  /** The edition before the one that is shown, null for the first. */
  readonly previous: number | null;
  readonly former: readonly FormerFact[];
}

/** A fact whose words changed in the edition that is current now: to be looked at by an editor. */
export interface ChangedFact {
  readonly release: { readonly id: string; readonly title: string; readonly lang: string };
  readonly from: { readonly edition: number; readonly fact: string; readonly quote: string };
  readonly to: { readonly edition: number; readonly fact: string | null; readonly quote: string | null };
  readonly list: string;
  readonly how: CarriedHow;
  /** Whether what is read out of the later words says the same. */
  readonly same: boolean;
  readonly score: number;
}

/** What pages and the desk ask about editions. */
export interface EditionQueries {
  /** Null where there is no such release. */
  list(release: string): Promise<EditionsView | null>;
  /** A release as one of its editions had it; null where there is none of this number. */
  edition(release: string, number: number): Promise<ReleaseView | null>;
  note(release: string, shown: number): Promise<EditionNote | null>;
  compared(release: string, before: number, after: number): Promise<EditionsCompared | null>;
  /** Newest editions first; give `next` of the answer as `after` to go on. */
  changedFacts(options: {
    readonly limit: number;
    readonly after?: string;
  }): Promise<{ readonly facts: readonly ChangedFact[]; readonly next: string | null }>;
  /** Tells that the issuer called a page unchanged (304). False where there is no release of this id. */
  seen(release: string, at: Date): Promise<boolean>;
}
