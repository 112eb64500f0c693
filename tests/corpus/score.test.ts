import { describe, expect, it } from 'vitest';
import { scoreFolders } from '../../src/cli/commands/evaluate.ts';

/**
 * The least that the reading must score (F1) on the annotated releases. Raise a floor when the program has risen;
 * never lower one to let a change through.
 */
const known = {
  outline: 0.98,
  times: 0.985,
  money: 0.99,
  counts: 0.96,
  people: 0.96,
  countries: 0.99,
  meetings: 0.9,
  instruments: 0.92,
  commitments: 0.82,
  targets: 0.85,
};
/** Of the releases that were written by somebody who had not seen the rules (corpus/wide). */
const wide = {
  outline: 0.94,
  times: 0.93,
  money: 0.98,
  counts: 0.95,
  people: 0.88,
  countries: 0.97,
  meetings: 0.75,
  instruments: 0.72,
  commitments: 0.9,
  targets: 0.8,
};

describe.each([
  ['ja', ['corpus/ca-jad', 'corpus/variety'], known],
  ['en', ['corpus/ca-jad', 'corpus/variety'], known],
  ['ja', ['corpus/wide'], wide],
  ['en', ['corpus/wide'], wide],
] as const)('the score in %s of %j', (lang, folders, floors) => {
  const figures = scoreFolders(folders, lang);

  it('reads every release', () => expect(figures.failed).toEqual([]));
  it.each(Object.entries(floors))('keeps %s at %f or better', (type, floor) => {
    expect(figures.types[type]?.f1 ?? 0).toBeGreaterThanOrEqual(floor);
  });
  it('is certain of amounts and times', () => {
    const least = folders.length > 1 ? 0.99 : 0.91;
    for (const type of ['money', 'times']) expect(figures.types[type]?.precision ?? 0).toBeGreaterThanOrEqual(least);
  });
});
