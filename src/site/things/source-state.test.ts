import { expect, it } from 'vitest';
import { sourceState } from './source-state.ts';

const fine = {
  paused: false,
  failures: 0,
  addedAt: new Date('2026-01-05T00:00:00Z'),
  lookedAt: new Date('2026-03-02T00:00:00Z'),
  answeredAt: new Date('2026-03-02T00:00:00Z'),
  newAt: new Date('2026-02-20T00:00:00Z'),
  notices: [],
};

it.each([
  ['answers', fine],
  ['paused', { ...fine, paused: true, failures: 3 }],
  ['has not answered since Mar 2, 2026', { ...fine, failures: 2 }],
  ['has not answered since Jan 5, 2026', { ...fine, failures: 2, answeredAt: null }],
  ['not looked at yet', { ...fine, lookedAt: null, answeredAt: null }],
  ['its pages have changed, and some cannot be read', { ...fine, notices: [{ what: 'no-body' as const }] }],
  ['nothing new since Feb 20, 2026', { ...fine, notices: [{ what: 'silent' as const }] }],
])('%s', (words, source) => expect(sourceState(source, 'en')).toBe(words));

it('is said in Japanese', () =>
  expect(sourceState({ ...fine, failures: 1 }, 'ja')).toBe('2026.3.2 (月)から確かめられていません'));
