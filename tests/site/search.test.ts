import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { RecordQueries, SearchRequest, SearchResult } from '../../src/record/views.ts';
import { excerptOf } from '../../src/site/components/search/excerpt.ts';
import { exampleRelease, recordOf } from './example-release.ts';
import { trySite } from './try-site.ts';

type Element = DefaultTreeAdapterTypes.Element;
function elements(node: DefaultTreeAdapterTypes.Node): Element[] {
  const here = 'attrs' in node ? [node] : [];
  return 'childNodes' in node ? [...here, ...node.childNodes.flatMap(elements)] : here;
}
const attribute = (e: Element, name: string) => e.attrs.find((a) => a.name === name)?.value;
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const counts = [
  { value: 'summit', count: 2 },
  { value: 'other', count: 1 },
];

/** A record that answers every search with the example release, and keeps what it was asked. */
function searched(change: Partial<SearchResult> = {}, words: (words: string) => string = (w) => w) {
  const asked: SearchRequest[] = [];
  const { card } = exampleRelease(words);
  const text = words('今後5年間で総額3兆円のビジネス・プロジェクト');
  const record: RecordQueries = {
    ...recordOf([]),
    search: async (request) => {
      asked.push(request);
      return {
        words: request.words.replaceAll('\0', ' '),
        cut: false,
        asked: [
          {
            words: '3兆円',
            not: false,
            phrase: false,
            beginning: false,
            value: { is: 'amount', value: 3e12, currency: 'JPY' },
          },
        ],
        searched: true,
        total: 25,
        capped: false,
        partial: false,
        page: request.page,
        pages: 3,
        releases: [
          {
            card,
            titleMarks: [[0, 2]],
            passages: [{ index: 7, kind: 'item', address: words('2.1.2'), text, marks: [[8, 11]] }],
            more: 4,
          },
        ],
        facets: {
          kind: counts,
          country: [{ value: words('KG'), count: 2 }],
          field: [{ value: words('energy'), count: 2 }],
          lang: [{ value: words('ja'), count: 2 }],
          year: [{ value: '2025', count: 2 }],
          issuer: [{ value: words('見本省'), count: 2 }],
          dialogue: [{ value: words('ca-jad'), count: 2 }],
          force: [{ value: words('signed'), count: 2 }],
          scheme: [{ value: words('grant'), count: 2 }],
        },
        alone: [],
        meant: null,
        ...change,
      };
    },
  };
  return { asked, ...trySite(record) };
}

describe('the address of a search', () => {
  it('carries the whole of it', async () => {
    const { get, asked } = searched();
    await get(
      '/ja/search?q=3%E5%85%86%E5%86%86&kind=summit&country=KG&field=energy&lang=ja&year=2025&issuer=%E8%A6%8B%E6%9C%AC&sort=date&page=2',
    );
    expect(asked).toEqual([
      {
        words: '3兆円',
        kind: 'summit',
        country: 'KG',
        field: 'energy',
        lang: 'ja',
        year: '2025',
        issuer: '見本',
        sort: 'date',
        page: 2,
      },
    ]);
  });
  it('has parts left empty by the form, and parts unknown, that say nothing', async () => {
    const { get, asked } = searched();
    expect((await get('/en/search?q=x&kind=&lang=&page=&utm=1')).status).toBe(200);
    expect(asked).toEqual([{ words: 'x', sort: 'relevance', page: 1 }]);
  });
  it.each([
    'kind=party',
    'country=kg',
    'country=%00',
    'year=20',
    'lang=%F0',
    'field=a%20b',
    'issuer=%00',
    `issuer=${'x'.repeat(300)}`,
  ])('that narrows to what cannot be is told so: %s', async (part) => {
    const { get, asked } = searched();
    const response = await get(`/ja/search?q=x&${part}`);
    expect([response.status, asked.length]).toEqual([400, 0]);
  });
  it('without a language goes to the reader’s own and keeps the query', async () => {
    const response = await searched().get('/search?q=%E4%BC%9A%E8%AB%87&year=2025', { 'accept-language': 'ja' });
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/ja/search?q=%E4%BC%9A%E8%AB%87&year=2025',
    ]);
  });
});

