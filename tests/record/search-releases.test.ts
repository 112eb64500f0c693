import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchable } from '../../src/record/search/tokens.ts';
import type { SearchRequest } from '../../src/record/views.ts';
import { corpusInputs } from './support/corpus-inputs.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease, type Sample } from './support/sample-release.ts';

let db: FreshRecord;
const inputs = corpusInputs();
beforeAll(async () => {
  db = await freshRecord();
  await db.record.addReleases(inputs);
});
afterAll(() => db.close());

const ask = async (words: string, more: Partial<SearchRequest> = {}) => {
  const result = await db.record.search({ words, sort: 'relevance', page: 1, ...more });
  if (!result) throw new Error(`${words} took too long`);
  return result;
};
/** Every release found, page after page, by title. */
const titles = async (words: string, more: Partial<SearchRequest> = {}) => {
  const all: string[] = [];
  for (let page = 1; ; page++) {
    const result = await ask(words, { ...more, page });
    all.push(...result.releases.map(({ card }) => card.title));
    if (page >= result.pages) return all;
  }
};
const add = (text: string, url: string, issued: string | null = '2025-12-20', times: Sample['times'] = []) =>
  db.record.addRelease(
    sampleRelease({
      times,
      url: `https://releases.example/${url}`,
      text,
      amounts: [],
      change: ({ edition }) =>
        Object.assign(edition, {
          issued,
          passages: edition.passages.map((p) => (p.index === 0 ? { ...p, kind: 'title' } : p)),
        }),
    }),
  );

