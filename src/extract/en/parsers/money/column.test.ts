import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../../../tests/support/release.ts';
import type { Edition, Passage } from '../../../../model/edition.ts';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';

/** A table out of rows of cells; the first row is its head. */
function tableOf(rows: readonly (readonly string[])[]): Edition {
  const edition = releaseOf(
    rows.map((cells) => ['row', 0, cells.join(' ')]),
    'en',
    '2024-02-21',
  );
  const passages = edition.passages.map((passage, i): Passage => {
    let at = passage.start;
    const cells = (rows[i] ?? []).map((words) => {
      const cell = { start: at, end: at + words.length, header: i === 0 };
      at += words.length + 1;
      return cell;
    });
    return { ...passage, table: { index: 0, cells } };
  });
  return { ...edition, passages };
}

const money = (rows: readonly (readonly string[])[]) =>
  extract(tableOf(rows), { vocabulary, grammars }).money.map(({ quote, value, currency, basis }) => ({
    quote,
    value,
    currency,
    basis,
  }));

describe('bare numbers under a head that names a currency', () => {
  it('scales them by the head, which also tells a loan', () => {
    expect(
      money([
        ['Project', 'Loan amount (million yen)'],
        ['Start-up and Innovation in Telangana', '23,697'],
        ['Chennai Peripheral Ring Road', '49,847'],
      ]),
    ).toEqual([
      { quote: '23,697', value: 23_697_000_000, currency: 'JPY', basis: 'loan' },
      { quote: '49,847', value: 49_847_000_000, currency: 'JPY', basis: 'loan' },
    ]);
  });
  it('counts columns from the right where a cell spans rows', () => {
    expect(
      money([
        ['Country', 'Partner', 'Amount (US$ thousand)'],
        ['Myanmar', 'WFP', '1,000'],
        ['UNHCR', '500'],
      ]).map(({ value, currency }) => `${currency} ${value}`),
    ).toEqual(['USD 1000000', 'USD 500000']);
  });
  it('leaves numbers under other heads, and a head of its own, alone', () => {
    expect(
      money([
        ['Country', 'Participants'],
        ['Kenya', '1,200'],
      ]),
    ).toEqual([]);
  });
});
