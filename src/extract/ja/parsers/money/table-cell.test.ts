import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import type { Edition, Passage } from '../../../../model/edition.ts';
import { extract } from '../../../engine.ts';
import { valueStage } from '../../values.ts';

/** An edition made of a caption (may be empty) and the rows of one table. */
function tableOf(caption: string, rows: readonly (readonly string[])[], title = '円借款の供与'): Edition {
  const passages: Passage[] = [];
  let text = '';
  const add = (words: string, more: Partial<Passage>) => {
    if (text) text += '\n';
    const start = text.length;
    text += words;
    const index = passages.length;
    passages.push({
      index,
      kind: 'row',
      address: null,
      label: null,
      depth: 0,
      parent: null,
      start,
      end: text.length,
      ...more,
    });
  };
  if (caption) add(caption, { kind: 'caption' });
  for (const row of rows) {
    let at = text.length + (text ? 1 : 0);
    const cells = row.map((cell) => {
      const start = at;
      at += cell.length + 1;
      return { start, end: start + cell.length, header: row === rows[0] };
    });
    add(row.join(' '), { table: { index: 0, cells } });
  }
  return {
    title,
    lang: 'ja',
    issued: null,
    published: null,
    url: null,
    text,
    passages,
    links: [],
    figures: [],
    notes: [],
  };
}

const amountsOf = (edition: Edition) =>
  extract(edition, {
    vocabulary,
    grammars: [{ lang: 'ja', stages: [valueStage], kind: () => 'other' }],
  }).money.map((m) => `${m.quote} = ${m.value} ${m.currency} ${m.basis}`);

const cases: readonly (readonly [name: string, edition: Edition, amounts: readonly string[]])[] = [
  [
    'a column head that scales',
    tableOf('', [
      ['案件名', '供与額（百万円）'],
      ['道路整備計画', '23,697'],
      ['港湾整備計画', '1,250'],
    ]),
    ['23,697 = 23697000000 JPY provided', '1,250 = 1250000000 JPY provided'],
  ],
  [
    'a caption that scales',
    tableOf(
      '実施機関別の内訳（単位：万米ドル）',
      [
        ['機関', '供与額'],
        ['WFP', '200'],
      ],
      '緊急無償資金協力',
    ),
    ['200 = 2000000 USD provided'],
  ],
  [
    'a ceiling in the head',
    tableOf('', [
      ['案件名', '供与限度額（億円）'],
      ['橋梁架け替え計画', '31.9'],
    ]),
    ['31.9 = 3190000000 JPY ceiling'],
  ],
  [
    'cells with their own unit',
    tableOf('', [
      ['案件名', '供与額'],
      ['計画', '2億円'],
    ]),
    ['2億円 = 200000000 JPY provided'],
  ],
  [
    'columns without a unit',
    tableOf('', [
      ['案件名', '参加者数'],
      ['計画', '200'],
    ]),
    [],
  ],
  [
    'item numbers',
    tableOf('単位：百万円', [
      ['番号', '機関'],
      ['1', 'WFP'],
    ]),
    [],
  ],
];

describe('ja: bare numbers of a table', () => {
  for (const [name, edition, amounts] of cases) it(name, () => expect(amountsOf(edition)).toEqual(amounts));
});
