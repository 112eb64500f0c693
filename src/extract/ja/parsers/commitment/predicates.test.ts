import { describe, expect, it } from 'vitest';
import { clauseEnd, endingOf } from './predicates.ts';

const ending = (words: string) => {
  const found = endingOf(words, 0, words.length);
  return found ? [found.deed, found.stem, found.tail] : null;
};

describe('the verb that a clause ends with', () => {
  it.each([
    ['開始することで一致しました', ['agree', '一致', 'しました']],
    ['力を合わせることを申し合わせました', ['agree', '申し合わせ', 'ました']],
    ['開催することを決定した', ['decide', '決定', 'した']],
    ['進めることを決めました', ['decide', '決め', 'ました']],
    ['共同訓練を行うことを確認しました', ['confirm', '確認', 'しました']],
    ['検討していくこととしました', ['resolve', 'こととし', 'ました']],
    ['協力していくこととなりました', ['resolve', 'こととな', 'りました']],
    ['対話を立ち上げた', ['launch', '立ち上げ', 'た']],
    ['書簡を取り交わした', ['sign', '取り交わ', 'した']],
    ['書簡が署名・交換されました', ['sign', '署名・交換', 'されました']],
    ['支援すると表明し', ['say', '表明', 'し']],
    ['訪日を歓迎し', ['other', '歓迎', 'し']],
  ])('%s', (words, expected) => expect(ending(words)).toEqual(expected));
  it.each(['署名したことを', '決定の後に', '大きな成果であり'])('%s ends with none of ours', (words) =>
    expect(ending(words)).toBeNull(),
  );
});

describe('where a clause ends', () => {
  it.each([
    ['歓迎すると述べた上で、', '歓迎すると述べた'],
    ['期待を述べるとともに、', '期待を述べる'],
    ['一致しました。', '一致しました'],
  ])('%s', (words, own) => expect(words.slice(0, clauseEnd(words, 0, words.length))).toBe(own));
});
