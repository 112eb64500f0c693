import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchable } from '../../src/record/search/tokens.ts';
import { variantsOf } from '../../src/record/search/variants.ts';
import type { SearchRequest } from '../../src/record/views.ts';
import { corpusInputs } from './support/corpus-inputs.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';

let db: FreshRecord;
const inputs = corpusInputs();
beforeAll(async () => {
  db = await freshRecord();
  await db.record.addReleases(inputs);
});
afterAll(() => db.close());

const titles = async (words: string, more: Partial<SearchRequest> = {}) => {
  const all: string[] = [];
  for (let page = 1; ; page++) {
    const result = await db.record.search({ words, sort: 'date', page, ...more });
    if (!result) throw new Error(`${words} took too long`);
    all.push(...result.releases.map(({ card }) => card.title));
    if (page >= result.pages) return all.toSorted();
  }
};
const queries = [
  '外務大臣',
  '首脳会合',
  '3兆円',
  '令和7年12月',
  'minister -talks',
  '協力 -首脳会合',
  '"Central Asia"',
  '経',
];

describe('the words of releases', () => {
  it('lead to every release in which a pair of letters of any title stands', async () => {
    const texts = inputs.map(({ edition }) => ({ title: edition.title, text: searchable(edition.text) }));
    const written = /(?=(?<pair>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{2}))/gu;
    const pairs = new Set(
      texts.flatMap(({ title }) =>
        Array.from(searchable(title).matchAll(written), ({ groups }) => groups?.['pair'] ?? ''),
      ),
    );
    expect(pairs.size).toBeGreaterThan(100);
    const missed: { pair: string; title: string }[] = [];
    for (const pair of pairs) {
      const found = new Set(await titles(pair));
      const there = texts.filter(({ text }) => text.includes(pair));
      missed.push(...there.flatMap(({ title }) => (found.has(title) ? [] : [{ pair, title }])));
      // Small kana and forms of a kanji are found too; of other pairs nothing else is.
      if (Array.from(pair).every((character) => variantsOf(character).length === 1))
        expect({ pair, found: found.size }).toEqual({ pair, found: new Set(there.map(({ title }) => title)).size });
    }
    expect(missed).toEqual([]);
  }, 120_000);

  it('narrow down as the releases themselves are', async () => {
    const { rows } = await db.client.query<{ title: string; countries: string[]; lang: string; year: string }>(
      'select title, countries, lang, left(listed, 4) as year from release',
    );
    for (const country of ['KZ', 'JP', 'ZZ'])
      expect(await titles('', { country })).toEqual(
        rows
          .filter((row) => row.countries.includes(country))
          .map((row) => row.title)
          .toSorted(),
      );
    expect(await titles('', { lang: 'en', year: '2025' })).toEqual(
      rows
        .filter((row) => row.lang === 'en' && row.year === '2025')
        .map((row) => row.title)
        .toSorted(),
    );
    expect(await titles('', { issuer: "it's \\ nobody" })).toEqual([]);
  });

  it('narrow down by what the facts of a release say: its dialogue, the force of a promise, the scheme of a paper', async () => {
    const lists = [
      ['dialogue', 'meetings'],
      ['force', 'commitments'],
      ['scheme', 'instruments'],
    ] as const;
    for (const [facet, list] of lists) {
      const { rows } = await db.client.query<{ value: string; titles: string[] }>(
        `select f.value->>$1 as value, array_agg(distinct r.title) as titles from fact f
         join release r on r.current_edition = f.edition_key
         where f.list = $2 and f.value->>$1 is not null group by 1`,
        [facet, list],
      );
      expect(rows.length).toBeGreaterThan(0);
      const counted = (await db.record.search({ words: '', sort: 'date', page: 1, year: '2025' }))?.facets[facet] ?? [];
      expect(counted.length).toBeGreaterThan(0);
      for (const { value, titles: there } of rows)
        expect({ value, found: [...new Set(await titles('', { [facet]: value }))].toSorted() }).toEqual({
          value,
          found: there.toSorted(),
        });
    }
    const both = await titles('協力', { dialogue: 'ca-jad', country: 'KZ' });
    const [spoken, there] = [await titles('', { dialogue: 'ca-jad' }), await titles('協力', { country: 'KZ' })];
    expect(both.length).toBeGreaterThan(0);
    expect(both).toEqual(there.filter((title) => spoken.includes(title)));
  });

  it('need not fit: a release of too many is looked through passage by passage', async () => {
    const before = new Map<string, string[]>();
    for (const words of queries) before.set(words, await titles(words));
    expect([...before.values()].flat().length).toBeGreaterThan(20);
    await db.client.query('update release_words set words = null where release_key % 2 = 0');
    for (const words of queries)
      expect({ words, found: await titles(words) }).toEqual({ words, found: before.get(words) });
    expect(await titles('協力', { country: 'KZ', lang: 'ja' })).toEqual(
      (await titles('協力')).filter((title) =>
        inputs.some(
          (input) =>
            input.edition.title === title && input.edition.lang === 'ja' && input.reading.countries.includes('KZ'),
        ),
      ),
    );
  });

  it('follow the facts and the kind of their release', async () => {
    const found = await titles('3兆円', { sort: 'date' });
    expect(found.length).toBeGreaterThan(0);
    const { rows } = await db.client.query<{ key: string; words: string[] }>(
      `select w.release_key as key, tsvector_to_array(w.words) as words from release_words w where w.words @@ '''kind:summit'''::tsquery limit 1`,
    );
    const [one] = rows;
    await db.client.query(`update release set kind = 'other' where key = $1`, [one?.key]);
    const kinds = async () =>
      (
        await db.client.query<{ kinds: string[] }>(
          `select array(select w from unnest(tsvector_to_array(words)) w where w ~ '^(?:kind|time):' order by 1) as kinds from release_words where release_key = $1`,
          [one?.key],
        )
      ).rows[0]?.kinds ?? [];
    expect(await kinds()).toContain('kind:other');
    expect(await kinds()).not.toContain('kind:summit');
    const times = (await kinds()).filter((word) => word.startsWith('time:')).length;
    await db.client.query(
      `delete from fact where list = 'times' and edition_key = (select current_edition from release where key = $1)
        and number = (select min(number) from fact f where list = 'times' and f.edition_key = (select current_edition from release where key = $1))`,
      [one?.key],
    );
    expect((await kinds()).filter((word) => word.startsWith('time:')).length).toBeLessThanOrEqual(times);
  });

  it('are waited for no longer than a moment', async () => {
    await db.client.query('begin');
    await db.client.query('lock table release_words in access exclusive mode');
    const began = performance.now();
    const result = await db.record.search({ words: '協力', sort: 'date', page: 1 });
    await db.client.query('rollback');
    expect(result).toBeNull();
    // Not how fast it is, but that it ends at all.
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
