import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseOf, type Line } from '../../../tests/support/release.ts';
import { vocabulary } from '../../cli/vocabulary.ts';
import type { Passage } from '../../model/edition.ts';
import { extract } from '../engine.ts';
import { grammars } from '../grammars.ts';

const pieces = [
  '日本',
  '両首脳',
  '高市早苗内閣総理大臣',
  'トカエフ・カザフスタン大統領',
  '国際協力機構（JICA）',
  '双方',
  'は、',
  'が',
  'と',
  'の',
  'を',
  'に',
  'で',
  'から、',
  '、',
  '。',
  '（',
  '）',
  '「',
  '」',
  '『',
  '』',
  '第3回外相会合',
  '首脳会談',
  '次回会合',
  '前回',
  '表敬',
  'を表敬しました',
  'と会談し',
  '「中央アジア+日本」対話・',
  '議長',
  '共同議長として',
  '議長国は',
  '夕食会',
  'の主催により',
  '12月20日',
  '午前9時30分',
  '約80分間',
  '今後5年間',
  '2030年まで',
  '無償資金協力',
  '円借款',
  '「税関機材整備計画」',
  '（供与限度額13.41億円）',
  '2件',
  '書簡',
  '贈与契約',
  '共同声明',
  '協力覚書',
  '（東京宣言）',
  '協定',
  '署名・交換され',
  '署名し',
  '採択し',
  'ました',
  '決定',
  '一致',
  '供与',
  '支援',
  'する',
  'していく',
  '旨',
  '述べ',
  'こと',
  '意向',
  '次の',
  '以下の取組',
  '発表し',
  '目標',
  '3兆円',
  '50%',
  '1,000人',
  '以上',
  'このうち',
  '\u3000',
  ' ',
];
const kinds: Passage['kind'][] = ['title', 'heading', 'paragraph', 'item', 'note', 'row', 'caption'];

describe('the fact stage', () => {
  it('anchors every fact and every part in one passage, and fails on no text', () => {
    const line = fc.tuple(
      fc.constantFrom(...kinds),
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 }).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('2025-12-20', null),
        (lines, issued) => {
          const edition = releaseOf(lines, 'ja', issued);
          const reading = extract(edition, { vocabulary, grammars });
          for (const fact of [...reading.meetings, ...reading.instruments, ...reading.commitments, ...reading.targets])
            for (const at of [fact.at, ...fact.also, ...Object.values(fact.parts)])
              expect(edition.text.slice(at.start, at.end)).toBe(at.quote);
        },
      ),
      { numRuns: 1500 },
    );
    // 1,500 releases take seconds where other work has the processor.
  }, 60_000);
  it('takes time in proportion to the text', () => {
    const sentence =
      '高市早苗内閣総理大臣は、第3回外相会合において、今後5年間で3兆円の無償資金協力「税関機材整備計画」を供与すると述べました。';
    const time = (n: number) => {
      const edition = releaseOf(
        Array.from({ length: n }, (): Line => ['paragraph', 0, sentence]),
        'ja',
        '2025-12-20',
      );
      const before = performance.now();
      extract(edition, { vocabulary, grammars });
      return performance.now() - before;
    };
    time(100);
    expect(time(1600)).toBeLessThan(40 * Math.max(time(200), 5));
  });
});
