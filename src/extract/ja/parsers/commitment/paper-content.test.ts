import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const told = (...lines: string[]) =>
  readingOf([
    ['title', 0, '水資源分野の協力覚書への署名'],
    ...lines.map((l) => ['paragraph', 0, l] as const),
  ]).commitments.map((c) => [c.actor, c.force, c.summary]);

describe('what a paper provides', () => {
  it('is agreed by those who signed it', () => {
    expect(told('本覚書では、井戸の調査に専門家を派遣し、共同の研修を実施していくこととしています。')).toEqual([
      ['双方', 'agreed', '井戸の調査に専門家を派遣し、共同の研修を実施していく'],
    ]);
  });
  it('ignores what another text leaves to the future', () => {
    expect(told('この白書は、河川の調査を実施していくこととしています。')).toEqual([]);
  });
});

describe('a signing told twice', () => {
  const twice = (second: string) =>
    readingOf([
      ['paragraph', 0, '島津環境大臣は、ケニアの水資源大臣と、河川の管理及び浄化に関する協力覚書に署名しました。'],
      ['paragraph', 0, second],
    ]).commitments.length;
  it('counts once', () => {
    expect(twice('島津環境大臣は、両首脳の立会いの下、河川の管理及び浄化に関する協力覚書に署名しました。')).toBe(1);
    expect(
      twice('今回、環境省が覚書を締結した水資源省は、ケニアの河川を所管しており、日本の省と初めて覚書を締結しました。'),
    ).toBe(1);
  });
  it('counts two papers as two', () => {
    expect(twice('島津環境大臣は、廃棄物の焼却及び再生に関する協力覚書に署名しました。')).toBe(2);
  });
});

describe('names that a release gives to several', () => {
  it('act as a group', () => {
    const found = readingOf([
      ['paragraph', 0, '日本と沿岸国(ブルーパートナー)は、三年間の行動を定めた。'],
      ['paragraph', 0, 'ブルーパートナーは、漁港の改修と研修生の派遣を支援する。'],
    ]).commitments;
    expect(found.map((c) => c.actor)).toContain('ブルーパートナー');
  });
});
