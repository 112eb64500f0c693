import type { Basis, Force } from '../../model/kinds.ts';

/** How many promises of a field concern a state with a force. */
export interface MatrixCount {
  /** Id of vocabulary/fields.json that weighs most; '' for none. */
  readonly field: string;
  /** ISO code; null for promises that name no state, which are to all. */
  readonly country: string | null;
  readonly force: Force;
  readonly count: number;
}

/** A bar of a drawing: papers of one basis and currency that may be summed, by state, year or scheme. */
export interface AmountSum {
  readonly basis: Basis;
  readonly currency: string;
  readonly by: 'country' | 'year' | 'scheme';
  /** An ISO code, four digits or a scheme; null where the papers say none. */
  readonly key: string | null;
  readonly count: number;
  readonly value: number;
}

/** All that a dialogue has, however much of it its view gives. */
export interface DialogueTotals {
  /** Meetings of its series; those that stand outside of them, lunches and talks beside it, are not counted. */
  readonly meetings: number;
  readonly commitments: number;
  readonly instruments: number;
  readonly targets: number;
  /** Promises by field, '' for none. */
  readonly fields: readonly { readonly field: string; readonly count: number }[];
  readonly matrix: readonly MatrixCount[];
  readonly amounts: readonly AmountSum[];
}
