import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const told = (...lines: (readonly ['paragraph' | 'item', string])[]) =>
  readingOf(lines.map(([kind, text]) => [kind, 0, text] as const)).commitments.map((c) => [
    c.actor,
    c.force,
    c.summary,
  ]);

describe('a sentence broken up round a list', () => {
  it('binds who stands before it to each item', () => {
    expect(
      told(
        ['paragraph', '日本及びケニアは，'],
        ['item', '北港コンテナ埠頭拡張事業'],
        ['item', '灌漑分野における研修'],
        ['paragraph', 'について着実に実施していく。'],
      ),
    ).toEqual([
      ['日本及びケニア', 'will', '北港コンテナ埠頭拡張事業'],
      ['日本及びケニア', 'will', '灌漑分野における研修'],
    ]);
  });
  it('needs somebody', () => {
    expect(
      told(['paragraph', '対象となる分野は'], ['item', '北港の拡張'], ['paragraph', 'について着実に実施していく。']),
    ).toEqual([]);
  });
});

describe('what was done long ago', () => {
  const found = (text: string) => readingOf([['paragraph', 0, text]], 'ja', '2023-12-14').commitments.length;
  it('is no news', () => {
    expect(found('三か国の首脳は、令和3年12月9日、次期輸送機の共同開発を開始することを発表した。')).toBe(0);
    expect(found('三か国の首脳は、令和5年12月9日、次期輸送機の共同開発を開始することを発表した。')).toBe(1);
  });
});
