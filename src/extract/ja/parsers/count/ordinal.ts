import { numeralOf, numeralPattern } from '../../../../text/numerals-ja.ts';
import type { Found, Parser } from '../../../shared/found.ts';

/** 第9回, 第二回; and 5度目, 3回目, 2人目. Rank (3番目), 第1の議題, 第3次 and 第5条 are none. */
const numbered = new RegExp(`第 ?(?<n>${numeralPattern}) ?(?<unit>回)(?:目)?(?!答|路)`, 'g');
const counted = new RegExp(
  `(?<![第数何幾0-9.])(?<n>${numeralPattern}) ?(?<unit>度|回|人|名|件|か国|カ国|ヵ国|ヶ国|校|社|例|台|基|隻)目`,
  'g',
);

export const ordinal: Parser<'counts'> = {
  id: 'ja/parsers/count/ordinal',
  *find(source) {
    for (const pattern of [numbered, counted])
      for (const match of source.folded.matchAll(pattern)) {
        const { n = '', unit = '' } = match.groups as Record<string, string | undefined>;
        const value = numeralOf(n);
        if (value === null || value < 1 || !Number.isInteger(value)) continue;
        yield {
          list: 'counts',
          start: match.index,
          end: match.index + match[0].length,
          rule: ordinal.id,
          certainty: 'certain',
          value: { value, unit: pattern === counted ? `${unit}目` : unit, qualifier: 'exact', ordinal: true },
        } satisfies Found<'counts'>;
      }
  },
};
