import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/record/open.ts';
import { idOf, inputsOf, settledRecord } from '../support/evidence-record.ts';

const inputs = inputsOf(['corpus/ca-jad']);
let record: OpenRecord;
beforeAll(async () => {
  ({ record } = await settledRecord(inputs));
});
afterAll(() => record.close());

it('gives the meeting that a release is on, what came of its promises, and releases on the same things', async () => {
  const summit = idOf(inputs, '2025-12-20-summit');
  const around = await record.things.aroundRelease(summit);
  expect(around.meeting?.level).toBe('summit');
  expect(around.meeting?.ordinal).toBe(1);
  const related = around.related.map(({ id }) => id);
  expect(related).toContain(idOf(inputs, '2025-12-20-tokyo-declaration'));
  expect(related).not.toContain(summit);
  const aktau = around.later.filter(({ release }) => release.id === idOf(inputs, '2026-01-30-kz-aktau'));
  expect(aktau.map(({ summary }) => summary).join()).toContain('カスピ海ルート');
  for (const { quote, state } of around.later) expect([quote === '', state]).not.toContain('refused');
});

it('gives nothing around a release that is not there or stands alone', async () => {
  const nothing = { meeting: null, later: [], related: [] };
  expect(await record.things.aroundRelease('nowhere')).toEqual(nothing);
  expect((await record.things.aroundRelease(idOf(inputs, '2006-08-10-kg-road'))).later).toEqual([]);
});
