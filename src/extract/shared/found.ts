import type { Certainty } from '../../model/kinds.ts';
import type { AnchoredList, Reading } from '../../model/reading.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Source } from './source.ts';

type Item<L extends AnchoredList> = Reading[L][number];
/** The value of an item, without what the engine adds (its words, their place, rule and certainty). */
export type ValueOf<L extends AnchoredList> = Omit<Item<L>, 'quote' | 'at' | 'also' | 'rule' | 'certainty' | 'flags'>;

/** What a rule found: a stretch of the text and its value. Spans are offsets of the edition's text. */
export interface Found<L extends AnchoredList = AnchoredList> {
  readonly list: L;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly certainty: Certainty;
  readonly value: ValueOf<L>;
  /**
   * Anything a parser tells the refiners that is not part of the answer, such as “the month is missing”; only
   * `flags`, a list of words for an editor, goes into the answer.
   */
  readonly hint?: Readonly<Record<string, unknown>>;
}

/** Everything that earlier stages found, by list, in order of `start`. */
export type FoundLists = { readonly [L in AnchoredList]: readonly Found<L>[] };

/** One line of a trace: what a rule did with a stretch of the text, and why. */
export interface TraceEvent {
  readonly action: 'hit' | 'drop' | 'merge' | 'resolve' | 'open';
  readonly rule: string;
  readonly list: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** What the rules may look at besides the text. `issued` is the day that relative dates start from. */
export interface Context {
  readonly vocabulary: Vocabulary;
  readonly issued: string | null;
  readonly trace: (event: TraceEvent) => void;
}

/** Finds candidates; declines by yielding nothing, never throws. Its id is its path under extract/. */
export interface Parser<L extends AnchoredList = AnchoredList> {
  readonly id: string;
  find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<L>>;
}

/** Merges, drops or resolves what the parsers of its stage found, saying why through `context.trace`. */
export interface Refiner {
  readonly id: string;
  refine(found: readonly Found[], source: Source, context: Context, earlier: FoundLists): readonly Found[];
}

/** Parsers that may run in any order, then refiners in the order given. */
export interface Stage {
  readonly name: string;
  readonly parsers: readonly Parser[];
  readonly refiners: readonly Refiner[];
}

/** In place of a grammar's language: every language that no other grammar is for. */
export const anyOther = '*';

/** A language's rules: stages in order; each sees what the earlier ones found. */
export interface Grammar {
  readonly lang: string;
  /** The lists that it has no rules for, said in the reading so that an empty list is not taken for “there is none”. */
  readonly unread?: readonly AnchoredList[];
  readonly stages: readonly Stage[];
  /** The kind of event that the release reports, from its title, its text and what was found. */
  kind(source: Source, context: Context, found: FoundLists): Reading['kind'];
}
