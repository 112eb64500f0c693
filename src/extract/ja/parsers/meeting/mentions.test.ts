import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../shared/source.ts';
import { editionOf } from '../../../../../tests/support/one-paragraph.ts';
import { isFirst, ownIsFirst } from './first-of-series.ts';
import { meetingHeads } from './heads.ts';
import { mentionsOf, ordinalIn } from './mentions.ts';
import { seriesOf } from './naming.ts';

const names = (text: string) => mentionsOf(sourceOf(editionOf(text, 'ja'))).map((m) => text.slice(m.start, m.end));

describe('ordinals', () => {
  it.each([
    ['第10回', 10],
    ['第二回', 2],
    ['第十二回', 12],
    ['第二十回', 20],
    ['第3次', 3],
    ['今回', null],
  ])('%s is %s', (words, n) => expect(ordinalIn(words)).toBe(n));
});

describe('names of meetings, whole', () => {
  it.each([
    ['初の「中央アジア+日本」対話・首脳会合が', ['「中央アジア+日本」対話・首脳会合']],
    ['岸田大臣の「中央アジア+日本」対話・第5回外相会合出席', ['「中央アジア+日本」対話・第5回外相会合']],
    ['「中央アジア+日本」対話の第1回首脳会合が', ['「中央アジア+日本」対話の第1回首脳会合']],
    ['第1回の法務大臣会合を', ['第1回の法務大臣会合']],
    ['12月18日の日・カザフスタン首脳会談で', ['日・カザフスタン首脳会談']],
    ['第9回高級実務者会合(SOM)が', ['第9回高級実務者会合(SOM)']],
    ['日本ASEAN友好協力50周年特別首脳会議は', ['日本ASEAN友好協力50周年特別首脳会議']],
    ['アンゴラ大統領表敬等', ['アンゴラ大統領表敬']],
    ['第24回日中韓三カ国環境大臣会合(TEMM24)の', ['第24回日中韓三カ国環境大臣会合(TEMM24)']],
    ['本会合の成果', ['会合']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
  it.each(['首脳会談録', '会合費', '首脳会議場', 'フォーラムズ'])('%s is another word', (text) =>
    expect(meetingHeads(text, 0, text.length)).toEqual([]),
  );
});

describe('the first of a series', () => {
  it.each([
    ['初の「対話」・首脳会合', true],
    ['初の首脳級の開催となる「対話」・首脳会合', true],
    ['「対話」・首脳会合が初めて開かれた', true],
    ['初めて全ての国が加わった「対話」・首脳会合', false],
  ])('%s: %s', (text, first) => {
    const start = text.indexOf('「');
    const end = text.indexOf('会合') + 2;
    expect(isFirst(sourceOf(editionOf(text, 'ja')), { start, end, sentence: { start: 0, end: text.length } })).toBe(
      first,
    );
  });
  it('is told of the release’s own meeting too', () => {
    expect(ownIsFirst('首脳級での開催は初めてで、総理が議長を務めます。')).toBe(true);
    expect(ownIsFirst('外務大臣が同国を訪問するのは初めてです。')).toBe(false);
  });
});

it('names a series without its number', () => {
  expect(seriesOf('第10回太平洋・島サミット（PALM10）')).toBe('太平洋・島サミット');
});
