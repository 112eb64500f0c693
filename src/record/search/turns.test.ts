import { expect, it } from 'vitest';
import { turns } from './turns.ts';

it('lets so many in at once, the others in order, also after a failure, and sends away who finds no place', async () => {
  const inTurn = turns(2, 3);
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const work = (n: number) =>
    inTurn(async () => {
      begun.push(n);
      await new Promise<void>((end) => void ends.push(end));
      if (n === 1) throw new Error('failed');
      return n;
    });
  const all = [0, 1, 2, 3, 4, 5].map(work).map((result) => result.catch(() => 'failed'));
  expect(begun).toEqual([0, 1]);
  expect(await all[5]).toBeNull();
  for (let done = 0; done < 5; done++) {
    ends[done]?.();
    await all[done];
    await Promise.resolve();
    expect(begun.length).toBe(Math.min(5, done + 3));
  }
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(await Promise.all(all)).toEqual([0, 'failed', 2, 3, 4, null]);
});
