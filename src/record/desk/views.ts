import type { Certainty } from '../../model/kinds.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { EvidenceRelation, ThingKind } from '../../model/things.ts';
import type { ThingRef } from '../things/views.ts';

/**
 * What waits for an editor, in the order in which it comes: facts that a rule was not sure of, facts whose words a new
 * edition has changed, facts that may speak of another thing, later releases that may bear on a promise, what readers
 * propose, and what a release and its translation state differently. Within a kind what readers read most comes first.
 */
export const deskKinds = ['fact', 'changed', 'join', 'evidence', 'proposal', 'contradiction'] as const;
export type DeskKind = (typeof deskKinds)[number];

/**
 * What an editor can do with an item; `item.acts` says which of them:
 * - `accept`: it is so. A fact is marked as checked; a join is made; evidence counts; the reader is told; of a
 *   contradiction: it is one, and is shown as such;
 * - `correct`: it is a fact, but other words or another value: give `edit` with it;
 * - `refuse`: it is not so. A fact is taken off pages, lists and totals; a join is not proposed again; and so on;
 * - `split` (joins only): the fact is taken out of the thing that it is held for, and is a thing of its own.
 */
export const deskActs = ['accept', 'correct', 'refuse', 'split'] as const;
export type DeskAct = (typeof deskActs)[number];

/** A passage of a release with the words in question. */
export interface LitPassage {
  readonly release: { readonly id: string; readonly title: string; readonly lang: string; readonly listed: string };
  /** Id of the fact whose words they are; null where no fact is. */
  readonly fact: string | null;
  /** Index of the passage in its edition. */
  readonly passage: number;
  readonly address: string | null;
  readonly text: string;
  /** Where the passage begins in the text of its edition, in UTF-16 code units. */
  readonly offset: number;
  /** Where the words stand in `text`, in UTF-16 code units: counted from the passage's beginning, as `Words` are. */
  readonly start: number;
  readonly end: number;
  /** The words behind single attributes of the fact that stand in this passage: `{ part: 'amount', start, end }`. */
  readonly parts: readonly { readonly part: string; readonly start: number; readonly end: number }[];
}

/** What was read out of the words. */
export interface FactRead {
  readonly list: AnchoredList;
  /** By the list's schema in `src/model/reading.ts`; amounts are decimal strings. What `FactEdit.value` takes. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly certainty: Certainty;
  /** The rule that found it; `editor` for a fact that an editor has added. */
  readonly rule: string;
  /** What made a rule doubt: `weekday-contradicts`. */
  readonly flags: readonly string[];
}

export interface DeskItem {
  /**
   * Says what it is, for `decide`; the same as long as it waits: `fact~<release>~<fact>`, `changed~<release>~<fact>`,
   * `join~…`, `evidence~…`, `proposal~…`, `contradiction~…`.
   */
  readonly id: string;
  readonly kind: DeskKind;
  /** The words in question and, after them, those that they are held against. */
  readonly sides: readonly LitPassage[];
  readonly fact: FactRead | null;
  /** From 0 to 1; null where nothing was weighed. */
  readonly score: number | null;
  readonly reasons: readonly string[];
  readonly thing: ThingRef | null;
  /** For `join`: what the fact may be. */
  readonly candidate: ThingRef | null;
  /** For `evidence`: what the later release does to the promise. */
  readonly relation: EvidenceRelation | null;
  /** For `changed`: nothing is read out of the words any more, or they are gone. */
  readonly gone: boolean;
  /** For `proposal`: what the reader says, and where it can be read. */
  readonly said: {
    readonly what: 'correction' | 'evidence';
    readonly text: string;
    readonly address: string | null;
  } | null;
  /** For `contradiction`: in which list they differ, and what the two state (null: nothing). */
  readonly differs: { readonly list: string; readonly values: readonly [string | null, string | null] } | null;
  /** The greater, the more the release is read, liked and followed: whole steps of doubling, from 0. */
  readonly interest: number;
  /** Somebody has decided it already, and it waits for a second editor, who is not told what the first one said. */
  readonly second: boolean;
  readonly acts: readonly DeskAct[];
  /** Where the queue goes on behind it. */
  readonly cursor: string;
}

