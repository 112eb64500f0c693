import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../tests/support/release.ts';

const bases = (text: string) => readingOf([['paragraph', 0, text]], 'en', '2023-06-21').money.map(({ basis }) => basis);

describe('what an amount is', () => {
  it.each([
    ['The EU announced a Global Gateway investment package of €12 billion.', ['pledge']],
    ['Germany said it would give an additional €381m in humanitarian aid.', ['pledge']],
    ['The United States pledged $20.3 billion, Japan $1.5 billion in grants.', ['pledge', 'pledge']],
    ['The United States and Japan will provide at least $8 million for field trials.', ['provided']],
    ['The UK will also spend £240m on bilateral assistance.', ['provided']],
    ['The proposed Ukraine Facility is of up to €50bn.', ['ceiling']],
    ['The UK will provide loan guarantees worth $3bn.', ['loan']],
    ['The World Bank put the cost of recovery at $411bn in March.', ['statistic']],
    ['It covers a market of 2.2 billion people with a combined output of US$26.2 trillion.', ['statistic']],
    ['To revive the Ukrainian economy, the UK will provide £10 million.', ['provided']],
    ['The EU disbursed €1.5 billion in macro-financial assistance.', ['spent']],
    ['Total pledges came to over $33 billion.', ['total']],
    ['Notes were exchanged on two grants worth about 1.7 billion yen in total.', ['total']],
    ['Donors agreed on a $93 billion replenishment.', ['total']],
    ['The UK intends to mobilise $3 billion of investment by 2027.', ['target']],
    ['The two sides aim to increase trade to $100 billion by 2030 from $50 billion in 2022.', ['target', 'statistic']],
  ])('%s', (text, expected) => expect(bases(text)).toEqual(expected));

  it('is told for a list by the sentence above it', () => {
    expect(
      readingOf(
        [
          ['paragraph', 0, 'The EU announced the following investments:'],
          ['item', 0, 'transport: €3 billion;'],
          ['item', 0, 'digital connectivity: €100 million.'],
        ],
        'en',
        '2025-04-04',
      ).money.map(({ basis }) => basis),
    ).toEqual(['pledge', 'pledge']);
  });
});
