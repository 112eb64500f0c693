import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../cli/vocabulary.ts';
import { editionOf } from '../../../tests/support/one-paragraph.ts';
import { extract } from '../engine.ts';
import { valueStage } from './values.ts';

const grammars = [{ lang: 'ja', stages: [valueStage], kind: () => 'other' as const }];
const read = (text: string, issued: string | null) => extract(editionOf(text, 'ja', issued), { vocabulary, grammars });

/** Pieces that dates, amounts and counts are made of, put together at random. */
const pieces = [
  '0,1,2,3,7,12,20,31,2025,１,２０,一,二,十,百,千,万,億,兆,〇',
  '年,月,日,時,分,間,年度,末,円,ドル,件,か国,人,つ,回,第,目,約,以上',
  '令和,平成,昭和,元,本,同,翌,前,昨,先,今,来,午後,午前,正午,現地時間',
  'から,まで,～,-,、,，,。,・,の,に,（,）,「,」,/,.,:, ,\n,土',
].flatMap((list) => list.split(','));

describe('the value stage', () => {
  it('gives words that slice back, values of the right shape and no failure, whatever the text', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
        fc.constantFrom('2025-12-20', '2024-02-29', null),
        (words, issued) => {
          const text = words.join('');
          const reading = read(text, issued);
          for (const item of [...reading.times, ...reading.money, ...reading.counts])
            for (const at of [item.at, ...item.also]) expect(text.slice(at.start, at.end)).toBe(item.quote);
          for (const { value } of reading.times)
            expect(value).toMatch(
              /^(?:P[\dTYMWDHS]+|\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?)?)$/,
            );
          for (const { value, currency } of reading.money) {
            expect(value).toBeGreaterThan(0);
            expect(currency).toMatch(/^[A-Z]{3}$/);
          }
          for (const { value } of reading.counts) expect(Number.isInteger(value) && value > 0).toBe(true);
        },
      ),
      { numRuns: 3000 },
    ));

  it('costs no more per character in a long text than in a short one', () => {
    const sentence =
      '令和7年12月20日、5か国の首脳は「2030年戦略」の下で約10億円（1,000万米ドル）を供与し、同日午後3時から約50分間、会談した。';
    const cost = (repeats: number) => {
      const edition = editionOf(`${sentence}\n`.repeat(repeats).trimEnd(), 'ja', '2025-12-20');
      const run = () => {
        const start = performance.now();
        extract(edition, { vocabulary, grammars });
        return (performance.now() - start) / edition.text.length;
      };
      run();
      return Math.min(...Array.from({ length: 5 }, run));
    };
    const short = cost(100);
    expect(cost(2000)).toBeLessThan(short * 4);
  });
});