/** A fact as it was or is: in decisions. */
export interface FactShown {
  readonly quote: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A decision as everybody may see it. */
export interface DeskLine {
  /** For `undo`. */
  readonly id: string;
  readonly about: 'identity' | 'evidence' | 'fact' | 'proposal' | 'contradiction';
  /** ISO 8601 in UTC, to the microsecond. */
  readonly at: string;
  /** The editor's name, never an address of mail; null for somebody whose account is gone. */
  readonly by: string | null;
  readonly reason: string;
  /** `first`: the first of two decisions under the four-eyes rule; what was decided is shown once the second is there. */
  readonly what: 'join' | 'part' | 'refuse' | 'accepted' | 'refused' | 'corrected' | 'added' | 'undone' | 'first';
  readonly kind: ThingKind | null;
  readonly thing: ThingRef | null;
  readonly other: ThingRef | null;
  readonly release: { readonly id: string; readonly title: string; readonly lang: string } | null;
  readonly fact: string | null;
  readonly quote: string | null;
  /** For facts that were corrected, added or refused: before (null: not there) and after (null: not there any more). */
  readonly change: { readonly before: FactShown | null; readonly after: FactShown | null } | null;
  /** It was undone since. */
  readonly undone: boolean;
  /** It holds and can be undone. */
  readonly undoable: boolean;
}

/**
 * - `done`: id of the decision, for `undo`; `fact` is the fact's id where it was about one;
 * - `taken`: somebody else decided meanwhile, and nothing was done; `line` is what they decided, where it is known;
 * - `waits`: kept, and nothing changes until a second editor says the same (four-eyes rule). `disagrees`: the first
 *   one had said something else, so that a third is to look.
 */
export type Decided =
  | { readonly done: string; readonly undoable: boolean; readonly fact?: string }
  | { readonly taken: true; readonly line: DeskLine | null }
  | { readonly waits: true; readonly disagrees: boolean };

export interface DeskDecider {
  /** Id of the editor. */
  readonly by: string;
  /** May be empty. */
  readonly reason: string;
  /**
   * Only to decide anew about a fact that is decided already (to confirm or overrule it): id of the decision that the
   * editor has seen, `FactStory.seen`. Where another one holds by now, the answer is `taken`.
   */
  readonly seen?: string | null;
}

/** Words in a passage of a release's current edition, in UTF-16 code units from the passage's beginning. */
export interface Words {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** How a fact is to be: what is left out stays as it is. */
export interface FactEdit {
  readonly at?: Words;
  /** The whole value in the shape of `FactRead.value`, without flags. */
  readonly value?: Readonly<Record<string, unknown>>;
  /** The words behind single attributes; null takes them away. */
  readonly parts?: Readonly<Record<string, Words | null>>;
}

/** A fact that the program has missed. */
export interface FactAdded {
  readonly release: string;
  readonly list: AnchoredList;
  readonly at: Words;
  readonly value: Readonly<Record<string, unknown>>;
  readonly parts?: Readonly<Record<string, Words>>;
}

export type FactState = 'accepted' | 'corrected' | 'refused' | 'added';
/** What readers are shown about a fact: also that an editor has found its translation to say otherwise. */
export type FactCheck = FactState | 'contradicted';

/** What another language's version of a release says in place of a fact, as an editor has confirmed. */
export interface SaidOtherwise {
  readonly release: { readonly id: string; readonly title: string; readonly lang: string };
  /** Null where that version has no such fact. */
  readonly fact: string | null;
  readonly quote: string | null;
  readonly at: string;
  readonly reason: string;
}

/** All that was done to a fact. */
export interface FactStory {
  readonly release: string;
  readonly fact: string;
  /** As it is now; null for one that is refused. */
  readonly now: FactRead | null;
  /** Its words where they stand now, or stood. */
  readonly passage: LitPassage | null;
  /** What the program had read; null for a fact that an editor has added. */
  readonly found: FactShown | null;
  /** Null while nobody has decided about it. */
  readonly state: FactState | null;
  /** Id of the decision that holds, for `DeskDecider.seen`; null for none. */
  readonly seen: string | null;
  /** Latest first. */
  readonly lines: readonly DeskLine[];
  readonly otherwise: readonly SaidOtherwise[];
}

export interface DeskProgress {
  /** Facts of current editions, and how many of them a person has decided about. */
  readonly facts: number;
  readonly checked: number;
  /** `checked / facts`, from 0 to 1; 0 where there is no fact. */
  readonly share: number;
  readonly lists: readonly { readonly list: AnchoredList; readonly facts: number; readonly checked: number }[];
  readonly decisions: number;
  /** Where a person had to say: decided and still open. */
  readonly joins: { readonly decided: number; readonly open: number };
  readonly evidence: { readonly decided: number; readonly open: number };
}

/** How far editors agree who decided about the same facts. */
export interface Agreement {
  readonly list: AnchoredList;
  /** Facts that two people decided about. */
  readonly both: number;
  readonly agreed: number;
  /** `agreed / both`. */
  readonly share: number;
  /** Cohen's kappa: the agreement beyond what chance would give; null where chance alone gives all of it. */
  readonly kappa: number | null;
}

export interface DeskRecord {
  /** The operator wants two editors for decisions on status and amounts. */
  readonly fourEyes: boolean;
  /**
   * What waits, from a cursor on; one that is none begins anew. With `by`, an editor's id, without what waits for a
   * second editor after this one; with `country` (ISO 3166-1) or `dialogue` (its id) only what stands in releases about
   * that state, or that tell of the dialogue. `next` is null at the end.
   */
  queue(options: {
    readonly kind?: DeskKind;
    readonly limit: number;
    readonly after?: string;
    readonly by?: string;
    readonly country?: string;
    readonly dialogue?: string;
  }): Promise<{ readonly items: readonly DeskItem[]; readonly next: string | null }>;
  /** An item by its id as it is now; null where it does not wait any more. */
  item(id: string): Promise<DeskItem | null>;
  /** How many wait, counted up to 1,000: 1,001 stands for more. */
  waiting(): Promise<Readonly<Record<DeskKind, number>>>;
  /**
   * Decides on an item. Every fact of a current edition can be decided, whether it waits or not: its item is
   * `fact~<release>~<fact>`. `edit` is for `correct`. Throws `record-refused` with the reason for what is no item,
   * cannot be done, or is no value of its list.
   */
  decide(item: string, act: DeskAct, decider: DeskDecider, edit?: FactEdit): Promise<Decided>;
  /** Adds a fact that the program has missed. Throws `record-refused` as `decide` does, also where it is there already. */
  add(fact: FactAdded, decider: DeskDecider): Promise<Decided>;
  /** Takes back a decision that holds, which is a decision too: all is as it was before it. */
  undo(line: string, decider: DeskDecider): Promise<Decided>;
  /** All decisions, the latest first; of one release, or of one of its facts. */
  history(options: {
    readonly limit: number;
    readonly after?: string;
    readonly release?: string;
    readonly fact?: string;
  }): Promise<{ readonly lines: readonly DeskLine[]; readonly next: string | null }>;
  /** Null where the release never had such a fact. */
  story(release: string, fact: string): Promise<FactStory | null>;
  /** Public figures, kept as totals: cheap. */
  progress(): Promise<DeskProgress>;
  /** Public figures; lists of which no fact was decided by two people are left out. */
  agreement(): Promise<readonly Agreement[]>;
  /** What was decided about the facts of a release, by fact id. */
  checks(release: string): Promise<Readonly<Record<string, FactState>>>;
  /** The same as readers are shown it, with what translations say otherwise. */
  marks(release: string): Promise<Readonly<Record<string, FactCheck>>>;
}
