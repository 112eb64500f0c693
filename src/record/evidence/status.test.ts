import { describe, expect, it } from 'vitest';
import type { EvidenceRelation, Status } from '../../model/things.ts';
import { complianceScore, ogpCompletion } from './scales.ts';
import { isPast, statusOf } from './status.ts';

const line = (text: string) =>
  text
    .split(', ')
    .filter((each) => each !== '')
    .map((each) => {
      const [day = '', relation = ''] = each.split(' ');
      return { day, relation: relation as EvidenceRelation };
    });

describe('the status of a promise', () => {
  const cases: [evidence: string, deadline: string | null, status: Status][] = [
    ['', null, 'announced'],
    ['2026-01-01 repeats', null, 'announced'],
    ['2026-01-01 advances', null, 'under-way'],
    ['2026-01-01 advances, 2026-02-01 fulfils', null, 'fulfilled'],
    ['2026-02-01 fulfils, 2026-01-01 advances', '2026-03', 'fulfilled'],
    ['2026-01-01 fulfils, 2026-02-01 contradicts', null, 'partly-fulfilled'],
    ['2026-01-01 contradicts, 2026-02-01 fulfils', null, 'fulfilled'],
    ['2026-01-01 contradicts', null, 'announced'],
    ['', '2026', 'announced'],
    ['', '2025', 'lapsed'],
    ['2025-06-01 advances', '2025-12-31', 'lapsed'],
    ['2025-06-01 fulfils', '2025-01', 'fulfilled'],
    ['', 'P3Y', 'announced'],
    ['2025-06-01 withdraws', '2025-01', 'withdrawn'],
    ['2025-06-01 fulfils, 2025-07-01 withdraws', null, 'withdrawn'],
    ['2025-06-01 advances, 2025-07-01 withdraws, 2026-01-01 advances', null, 'under-way'],
    ['2025-06-01 supersedes', null, 'announced'],
    ['2025-06-01 supersedes', '2025-12', 'announced'],
    ['2025-03-01 advances, 2025-06-01 supersedes', '2025-12', 'under-way'],
    ['2026-02-01 supersedes', '2025-12', 'lapsed'],
    ['2025-06-01 supersedes, 2025-07-01 withdraws', null, 'withdrawn'],
    ['2025-06-01 fulfils, 2025-07-01 withdraws, 2026-01-01 contradicts', null, 'announced'],
  ];
  for (const [evidence, deadline, status] of cases)
    it(`${evidence || 'nothing'} until ${deadline} is ${status}`, () =>
      expect(statusOf(line(evidence), deadline, '2026-05-01')).toBe(status));
  it('does not depend on the order in which evidence came in', () => {
    const all = line('2025-06-01 withdraws, 2025-06-01 fulfils, 2025-06-01 contradicts');
    expect(statusOf(all.toReversed(), null, '2026-05-01')).toBe(statusOf(all, null, '2026-05-01'));
  });
});

describe('a deadline', () => {
  it('lasts to the end of what it names', () => {
    expect(isPast('2026', '2026-12-31')).toBe(false);
    expect(isPast('2026', '2027-01-01')).toBe(true);
    expect(isPast('2026-03', '2026-03-31')).toBe(false);
    expect(isPast('2026-03', '2026-04-01')).toBe(true);
    expect(isPast('2026-04-01/2027-03-31', '2026-12-01')).toBe(false);
    expect(isPast(null, '2026-12-01')).toBe(false);
  });
});

describe('other scales', () => {
  it('judge nothing where nothing was found in time', () => {
    expect(complianceScore('announced')).toBeNull();
    expect(ogpCompletion('announced', false)).toBe('no evidence available');
  });
  it('follow the status', () => {
    expect(
      (['fulfilled', 'partly-fulfilled', 'under-way', 'lapsed', 'withdrawn'] as const).map(complianceScore),
    ).toEqual([1, 0, 0, -1, -1]);
    expect(ogpCompletion('lapsed', true)).toBe('limited');
    expect(ogpCompletion('lapsed', false)).toBe('no evidence available');
  });
});
