import { expect, it } from 'vitest';
import { Remembered } from './remembered.ts';

const cases: readonly (readonly [
  what: string,
  then: { readonly revision: bigint; readonly same: boolean; readonly commits: boolean },
  known: boolean,
])[] = [
  ['the next transaction', { revision: 8n, same: true, commits: true }, true],
  ['something else was recorded in between', { revision: 9n, same: true, commits: true }, false],
  ['the commit failed, and somebody else counted on', { revision: 8n, same: true, commits: false }, false],
  ['the database has crashed: another connection', { revision: 8n, same: false, commits: true }, false],
];
it.each(cases)('%s', (_, { revision, same, commits }, known) => {
  const remembered = new Remembered<string>();
  const on = {};
  expect(remembered.takeAt(7n, on)).toBeNull();
  remembered.after('what is known', on);
  if (commits) remembered.committed(8n);
  expect(remembered.takeAt(revision, same ? on : {})).toBe(known ? 'what is known' : null);
  expect(remembered.takeAt(revision, on)).toBeNull();
});
