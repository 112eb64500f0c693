import { expect, it } from 'vitest';
import { figuresIn } from './figures.ts';

const none = { money: [], counts: [] } as never;

it.each([
  ['排出を60%削減する', [60]],
  ['少なくとも30%を保全する', [30]],
  ['2.5パーセントに引き上げる', [2.5]],
  ['排出を削減する', []],
])('%s', (text, values) => expect(figuresIn(text, none, 0, text.length).map((f) => f.value)).toEqual(values));

it('takes the word of the bound into the figure', () => {
  const text = '陸域の少なくとも30%を';
  const [figure] = figuresIn(text, none, 0, text.length);
  expect(text.slice(figure?.start, figure?.end)).toBe('少なくとも30%');
});
