import { describe, expect, it } from 'vitest';
import { figureOf } from './figure.ts';

describe('a number as people type it', () => {
  it.each([
    ['719000000', '719000000'],
    ['719,000,000', '719000000'],
    ['７１９', '719'],
    ['3兆', '3000000000000'],
    ['6億2,500万', '625000000'],
    ['68.45億', '6845000000'],
    ['1万5', '10005'],
    ['3 trillion', '3000000000000'],
    ['2.5 Million', '2500000'],
    ['12.50', '12.5'],
    ['12.0', '12'],
    ['007', '7'],
    ['0', '0'],
    ['0.5', '0.5'],
  ])('%s is %s', (typed, value) => expect(figureOf(typed)).toBe(value));

  it.each(['', 'about 3', '3兆円', '-5', '1e9', '0x10', '3..5億', '5億3兆', '一億', '∞', '9'.repeat(40)])(
    '%s is none',
    (typed) => expect(figureOf(typed)).toBeNull(),
  );
});
