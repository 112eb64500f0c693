import type { Basis } from '../../model/kinds.ts';
import { sumOf } from './decimal.ts';

/** What the papers of one basis and currency add up to. */
export interface Sum {
  readonly basis: Basis;
  readonly currency: string;
  readonly count: number;
  /** An exact decimal. */
  readonly amount: string;
}

/** A paper that is not summed, why, and the total in which its money is. */
export interface LeftOut {
  readonly id: string;
  readonly why: 'umbrella' | 'same-project';
  readonly basis: Basis;
  readonly currency: string;
  readonly amount: string;
  readonly inBasis: Basis;
  readonly inCurrency: string;
}

export type Total = Sum & { readonly leftOutWhy: Readonly<Record<string, LeftOut['why']>> };

export const keyOf = (basis: string, currency: string) => `${basis} ${currency}`;

/**
 * Sums of all papers without what stands for the same money as others. What is left out is named with the total that its
 * money is in. A sum of which nothing remains is none.
 */
export function without(sums: readonly Sum[], leftOut: readonly LeftOut[]): Total[] {
  const gone = Map.groupBy(leftOut, ({ basis, currency }) => keyOf(basis, currency));
  const instead = Map.groupBy(leftOut, ({ inBasis, inCurrency }) => keyOf(inBasis, inCurrency));
  return sums.flatMap(({ basis, currency, count, amount }) => {
    const less = gone.get(keyOf(basis, currency)) ?? [];
    if (count <= less.length) return [];
    const named = instead.get(keyOf(basis, currency)) ?? [];
    return [
      {
        basis,
        currency,
        count: count - less.length,
        amount: sumOf([amount, ...less.map((each) => minus(each.amount))]),
        leftOutWhy: Object.fromEntries(named.map(({ id, why }) => [id, why])),
      },
    ];
  });
}

const minus = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
