import { matchAt, sticky } from '../../../../text/sticky.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { numeralsOf } from '../../numerals.ts';

const meeting = sticky(' ?(?<unit>回)(?:目)?(?!答|路)');
const counted = sticky(' ?(?<unit>(?:度|回|人|名|件|か国|カ国|ヵ国|ヶ国|校|社|例|台|基|隻)目)');

/** 第9回, 第二回; and 5度目, 3回目, 2人目. Rank (3番目), 第1の議題, 第3次 and 第5条 are none. */
export const ordinal: Parser<'counts'> = {
  id: 'ja/parsers/count/ordinal',
  *find(source) {
    const text = source.folded;
    for (const { start, end, value } of numeralsOf(source)) {
      const before = text[start - 1] === ' ' ? start - 2 : start - 1;
      const isNumbered = text[before] === '第';
      const match = matchAt(isNumbered ? meeting : counted, text, end);
      const unit = match?.groups['unit'];
      if (!match || !unit || value < 1 || !Number.isInteger(value)) continue;
      // 「021,337人目の訪問者」: the counter of a page.
      if (/^0[0-9]*,/.test(text.slice(start, end))) continue;
      if (!isNumbered && /[数何幾.]/.test(text[start - 1] ?? '')) continue;
      yield {
        list: 'counts',
        start: isNumbered ? before : start,
        end: match.end,
        rule: ordinal.id,
        certainty: 'certain',
        value: { value, unit, qualifier: 'exact', ordinal: true },
      } satisfies Found<'counts'>;
    }
  },
};
