import { describe, expect, it } from 'vitest';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { readingOf, releaseOf } from '../../../../../tests/support/release.ts';

const documents = (text: string) =>
  readingOf([['paragraph', 0, text]])
    .reference.filter((r) => r.what === 'document')
    .map((r) => r.value);

describe('papers that a release leans on', () => {
  it.each([
    ['首脳は、「2050年戦略」が定める分野に沿って意見を交わした。', '2050年戦略'],
    ['第2回外相会合で採択された「行動計画」について報告があった。', '行動計画'],
    [
      '両大臣は、「グリーン・パートナーシップ・イニシアティブ」の下で取り組む。',
      'グリーン・パートナーシップ・イニシアティブ',
    ],
  ])('%s', (text, value) => expect(documents(text)).toEqual([value]));
  it.each(['「人への投資」を重んじる。', '出席者は、「共同声明」に署名した。', '計画の下で進める。'])(
    'none in %s',
    (text) => expect(documents(text)).toEqual([]),
  );
});

describe('links', () => {
  const linked = (href: string) => {
    const edition = {
      ...releaseOf([['paragraph', 0, '宣言（別添）を採択した。']], 'ja', null),
      links: [{ start: 3, end: 5, href }],
    };
    return extract(edition, { vocabulary, grammars }).reference.map((r) => [r.quote, r.value]);
  };
  it('are kept with the words that carry them', () =>
    expect(linked('/files/1.pdf')).toEqual([['別添', '/files/1.pdf']]));
  it.each(['#top', 'javascript:void(0)', 'mailto:a@b.example', 'tel:0300000000'])('%s leads to no document', (href) =>
    expect(linked(href)).toEqual([]),
  );
});

describe('earlier meetings', () => {
  const earlier = (text: string) =>
    readingOf([
      ['title', 0, '「中央アジア+日本」対話・第9回外相会合（結果）'],
      ['paragraph', 0, '本20日、「中央アジア+日本」対話・第9回外相会合が開かれた。'],
      ['paragraph', 0, text],
    ])
      .reference.filter((r) => r.what === 'earlier meeting')
      .map((r) => r.value);
  it.each([
    ['昨年7月に開かれた第8回外相会合の成果を確かめた。', ['2024-07']],
    ['第8回外相会合で採択された計画を確かめた。', ['第8回外相会合']],
    ['第10回外相会合は来年開かれる。', []],
  ])('%s', (text, values) => expect(earlier(text)).toEqual(values));
});
