import { describe, expect, it } from 'vitest';
import { releaseOf, type Line } from '../../../../tests/support/release.ts';
import type { Passage } from '../../../model/edition.ts';
import { sourceOf } from '../source.ts';
import { areaOf } from './area.ts';
import { ancestorsOf, childrenOf, itemsAfter, leavesOf } from './outline.ts';
import { statementsOf } from './statements.ts';

const lines: Line[] = [
  ['heading', 0, '成果'],
  ['item', 1, '次の取組を発表した。'],
  ['item', 2, '人づくり'],
  ['item', 3, '研修'],
  ['item', 3, '奨学金'],
  ['item', 2, '防災'],
  ['paragraph', 0, '次の支援を行う。'],
  ['item', 0, '機材の設置'],
  ['item', 1, 'その内訳'],
  ['item', 0, '研修の実施'],
  ['paragraph', 0, '以上。'],
];
const source = sourceOf(releaseOf(lines, 'ja', null));
const at = (index: number) => source.edition.passages[index] as Passage;
const words = (passages: readonly Passage[]) => passages.map((p) => source.text.slice(p.start, p.end));

describe('the outline around a passage', () => {
  it('knows what stands directly under it', () =>
    expect(words(childrenOf(source, at(1)))).toEqual(['人づくり', '防災']));
  it('knows what stands above it, nearest first', () =>
    expect(words(ancestorsOf(source, at(3)))).toEqual(['人づくり', '次の取組を発表した。', '成果']));
  it('takes nested items for a list', () => expect(words(itemsAfter(source, at(1)))).toEqual(['人づくり', '防災']));
  it('takes the run behind a paragraph for a list', () =>
    expect(words(itemsAfter(source, at(6)))).toEqual(['機材の設置', '研修の実施']));
  it('finds no list where none follows', () => expect(itemsAfter(source, at(10))).toEqual([]));
  it('goes down to the single measures', () =>
    expect(words(leavesOf(source, itemsAfter(source, at(1))))).toEqual(['研修', '奨学金', '防災']));
  it('names the field that a measure is filed under, never a sentence or a heading of every release', () => {
    expect(areaOf(source, at(3), new Set(['成果']))).toBe('人づくり');
    expect(areaOf(source, at(5), new Set(['成果']))).toBeNull();
    expect(areaOf(source, at(5), new Set())).toBe('成果');
  });
});

describe('sentences of a passage', () => {
  const of = (text: string) => {
    const one = sourceOf(releaseOf([['paragraph', 0, text]], 'ja', null));
    return statementsOf(one, one.edition.passages[0] as Passage).map((s) => text.slice(s.start, s.end));
  };
  it.each([
    ['発表した。署名した。', ['発表した。', '署名した。']],
    ['書簡を交換した．供与額は計約14億円である．', ['書簡を交換した．', '供与額は計約14億円である．']],
    ['金利は２．３０％である。', ['金利は２．３０％である。']],
    ['「開会した。」と述べた。', ['「開会した。」と述べた。']],
  ])('%s', (text, expected) => expect(of(text)).toEqual(expected));
});
