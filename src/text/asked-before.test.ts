import { expect, it } from 'vitest';
import { askedBefore } from './asked-before.ts';

it('makes what is asked for again once, and forgets all when there is too much of it', () => {
  const made: string[] = [];
  const lengthOf = askedBefore(2, (words) => {
    made.push(words);
    return words === '' ? null : words.length;
  });
  expect(['約束', '約束', '', '', '会談', '約束'].map(lengthOf)).toEqual([2, 2, null, null, 2, 2]);
  expect(made).toEqual(['約束', '', '会談', '約束']);
});
