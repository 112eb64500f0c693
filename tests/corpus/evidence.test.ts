import { beforeAll, describe, expect, it } from 'vitest';
import { evidenceGold, promisesIn, readCorpus } from '../../src/cli/evidence-gold.ts';
import { scoreEvidence, type EvidenceFigures } from '../../src/cli/evidence-score.ts';

/** What the matching of evidence has reached on corpus/evidence.json; below it something has got worse. */
const floors = { tuning: 0.87, apart: 0.87, both: 0.87 };
const precision = 0.76;
const relation = 0.75;

let figures: EvidenceFigures;
const gold = evidenceGold();
const corpus = readCorpus(gold.folders);
beforeAll(() => {
  figures = scoreEvidence(gold, corpus);
});

describe('the gold of evidence', () => {
  it('has forty pairs and more, in both languages and across', () => {
    const langOf = (slug: string) => corpus.get(slug)?.edition.lang ?? '?';
    const ways = new Set(gold.pairs.map((pair) => `${langOf(pair.promise.release)} ${langOf(pair.later)}`));
    expect(gold.pairs.length).toBeGreaterThanOrEqual(40);
    expect([...ways].sort()).toEqual(['en en', 'en ja', 'ja en', 'ja ja']);
  });
  it('names promises that the program finds, and no promise in both halves', () => {
    const things = promisesIn(corpus, gold);
    const keys = gold.pairs.map((pair) => [pair.half, things.keyOf(pair.promise)] as const);
    expect(keys.filter(([, key]) => key === null)).toEqual([]);
    const apart = new Set(keys.filter(([half]) => half === 'apart').map(([, key]) => key));
    expect(keys.filter(([half, key]) => half === 'tuning' && apart.has(key))).toEqual([]);
  });
  it('holds each promise against later releases only', () => {
    const day = (slug: string) => corpus.get(slug)?.day ?? '';
    expect(gold.pairs.filter((pair) => day(pair.later) < day(pair.promise.release))).toEqual([]);
  });
});

describe('the matching of evidence', () => {
  it.each(['tuning', 'apart', 'both'] as const)('finds the promise among the first three: %s', (half) => {
    expect(figures.halves[half].recall).toBeGreaterThanOrEqual(floors[half]);
  });
  it('shows what is right, and none of the near misses', () => {
    expect(figures.precision).toBeGreaterThanOrEqual(precision);
    expect(figures.near).toEqual([]);
  });
  it('says what the later release does to the promise', () => {
    expect(figures.halves.both.relation).toBeGreaterThanOrEqual(relation);
  });
});
