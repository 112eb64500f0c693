import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchable } from '../../src/record/search/tokens.ts';
import { corpusInputs } from './support/corpus-inputs.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

let db: FreshRecord;
const inputs = corpusInputs();
beforeAll(async () => {
  db = await freshRecord();
  await db.record.addReleases(inputs);
});
afterAll(() => db.close());

const find = (query: string, limit = 200) => db.record.searchPassages(query, { limit });

describe('searching', () => {
  it('finds every pair of characters of every title, and nothing else', async () => {
    const passages = inputs.flatMap(({ edition }) =>
      edition.passages.map((p) => searchable(edition.text.slice(p.start, p.end))),
    );
    const pairs = new Set<string>();
    for (const { edition } of inputs) {
      const characters = Array.from(edition.title);
      for (let i = 0; i + 2 <= characters.length; i++) pairs.add(characters.slice(i, i + 2).join(''));
    }
    // Latin words and numbers are looked for from their beginning: 1回 is not to find 第11回.
    const asked = [...pairs].filter((pair) => /\p{L}|\p{N}/u.test(pair) && !/[a-z0-9]/.test(searchable(pair)));
    expect(asked.length).toBeGreaterThan(300);
    for (const query of asked) {
      const there = passages.filter((text) => text.includes(searchable(query).trim())).length;
      const hits = await find(query);
      expect({ query, hits: hits.length }).toEqual({ query, hits: Math.min(there, 200) });
      for (const hit of hits) expect(searchable(hit.text)).toContain(searchable(query).trim());
    }
  });

  it('finds every word of every English title', async () => {
    const words = new Set(inputs.flatMap(({ edition }) => edition.title.match(/[A-Za-z]{3,}/g) ?? []));
    for (const word of words) expect({ word, found: (await find(word)).length > 0 }).toEqual({ word, found: true });
  });

  it('folds width and case, and lets the last word go on', async () => {
    await db.record.addRelease(
      sampleRelease({
        url: 'https://releases.example/s',
        text: '検索の見本\nＪＩＣＡは３兆円のMeetingsを100%_支える',
        amounts: [],
      }),
    );
    for (const query of ['jicaは3兆円', 'JICAは３兆円', 'ＪＩＣＡ', 'meeting', 'MEETINGSを', '100%_', '  見本  '])
      expect({ query, hits: (await find(query)).filter((hit) => hit.title === '検索の見本').length > 0 }).toEqual({
        query,
        hits: true,
      });
    for (const query of ['3兆ドル', '兆3円', '100x_', '%', '_', '\\', '', 'é\0'])
      expect((await find(query)).filter((hit) => hit.title === '検索の見本')).toEqual([]);
  });

  it('gives the newest first, no more than asked, only current texts', async () => {
    const hits = await find('日本', 50);
    expect(hits.length).toBe(50);
    const dates = hits.map((hit) => hit.listed);
    expect(dates).toEqual(dates.toSorted().toReversed());
    const url = 'https://releases.example/withdrawn';
    await db.record.addRelease(sampleRelease({ url, text: '会談\n幻の一文', amounts: [] }));
    expect(await find('幻の一文')).toHaveLength(1);
    await db.record.addRelease(
      sampleRelease({ url, text: '会談\n別の一文', amounts: [], fetchedAt: '2026-01-01T00:00:00Z' }),
    );
    expect(await find('幻の一文')).toEqual([]);
  });

  it('says where each passage stands', async () => {
    for (const hit of await find('会合', 20)) {
      const view = await db.record.release(hit.release);
      expect(view?.edition.text.slice(hit.start, hit.start + hit.text.length)).toBe(hit.text);
      expect(view?.edition.passages[hit.passage]?.address).toBe(hit.address);
    }
  });
});
