import type { AmountSum, DialogueTotals, MatrixCount } from '../../src/record/things/tally-views.ts';
import type { CommitmentCard, InstrumentCard, TargetCard } from '../../src/record/things/views.ts';

/** Counted one by one, what the record would have kept totals of. */
export function totalsOfLists(lists: {
  readonly commitments: readonly CommitmentCard[];
  readonly instruments: readonly InstrumentCard[];
  readonly targets: readonly TargetCard[];
  readonly meetings: number;
}): DialogueTotals {
  const { commitments, instruments, targets, meetings } = lists;
  const matrix = commitments.flatMap((card): MatrixCount[] =>
    (card.countries.length === 0 ? [null] : card.countries).map((country) => ({
      field: card.fields[0] ?? '',
      country,
      force: card.force,
      count: 1,
    })),
  );
  const fields = Map.groupBy(commitments, (card) => card.fields[0] ?? '');
  return {
    meetings,
    commitments: commitments.length,
    instruments: instruments.length,
    targets: targets.length,
    fields: Array.from(fields, ([field, cards]) => ({ field, count: cards.length })),
    matrix,
    amounts: amountsOfLists(instruments),
  };
}

export function amountsOfLists(instruments: readonly InstrumentCard[]): AmountSum[] {
  const sums = new Map<string, AmountSum>();
  for (const { amount, count, country, date, scheme } of instruments) {
    if (!amount || amount.value <= 0 || (count ?? 1) > 1) continue;
    const keys = { country, year: date?.slice(0, 4) ?? null, scheme };
    for (const by of ['country', 'year', 'scheme'] as const) {
      const { basis, currency } = amount;
      const name = `${basis} ${currency} ${by} ${keys[by]}`;
      const known = sums.get(name) ?? { basis, currency, by, key: keys[by], count: 0, value: 0 };
      sums.set(name, { ...known, count: known.count + 1, value: known.value + amount.value });
    }
  }
  return [...sums.values()];
}
