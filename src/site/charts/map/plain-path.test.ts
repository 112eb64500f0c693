import { describe, expect, it } from 'vitest';
import { plainPath } from './plain-path.ts';

/** Where a path goes, point by point, when it is drawn. */
function points(d: string): (readonly [number, number])[] {
  const drawn: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const { groups } of d.matchAll(/(?<move>[Ml])(?<numbers>[^Mlz]+)/g)) {
    const numbers = Array.from(groups?.['numbers']?.matchAll(/-?(?:\d+\.\d+|\.\d+|\d+)/g) ?? [], ([n]) => Number(n));
    for (let i = 0; i < numbers.length; i += 2) {
      const [dx = 0, dy = 0] = [numbers[i], numbers[i + 1]];
      [x, y] = groups?.['move'] === 'M' ? [dx, dy] : [x + dx, y + dy];
      drawn.push([Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
    }
  }
  return drawn;
}

describe('a path of the map', () => {
  it.each([
    ['M10,10L12.5,10L12.5,9.5L10,9.9Z', 'M10 10l2.5 0 0-.5-2.5 .4z'],
    ['M0.4,-3L-0.4,3L8,8Z', 'M.4-3l-.8 6 8.4 5z'],
  ])('%s is written in short', (whole, short) => {
    expect(plainPath(whole, 0.1)).toBe(short);
  });
  it('goes where it went, without an error that grows from point to point', () => {
    const ring = Array.from({ length: 500 }, (_, i) => [
      Math.round((100 + 80 * Math.cos(i / 79)) * 10) / 10,
      Math.round((90 + 70 * Math.sin(i / 79)) * 10) / 10,
    ]);
    const kept = points(plainPath(`M${ring.map((p) => p.join(',')).join('L')}Z`, 0));
    expect(kept).toEqual(ring);
  });
  it('leaves out points too near to be seen, and islands that are no more than a line', () => {
    expect(plainPath('M0,0L0.2,0.1L9,0L9,9ZM50,50L50.1,50L60,50Z', 1)).toBe('M0 0l9 0 0 9z');
  });
});
