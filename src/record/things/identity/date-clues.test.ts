import { describe, expect, it } from 'vitest';
import { dateClues } from './date-clues.ts';
import { daysOf } from './days.ts';

const of = (date: string | null) => dateClues('ca-jad ministerial', daysOf(date), '2025-12-20');
const times = (clues: readonly string[]) => clues.map((clue) => clue.replace('meeting ca-jad ministerial ', ''));

describe('what a meeting is found by from its date', () => {
  it.each([
    ['2025-12-20', ['~2025-12', '~2025 only'], ['~2025-12', '~2025']],
    ['2025-12', ['~2025-12', '~2025 only'], ['~2025-12', '~2025']],
    [
      '2025-12-31/2026-01-01',
      ['~2025-12', '~2026-01', '~2025 only', '~2026 only'],
      ['~2025-12', '~2026-01', '~2025', '~2026'],
    ],
    ['2025', ['~2025'], ['~2025', '~2025 only']],
    [null, ['~2025-12', '~2026-01'], ['~2025-12', '~2026-01']],
  ])('%s', (date, asks, leaves) => {
    expect(times(of(date).asks)).toEqual(asks);
    expect(times(of(date).leaves)).toEqual(leaves);
  });

  it('leads from a year to a day in it and back, and not from one day to all others of its year', () => {
    const [year, day, other] = [of('2025'), of('2025-12-20'), of('2025-03-01')];
    const meets = (a: { asks: string[] }, b: { leaves: string[] }) => a.asks.some((clue) => b.leaves.includes(clue));
    expect([meets(year, day), meets(day, year), meets(year, year), meets(day, other)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
