import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenRecord } from '../../src/record/open.ts';
import { inputsOf, settledRecord } from './support/evidence-record.ts';

let record: OpenRecord;
beforeAll(async () => {
  ({ record } = await settledRecord(inputsOf(['corpus/ca-jad'])));
});
afterAll(() => record.close());

const ask = async (words: string) => {
  const result = await record.search({ words, sort: 'date', page: 1 });
  if (!result) throw new Error(`${words} took too long`);
  return result;
};

describe('a name', () => {
  it('finds the same releases in whichever script it is typed', async () => {
    const [kana, latin, cyrillic] = await Promise.all(['トカエフ', 'Tokayev', 'Токаев'].map(ask));
    expect(kana?.total).toBeGreaterThan(3);
    expect([latin?.total, cyrillic?.total]).toEqual([kana?.total, kana?.total]);
    const marked = latin?.releases.flatMap(({ passages }) =>
      passages.flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end))),
    );
    expect(new Set(marked)).toContain('トカエフ');
  });
  it('is known from the people of the record', async () => {
    expect((await ask('Zhaparov')).total).toBe((await ask('ジャパロフ')).total);
  });
  it('in quotes is only what it is, and with a minus is left out in every script', async () => {
    const all = await ask('首脳会合');
    expect((await ask('"Токаев"')).total).toBe(0);
    expect((await ask('首脳会合 -Tokayev')).total).toBe((await ask('首脳会合 -トカエフ')).total);
    expect((await ask('首脳会合 -Tokayev')).total).toBeLessThan(all.total);
  });
  it('typed wrong leads to the one that was meant, and from there to releases', async () => {
    const { total, meant } = await ask('Tokaev summit');
    expect([total, meant]).toEqual([0, 'Tokayev summit']);
    expect((await ask(meant ?? '')).total).toBeGreaterThan(0);
    expect((await ask('ありえない語')).meant).toBeNull();
  });
});
