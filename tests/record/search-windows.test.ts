import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchRequest } from '../../src/record/views.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

/** More than are looked through at first, so that older ones are found only by going back. */
const count = 2_000;
let db: FreshRecord;
/** From the first day of 2020 on, four a day: 港湾 in every one, 灌漑 in every hundredth, 泥炭地 in the oldest three. */
const texts = Array.from({ length: count }, (_, at) => {
  const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(at / 4))).toISOString().slice(0, 10);
  const words = ['港湾', ...(at % 100 === 0 ? ['灌漑'] : []), ...(at < 3 ? ['泥炭地'] : [])];
  // Has all pairs of アルバクル, and not the word.
  return { day, title: `発表${at}`, text: `発表${at}\n${words.join('と')}、アルバ、ルバク、バクル` };
});

beforeAll(async () => {
  db = await freshRecord();
  const inputs = texts.map(({ day, text }, at) =>
    sampleRelease({
      url: `https://releases.example/window/${at}`,
      text,
      amounts: [],
      change: ({ edition }) => Object.assign(edition, { issued: day }),
    }),
  );
  for (let from = 0; from < count; from += 100) await db.record.addReleases(inputs.slice(from, from + 100));
}, 120_000);
afterAll(() => db.close());

const ask = async (words: string, more: Partial<SearchRequest> = {}) => {
  const result = await db.record.search({ words, sort: 'date', page: 1, ...more });
  if (!result) throw new Error(`${words} took too long`);
  return result;
};
const days = async (words: string, pages: number) => {
  const found = await Promise.all(Array.from({ length: pages }, (_, i) => ask(words, { page: i + 1 })));
  return found.flatMap(({ releases }) => releases.map(({ card }) => card.issued));
};
const newestFirst = (word: string) =>
  texts
    .filter(({ text }) => text.includes(word))
    .map(({ day }) => day)
    .toReversed();

describe('a record of more releases than are looked through at first', () => {
  it('gives the newest of a common word, and says that there are more', async () => {
    expect(await ask('港湾')).toMatchObject({ total: 200, capped: true, partial: false });
    expect(await days('港湾', 3)).toEqual(newestFirst('港湾').slice(0, 30));
  });
  it('goes back for what is rarer, and misses none', async () => {
    expect(await ask('灌漑')).toMatchObject({ total: 20, capped: false, partial: false });
    expect(await days('灌漑', 2)).toEqual(newestFirst('灌漑'));
    expect(await days('泥炭地', 1)).toEqual(newestFirst('泥炭地'));
    expect(await ask('港湾', { year: '2020' })).toMatchObject({ total: 200, capped: true });
    expect(await ask('灌漑', { year: '2020' })).toMatchObject({ total: 15, capped: false });
  });
  it('finds nothing where only the letters of a word stand', async () => {
    expect(await ask('アルバクル')).toMatchObject({ total: 0, partial: false });
    expect(await ask('港湾 アルバクル')).toMatchObject({ total: 0, partial: false });
  });
});