describe('what is found', () => {
  it('is every release whose text has the words, and no other', async () => {
    const texts = inputs.map(({ edition }) => ({ title: edition.title, text: searchable(edition.text) }));
    for (const words of ['首脳会合', 'カーボンニュートラル', '無償資金協力', '防災', '経', '会談', 'エネルギー']) {
      const there = texts.filter(({ text }) => text.includes(words)).map(({ title }) => title);
      expect({ words, found: (await titles(words)).toSorted() }).toEqual({ words, found: there.toSorted() });
    }
  });
  it('has all of the words, none of those with a minus, and phrases as they stand', async () => {
    const both = await titles('キルギス 無償資金協力');
    expect(both.length).toBeGreaterThan(0);
    const [one, other] = [await titles('キルギス'), await titles('無償資金協力')];
    expect(both.toSorted()).toEqual(one.filter((title) => other.includes(title)).toSorted());
    expect((await titles('キルギス -無償資金協力')).toSorted()).toEqual(
      one.filter((title) => !other.includes(title)).toSorted(),
    );
    await add('言い回し\nThe members of the joint committee signed the agreement.', 'phrase');
    expect(await titles('"joint committee signed"')).toEqual(['言い回し']);
    expect(await titles('"committee joint"')).toEqual([]);
    expect(await titles('committee joint')).toContain('言い回し');
    expect(await titles('「言い回し」')).toEqual(['言い回し']);
  });
  it.each([
    [
      'width, case and the size of kana',
      'ＪＩＣＡはキャッシュを支える',
      ['jicaはキヤツシユ', 'JICAは', 'ｷｬｯｼｭ', 'キャッシュ'],
    ],
    ['forms of a kanji', '国土強靱化の斎藤さん', ['国土強靭化', '国土強靱化', '斉藤']],
    [
      'numbers in kanji and figures',
      '憲法第九条と令和七年の第11回',
      ['第9条', '第九条', '第十一回', '令和7年', '2025年'],
    ],
    ['numbers with and without commas', '人口は12,500人だ', ['12500人', '1万2500人', '一万二千五百人', '12,500人']],
    [
      'forms of English words',
      'Two countries signed agreements',
      ['country', 'agreement', 'signing', 'AGREEMENTS', 'agree*'],
    ],
  ])('may be written otherwise: %s', async (name, text, asked) => {
    await add(
      `${name}\n${text}`,
      encodeURIComponent(name),
      '2025-12-20',
      text.includes('令和七年') ? [['令和七年', '2025']] : [],
    );
    for (const words of asked)
      expect({ words, titles: await titles(words) }).toEqual({ words, titles: expect.arrayContaining([name]) });
  });
  it('is not half a number or half a word', async () => {
    await add('大きな額\n1,250万円と33兆円、250 reports', 'half');
    for (const words of ['"250万円"', '"3兆円"', '25', 'port']) expect(await titles(words)).not.toContain('大きな額');
  });
  it('is an amount or a time however it is written', async () => {
    const trillion = (await titles('3兆円')).toSorted();
    expect(trillion.length).toBeGreaterThan(1);
    expect(inputs.filter(({ edition }) => trillion.includes(edition.title)).map(({ edition }) => edition.lang)).toEqual(
      expect.arrayContaining(['ja', 'en']),
    );
    for (const words of [
      '三兆円',
      '３兆円',
      '3 trillion yen',
      '¥3 trillion',
      '3,000,000,000,000円',
      'JPY 3 trillion',
      '3trillion yen',
    ])
      expect({ words, found: (await titles(words)).toSorted() }).toEqual({ words, found: trillion });
    const december = (await titles('2025年12月')).toSorted();
    expect(december.length).toBeGreaterThan(3);
    for (const words of ['令和7年12月', '令和七年十二月', 'December 2025', 'Dec. 2025', '2025-12', 'R7.12'])
      expect({ words, found: (await titles(words)).toSorted() }).toEqual({ words, found: december });
    const marked = (await ask('3 trillion yen', { lang: 'ja' })).releases.flatMap((r) =>
      r.passages.flatMap((p) => p.marks.map(([a, b]) => p.text.slice(a, b))),
    );
    expect(marked.some((words) => /[3３]兆円/.test(words))).toBe(true);
  });
  it('is a year in both calendars, wherever it is written', async () => {
    const written = /(?<![0-9a-z])(?<![0-9][.,])(?:2025)(?![0-9a-z])(?![.,][0-9])|令和7年|令和七年|二〇二五年/;
    const there = inputs
      .filter(({ edition }) => written.test(searchable(edition.text)))
      .map(({ edition }) => edition.title);
    expect(there.some((title) => /[a-z]{4}/.test(title))).toBe(true);
    for (const words of ['2025年', '令和7年'])
      expect({ words, found: await titles(words) }).toEqual({ words, found: expect.arrayContaining(there) });
  });
  it('is only what current texts say', async () => {
    const url = 'https://releases.example/withdrawn';
    await db.record.addRelease(sampleRelease({ url, text: '会談\n幻の一文', amounts: [] }));
    expect(await titles('幻の一文')).toEqual(['会談']);
    await db.record.addRelease(
      sampleRelease({ url, text: '会談\n別の一文', amounts: [], fetchedAt: '2026-01-01T00:00:00Z' }),
    );
    expect(await titles('幻の一文')).toEqual([]);
  });
});