describe.each(['ja', 'en'])('the page of results (%s)', (locale) => {
  it('marks the words, leads to the passages, and is one page to search engines', async () => {
    const html = await (await searched().get(`/${locale}/search?q=3%E5%85%86%E5%86%86`)).text();
    const all = elements(parse(html));
    expect(html).toContain('<mark>3兆円</mark>');
    expect(html).toContain('<mark>初の</mark>');
    expect(all.some((e) => attribute(e, 'href') === `/${locale}/releases/example1#p-7`)).toBe(true);
    expect(all.find((e) => attribute(e, 'name') === 'robots')?.attrs[1]?.value).toBeUndefined();
    expect(all.find((e) => attribute(e, 'name') === 'q')?.attrs.find((a) => a.name === 'value')?.value).toBe('3兆円');
    expect(textOf(html)).toContain(locale === 'ja' ? '25件の発表' : '25 releases');
  });
  it('keeps in its box, its chips, its order and its pages what was asked', async () => {
    const html = await (await searched().get(`/${locale}/search?q=x&kind=summit&sort=date&page=2`)).text();
    const hrefs = elements(parse(html)).flatMap((e) => attribute(e, 'href') ?? []);
    for (const search of [
      '?q=x&sort=date',
      '?q=x&kind=summit',
      '?q=x&kind=summit&sort=date',
      '?q=x&kind=summit&sort=date&page=3',
      '?q=x&kind=summit&year=2025&sort=date',
    ])
      expect(hrefs).toContain(`/${locale}/search${search}`);
    const hidden = elements(parse(html)).filter((e) => attribute(e, 'type') === 'hidden');
    expect(hidden.map((e) => [attribute(e, 'name'), attribute(e, 'value')])).toEqual([
      ['kind', 'summit'],
      ['sort', 'date'],
    ]);
  });
  it('says when there are more than are counted, and how the query was understood', async () => {
    const text = textOf(
      await (await searched({ total: 1000, capped: true, cut: true }).get(`/${locale}/search?q=x`)).text(),
    );
    expect(text).toMatch(locale === 'ja' ? /1,000件以上/ : /More than 1,000 releases/);
    expect(text).toMatch(locale === 'ja' ? /3兆円を表すあらゆる書き方/ : /looked for as ¥3 trillion/);
    expect(text).toMatch(locale === 'ja' ? /長い検索語/ : /only its beginning/);
  });
  it('says when only the newest releases could be looked through', async () => {
    const text = textOf(await (await searched({ capped: true, partial: true }).get(`/${locale}/search?q=x`)).text());
    expect(text).toMatch(locale === 'ja' ? /新しい発表だけです/ : /Only the newest releases/);
  });
  it('offers the country that the words name', async () => {
    const kyrgyz = { words: 'キルギス', not: false, phrase: false, beginning: false, value: null };
    const aid = { ...kyrgyz, words: '無償資金協力' };
    const html = await (await searched({ asked: [kyrgyz, aid] }).get(`/${locale}/search?q=x`)).text();
    const hrefs = elements(parse(html)).flatMap((e) => attribute(e, 'href') ?? []);
    expect(hrefs.map(decodeURIComponent)).toContain(`/${locale}/search?q=無償資金協力&country=KG`);
  });
  it('helps where nothing was asked, nothing found, or too much', async () => {
    const empty = await searched({ searched: false, asked: [] }).get(`/${locale}/search`);
    expect(textOf(await empty.text())).toMatch(locale === 'ja' ? /探し方/ : /Ways to search/);
    const nothing = await searched({
      total: 0,
      pages: 0,
      releases: [],
      alone: [
        { words: '会談', count: 7 },
        { words: '幻', count: 0 },
      ],
    }).get(`/${locale}/search?q=x&year=2025`);
    expect(nothing.status).toBe(200);
    const advice = await nothing.text();
    expect(textOf(advice)).toMatch(locale === 'ja' ? /会談 7件 幻 なし/ : /会談 7 幻 none/);
    expect(advice).toContain(`href="/${locale}/search?q=x"`);
    const broad = await trySite(recordOf([])).get(`/${locale}/search?q=x`);
    expect([broad.status, broad.headers.get('cache-control')]).toEqual([422, 'no-store']);
    expect(textOf(await broad.text())).toMatch(locale === 'ja' ? /時間内に終わりませんでした/ : /took too long/);
  });
});

const hostileWords: readonly [string, (words: string) => string][] = [
  ['markup', (words) => `<script>alert(1)</script>"'><img src=x onerror=alert(1)>${words}`],
  ['letters that run the other way', (words) => `\u202E${words}\u2066`],
  ['ten thousand letters', (words) => words.padEnd(10_000, '長い題名')],
  ['letters that are none', (words) => `${words}\uD800\u0000\uFFFF\u2028`],
  ['nothing', () => ''],
  ['names of things every object has', () => '__proto__'],
];
describe.each(hostileWords)('results full of %s', (_, words) => {
  it.each(['/ja/search', '/en/search'])('cannot act on %s', async (path) => {
    const { get, failures } = searched({}, words);
    for (const q of ['', words('x'), '%', '%00', '%ED%A0%80']) {
      const response = await get(`${path}?q=${q.startsWith('%') ? q : encodeURIComponent(q.toWellFormed())}`);
      expect([response.status, failures]).toEqual([200, []]);
      for (const element of elements(parse(await response.text()))) {
        expect(element.tagName).not.toBe('script');
        for (const { name, value } of element.attrs) {
          expect(name).not.toMatch(/^on|^style$|^srcdoc$/);
          if (['href', 'src', 'action'].includes(name)) expect(value).toMatch(/^(?:[/#]|$)/);
        }
      }
    }
  });
});

describe('an excerpt', () => {
  const shown = (text: string, marks: [number, number][], length = 40) =>
    excerptOf(text, marks, length)
      .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
      .join('');
  it('is the whole of a short text', () => expect(shown('日本は支援する', [[0, 2]])).toBe('[日本]は支援する'));
  it('is where most of the marks are', () => {
    const text = `日本${'あ'.repeat(200)}日本と日本${'い'.repeat(200)}`;
    expect(
      shown(
        text,
        [
          [0, 2],
          [202, 204],
          [205, 207],
        ],
        60,
      ),
    ).toMatch(/^…あ{20}\[日本\]と\[日本\]い+…$/);
  });
  it('begins and ends with whole words and characters', () => {
    const words = 'The quick brown foxes jump over lazy dogs and then they rest a long while under trees';
    const at = words.indexOf('rest');
    expect(shown(words, [[at, at + 4]])).toMatch(
      /^…(?: |(?:jump|over|lazy|dogs|and|then|they|foxes)\b)*\[rest\](?: \w+)*…?$/,
    );
    expect(shown('𠮷'.repeat(300), [[100, 102]])).toMatch(/^…(?:𠮷)*\[𠮷\](?:𠮷)*…$/u);
  });
});
