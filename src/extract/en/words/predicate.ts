import type { Force } from '../../../model/kinds.ts';

/**
 * A verb by which somebody binds themselves. `verb` is matched in the folded sentence; who does so stands before it,
 * what they will do behind it. Earlier ones decide where several stand in a sentence.
 */
export interface Predicate {
  readonly verb: RegExp;
  /** Parts of words in small letters of which a sentence must hold one: they cost less than the pattern. */
  readonly stems: readonly string[];
  readonly force: Force;
  /** The verb reports what somebody else will do: the subject stands between the two (“said that Japan would”). */
  readonly reported?: boolean;
  /** Signing and announcing bind only together with what stands behind. */
  readonly needs?: RegExp;
  /** Binds even to goodwill: “committed to continue close coordination”. */
  readonly always?: boolean;
  /** Nobody is named: whoever was spoken of before binds themselves. */
  readonly passive?: boolean;
}

/** What may stand between a verb and what it governs: “agreed today to”. */
export const adverb = String.raw`(?:(?:also|further|then|jointly|both|all|strongly|today|once\smore|again|newly|hereby|thus|mutually|firmly|therefore|subsequently|soon|formally|unanimously)\s)?`;
