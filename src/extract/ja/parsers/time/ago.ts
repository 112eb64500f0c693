import { matchAt, sticky } from '../../../../text/sticky.ts';
import type { Parser } from '../../../shared/found.ts';
import { numeralsOf } from '../../numerals.ts';
import type { TimeHint } from './part.ts';

const unit = sticky(
  '(?:(?<year> ?(?:か|ヶ|ヵ|カ|箇)?年)|(?<month> ?(?:か|ヶ|ヵ|カ|ケ|箇|個)月)|(?<week>週間)|(?<day>日))間?(?<side>前|後)(?!後|倒|半|期|提|継|払|売|任)',
);
/** The count starts from what was named just before: 会合の2日前, その2か月後, 発効から5年後. */
const fromText = /(?:[^\d\s]の|その|から|より)(?:ちょうど|およそ|約)?$/;
/** 今から3年前 starts from the day of issue after all. */
const fromNow = /(?:今|現在)(?:から|より)(?:ちょうど|およそ|約)?$/;

/**
 * 「50か国が締結してから90日後に効力を生じる」, 「通告を受領した日から6か月後」: a term of a rule, which has a length and no day.
 */
const afterAnEvent =
  /(?:[てで]|[たるう]日|[のる]後|発効|締結|批准|寄託|通告|受領|署名|契約|完成|着工|採択)(?:の日)?(?:から|より)(?:ちょうど|およそ|約)?$/;

/** Points in time told by their distance: 2年前 (the year), 二か月後 (the month), 3日前 (the day). */
export const ago: Parser<'times'> = {
  id: 'ja/parsers/time/ago',
  *find(source) {
    const text = source.folded;
    for (const { start, end, value } of numeralsOf(source)) {
      const match = matchAt(unit, text, end);
      if (!match || value < 1 || value > 500 || !Number.isInteger(value) || /[数何第]/.test(text[start - 1] ?? ''))
        continue;
      const { month, week, day, side } = match.groups;
      const before = text.slice(Math.max(0, start - 8), start);
      const isFromText = fromText.test(before) && !fromNow.test(before);
      const size = month ? 'month' : week || day ? 'day' : 'year';
      const count = (week ? value * 7 : value) * (side === '前' ? -1 : 1);
      if (side === '後' && afterAnEvent.test(before) && !toldAsPast.test(text.slice(match.end, match.end + 40))) {
        const letter = month ? 'M' : week ? 'W' : day ? 'D' : 'Y';
        const length = `P${value}${letter}`;
        yield { ...frame, start, end: match.end - 1, certainty: 'certain', value: { value: length } };
        continue;
      }
      const isFirst = side === '後' && !isFromText && /[。\n]$/.test(text[start - 1] ?? '');
      const hint: TimeHint =
        isFirst && text[match.end] === 'に'
          ? { away: { unit: size, count, base: 'near' } }
          : side === '後' && !isFromText
            ? { refused: 'it is not said from when' }
            : (week || day) && /(?:約|およそ|ほぼ)$/.test(before)
              ? { refused: 'only about that day' }
              : { away: { unit: size, count, base: isFromText ? 'text' : 'issue' } };
      yield { ...frame, start, end: match.end, certainty: 'implied', value: { value: '' }, hint: { ...hint } };
    }
  },
};

const frame = { list: 'times', rule: 'ja/parsers/time/ago' } as const;
/** 「発効から5年後に見直した」: what was done then has a day after all. */
const toldAsPast = /^[^。\n]{0,36}(?:た|ました)(?:。|\n|$)/;
