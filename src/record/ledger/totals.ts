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

/** Papers that are not summed, together: of one basis and currency, whose money is in one total. */
export interface Less extends Sum {
  readonly inBasis: Basis;
  readonly inCurrency: string;
}
export type Total = Sum & {
  readonly leftOutWhy: Readonly<Record<string, LeftOut['why']>>;
  readonly leftOutCount: number;
};

/** How many of the papers that are left out are named with each total. */
const mostNamed = 100;

export const keyOf = (basis: string, currency: string) => `${basis} ${currency}`;

/**
 * Sums of all papers without what stands for the same money as others. What is left out is named with the total that its
 * money is in. A sum of which nothing remains is none.
 */
export function without(sums: readonly Sum[], less: readonly Less[], named: readonly LeftOut[]): Total[] {
  const gone = Map.groupBy(less, ({ basis, currency }) => keyOf(basis, currency));
  const inTotal = ({ inBasis, inCurrency }: Pick<Less, 'inBasis' | 'inCurrency'>) => keyOf(inBasis, inCurrency);
  const instead = Map.groupBy(less, inTotal);
  const names = Map.groupBy(named, inTotal);
  return sums.flatMap(({ basis, currency, count, amount }) => {
    const own = gone.get(keyOf(basis, currency)) ?? [];
    const left = count - countOf(own);
    if (left <= 0) return [];
    const first = (names.get(keyOf(basis, currency)) ?? []).slice(0, mostNamed);
    return [
      {
        basis,
        currency,
        count: left,
        amount: sumOf([amount, ...own.map((each) => minus(each.amount))]),
        leftOutWhy: Object.fromEntries(first.map(({ id, why }) => [id, why])),
        leftOutCount: countOf(instead.get(keyOf(basis, currency)) ?? []),
      },
    ];
  });
}

/**
 * An umbrella as part of what is left out. One that was told twice stands there already as a paper on a project that is
 * summed (in `inBasisAgain`): that is taken back, as the money of both is in the parts.
 */
export function lessOf(umbrella: LeftOut, inBasisAgain: Basis | null): Less[] {
  const { basis, currency, amount, inBasis, inCurrency } = umbrella;
  const one: Less = { basis, currency, amount, count: 1, inBasis, inCurrency };
  if (inBasisAgain === null) return [one];
  return [one, { ...one, count: -1, amount: minus(amount), inBasis: inBasisAgain, inCurrency: currency }];
}

const countOf = (less: readonly Less[]) => less.reduce((sum, { count }) => sum + count, 0);
const minus = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
