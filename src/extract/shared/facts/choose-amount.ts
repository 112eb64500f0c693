import type { Amount } from '../../../model/reading.ts';
import type { Found, FoundLists } from '../found.ts';

/** The amounts that lie wholly inside a stretch, in order. */
export function moneyIn(earlier: FoundLists, start: number, end: number): Found<'money'>[] {
  return inside(earlier.money, start, end);
}

/** The items of a list (in order of start) that lie wholly inside a stretch; a binary search, then a walk. */
export function inside<T extends { readonly start: number; readonly end: number }>(
  list: readonly T[],
  start: number,
  end: number,
): T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as T).start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < list.length && (list[i] as T).start < end; i++) {
    const item = list[i] as T;
    if (item.end <= end) found.push(item);
  }
  return found;
}

export const amountOf = (money: Found<'money'>): Amount => ({
  value: money.value.value,
  currency: money.value.currency,
  qualifier: money.value.qualifier,
  basis: money.value.basis,
});

/** The one amount of a stretch: null where there is none, and where several leave open which one is meant. */
export function onlyAmount(earlier: FoundLists, start: number, end: number): Found<'money'> | null {
  const told = moneyIn(earlier, start, end).filter((m) => m.value.basis !== 'statistic');
  const found = told.filter((m, i) => !isSameInOther(told[i - 1], m));
  const values = new Set(found.map((m) => `${m.value.value}${m.value.currency}`));
  return values.size === 1 ? (found[0] ?? null) : null;
}

/** 「840万ドル（10億800万円）」: right behind another, in another currency, it is the same amount. */
const isSameInOther = (before: Found<'money'> | undefined, m: Found<'money'>) =>
  before !== undefined &&
  before.value.currency !== m.value.currency &&
  m.start - before.end <= 3 &&
  m.value.basis === before.value.basis;
