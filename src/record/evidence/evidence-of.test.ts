import { expect, it } from 'vitest';
import type { EvidenceRelation } from '../../model/things.ts';
import { measuredIn } from './evidence-of.ts';

const target = { value: 5e12, unit: 'JPY' };
const found = (relation: EvidenceRelation, value: string) =>
  [
    {
      view: { relation, told: { release: { issued: '2025-03-01' } } },
      figures: [{ list: 'money', value: { value, currency: 'JPY' } }],
    },
  ] as unknown as Parameters<typeof measuredIn>[0];

it('takes figures of later releases for measured, and not those of a target in its place', () => {
  expect(measuredIn(found('advances', '4000000000000'), target)).toMatchObject([{ value: 4e12, unit: 'JPY' }]);
  expect(measuredIn(found('advances', '5000000000000'), target)).toEqual([]);
  expect(measuredIn(found('supersedes', '8000000000000'), target)).toEqual([]);
});
