import type { Basis } from '../../../model/kinds.ts';

/** One way of telling what an amount is: words before it or behind it in its clause. The first that fits decides. */
export interface BasisCue {
  readonly basis: Basis;
  /** Matched against the clause up to the amount, its qualifying words included. */
  readonly before?: RegExp;
  /** Matched against the clause behind the amount. */
  readonly after?: RegExp;
  /** What the amount is of: a noun (flag `g`), the last one of which stands near before it in its clause. */
  readonly of?: RegExp;
  /** Not where the words behind that noun, or all that `before` matched, hold this: “to revive the economy the UK will provide …”. */
  readonly unless?: RegExp;
  /** Only where both fit. */
  readonly both?: true;
}