describe('the results', () => {
  it('mark the words in title and passages, three passages at most, in reading order', async () => {
    const { releases } = await ask('首脳会合');
    expect(releases.some((r) => r.titleMarks.length > 0)).toBe(true);
    for (const { card, titleMarks, passages } of releases) {
      expect(passages.length).toBeLessThanOrEqual(3);
      expect(passages.map((p) => p.index)).toEqual(passages.map((p) => p.index).toSorted((a, b) => a - b));
      const view = await db.record.release(card.id);
      for (const { index, text, marks } of passages) {
        const at = view?.edition.passages[index];
        expect(view?.edition.text.slice(at?.start, at?.end)).toBe(text);
        expect(marks.map(([a, b]) => text.slice(a, b))).toEqual(marks.map(() => '首脳会合'));
        expect(marks.length).toBeGreaterThan(0);
      }
      for (const [a, b] of titleMarks) expect(card.title.slice(a, b)).toBe('首脳会合');
    }
  });
  it('by relevance begin with titles and with passages that have all of the words', async () => {
    await add('まるで別の題\n鳳凰と書く。\n麒麟と書く。', 'apart', '2026-02-01');
    await add('また別の題\n鳳凰と麒麟を並べて書く。', 'together', '2026-01-01');
    await add('鳳凰と麒麟\n題にある。', 'title', '2025-01-01');
    expect(await titles('鳳凰 麒麟')).toEqual(['鳳凰と麒麟', 'また別の題', 'まるで別の題']);
    expect(await titles('鳳凰 麒麟', { sort: 'date' })).toEqual(['まるで別の題', 'また別の題', '鳳凰と麒麟']);
  });
  it('are counted by facet, and a facet narrows to its count', async () => {
    const all = await ask('会談');
    expect(all.total).toBeGreaterThan(5);
    for (const [facet, counts] of Object.entries(all.facets)) {
      for (const { value, count } of counts.slice(0, 3))
        expect({ facet, value, total: (await ask('会談', { [facet]: value })).total }).toEqual({
          facet,
          value,
          total: count,
        });
    }
  });
  it('come page by page, each once, and a page past the last is the last', async () => {
    const first = await ask('日本');
    expect(first.pages).toBe(Math.ceil(first.total / 10));
    const seen = new Set<string>();
    for (let page = 1; page <= first.pages; page++)
      for (const { card } of (await ask('日本', { page })).releases) seen.add(card.id);
    expect(seen.size).toBe(first.total);
    for (const page of [1e9, first.pages]) expect((await ask('日本', { page })).page).toBe(first.pages);
    for (const page of [-1, 0, Number.NaN]) expect((await ask('日本', { page })).page).toBe(1);
  });
  it('say which word is missing when nothing is found', async () => {
    const { total, alone } = await ask('会談 ありえない語');
    expect(total).toBe(0);
    expect(alone.map(({ words, count }) => [words, count > 0])).toEqual([
      ['会談', true],
      ['ありえない語', false],
    ]);
  });
  it('without words are the releases of the filter, and without either none', async () => {
    expect((await ask('', { country: 'KG' })).total).toBeGreaterThan(0);
    expect(await ask('  ')).toMatchObject({ searched: false, total: 0 });
    expect(await ask('-会談')).toMatchObject({ searched: false, total: 0 });
  });
});

describe('hostile queries', () => {
  it.each([
    'x'.repeat(10_000),
    '首'.repeat(10_000),
    '"'.repeat(999),
    '-'.repeat(999),
    '* * *',
    '- -',
    '""',
    '「」',
    '「',
    '-"',
    '-「',
    '(((',
    '[a-',
    '\\',
    '\\\\',
    '%',
    '_',
    '%_%',
    "'; drop table release; --",
    "' or 1=1",
    '$1',
    '\0',
    'a\0b',
    '\ud800',
    '\udc00会談',
    '\u202e会談',
    '\ufeff',
    '\uffff',
    "it's",
    "'a':*",
    'a & b | !c',
    'a <-> b',
    ':*',
    '(?i)a',
    '(?<!a)b',
    'a{1,99999}',
    '[[:alpha:]]',
    '***=a',
    '𠮷野家',
    'é',
    'İstanbul',
    '１２３４５６７８９０'.repeat(20),
    '9'.repeat(200) + '円',
    '令和99年99月99日',
    '2025-99',
    '0円',
    '¥',
    '3 trillion'.repeat(30),
    Array.from({ length: 200 }, (_, i) => `w${i}`).join(' '),
    '1 2 3 4 5 6 7 8 9 10 11 12',
    '億兆京万',
    'ﾞﾟ',
    '*',
    'a*b',
    '-a -b',
    '首脳 -首脳',
  ])('are answered: %j', async (words) => {
    const result = await ask(words);
    expect(Array.from(result.words).length).toBeLessThanOrEqual(200);
    expect(result.asked.length).toBeLessThanOrEqual(10);
  });
  it('that the database cannot answer in time give null, and the next one is answered', async () => {
    await db.client.query('begin; lock table passage in access exclusive mode');
    expect(await db.record.search({ words: '会談', sort: 'date', page: 1 })).toBeNull();
    await db.client.query('rollback');
    expect((await ask('会談')).total).toBeGreaterThan(0);
  });
});
