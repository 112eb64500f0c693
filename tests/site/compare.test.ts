import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { carryOver, type CarryEdition } from '../../src/record/editions/carry/carry-over.ts';
import { factChanges } from '../../src/record/editions/carry/fact-changes.ts';
import { sentenceDiff } from '../../src/record/editions/diff/sentences.ts';
import type { EditionNote, EditionsCompared, EditionsView } from '../../src/record/editions/views.ts';
import type { RecordQueries, ReleaseView } from '../../src/record/views.ts';
import { exampleRelease, recordOf } from './example-release.ts';
import { trySite } from './try-site.ts';

type Node = DefaultTreeAdapterTypes.Node;
const hostile: readonly [string, (words: string) => string][] = [
  ['ordinary words', (words) => words],
  ['markup', (words) => `<script>alert(1)</script>"'><img src=x onerror=alert(1)>${words}`],
  ['a running address', () => 'javascript:alert(1)'],
  ['letters that run the other way', (words) => `\u202E${words}\u2066`],
  ['no white space', () => 'W'.repeat(10_000)],
  ['letters that are none', (words) => `${words}\uD800\u0000\uFFFF\u2028`],
  ['nothing', () => ''],
  ['names of things every object has', () => '__proto__'],
];

const facts = (view: ReleaseView): CarryEdition['facts'] =>
  view.facts.map(({ id, list, position }) => {
    const item = view.reading[list as 'money'][position];
    if (!item) throw new Error(`no ${list} ${position}`);
    const { at, also, quote: _, ...value } = item;
    return { id, list, value, at, also };
  });

/** A record in which a release was changed once and has a translation, with the given words in every text of it. */
function changedRelease(words: (text: string) => string): RecordQueries {
  const example = exampleRelease(words);
  const view: ReleaseView = { ...example, edition: { ...example.edition, number: 2 } };
  const record = recordOf([
    view,
    {
      ...view,
      card: { ...view.card, id: 'example2', lang: words('en') },
      translations: [{ id: 'example1', lang: 'ja', title: words('題') }],
    },
  ]);
  const earlier: ReleaseView = { ...exampleRelease(), card: view.card };
  const release = view.card;
  const [before, after]: [CarryEdition, CarryEdition] = [
    { ...earlier.edition, facts: facts(earlier) },
    { ...view.edition, facts: facts(view) },
  ];
  const lines = sentenceDiff(before, after);
  const compared: EditionsCompared = {
    release,
    before: { number: 1, title: words('前'), lang: words('ja'), current: false, firstSeen: '2025-12-20T00:00:00Z' },
    after: { number: 2, title: words('後'), lang: 'ja', current: true, firstSeen: '2025-12-22T00:00:00Z' },
    editions: 2,
    lines,
    ...factChanges(before, after, carryOver(before, after, lines)),
  };
  const note: EditionNote = {
    number: 2,
    current: 2,
    count: 2,
    changedAt: '2025-12-22T00:00:00Z',
    previous: 1,
    former: [
      {
        id: 'old1',
        list: words('money'),
        quote: words('68.54億円'),
        edition: 1,
        how: 'changed',
        to: { id: 'money-0', quote: words('68.45億円') },
      },
      { id: 'old2', list: 'times', quote: words('本日'), edition: 1, how: 'gone', to: null },
    ],
  };
  const list: EditionsView = {
    release,
    url: words('https://releases.example/'),
    editions: [1, 2].map((number) => ({
      id: `e${number}`,
      number,
      title: words(`題${number}`),
      lang: words('ja'),
      issued: null,
      current: number === 2,
      firstSeen: '2025-12-20T00:00:00Z',
      lastSeen: '2025-12-22T00:00:00Z',
      captures: [{ id: words('c'), fetchedAt: '2025-12-20T00:00:00Z', size: 10 }],
      changes: number === 1 ? null : { added: 1, removed: 0, changed: 2, moved: 0 },
    })),
  };
  const own = (id: string) => id === 'example1';
  return {
    ...record,
    editions: {
      ...record.editions,
      list: async (id) => (own(id) ? list : null),
      note: async (id, shown) => (own(id) ? { ...note, number: shown } : null),
      edition: async (id, number) => (own(id) && number < 3 ? (number === 1 ? earlier : view) : null),
      compared: async (id, a, b) => (own(id) && a !== b && a < 3 && b < 3 ? compared : null),
    },
  };
}

function elements(node: Node): DefaultTreeAdapterTypes.Element[] {
  const here = 'attrs' in node ? [node] : [];
  return 'childNodes' in node ? [...here, ...node.childNodes.flatMap(elements)] : here;
}

describe.each(hostile)('a changed and translated release full of %s', (_, words) => {
  const { get, failures } = trySite(changedRelease(words));
  it.each([
    '/ja/releases/example1',
    '/en/releases/example1/editions',
    '/ja/releases/example1/editions/1',
    '/ja/releases/example1/editions/1..2',
    '/en/releases/example1/editions/2..1',
    '/ja/compare/example2/example1',
    '/en/compare/example2/example1',
  ])('cannot act on %s', async (path) => {
    const response = await get(path);
    const body = await response.text();
    expect(failures).toEqual([]);
    expect(response.status).toBe(200);
    const all = elements(parse(body));
    for (const { tagName, attrs } of all)
      for (const { name, value } of attrs) {
        if (tagName === 'script') expect(['type', 'src']).toContain(name);
        expect(name).not.toMatch(/^on|^style$|^srcdoc$/);
        if (['href', 'src', 'action'].includes(name)) expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
    const ids = all.flatMap((e) => e.attrs.filter((a) => a.name === 'id').map((a) => a.value));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe('the addresses of editions and comparisons', () => {
  const { get, failures } = trySite(changedRelease((words) => words));
  it.each([
    ...[
      '0',
      '01',
      '3',
      '-1',
      '1..',
      '1..1',
      '1..9',
      '..2',
      '1...2',
      '1e3',
      '9'.repeat(400),
      '%00',
      '%E0%A4%A',
      '1..2..3',
    ].map((which) => `/ja/releases/example1/editions/${which}`),
    '/ja/releases/nothing/editions',
    '/ja/compare/example1/nothing',
    '/ja/compare/example1/example1',
    '/ja/compare/%00/example1',
    '/xx/compare/example2/example1',
  ])('that lead nowhere help: %.60s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/お探しのページ|This page is not here/);
    expect(failures).toEqual([]);
  });
  it.each(['/compare/example2/example1', '/releases/example1/editions', '/releases/example1/editions/1..2'])(
    'without a language go to the reader’s own: %s',
    async (path) => {
      const response = await get(path, { 'accept-language': 'en' });
      expect([response.status, response.headers.get('location')]).toEqual([302, `/en${path}`]);
    },
  );
});

describe('a link to a fact of an earlier edition', () => {
  const { get } = trySite(changedRelease((words) => words));
  it('arrives on the page of the release and is led on', async () => {
    const page = await (await get('/ja/releases/example1')).text();
    expect(page).toContain('<li id="w-old1">');
    expect(page).toContain('href="#w-money-0"');
    expect(page).toContain('href="/ja/releases/example1/editions/1#w-old2"');
    expect(page).toContain('全2版のうち第2版');
    expect(page).toContain('href="/ja/releases/example1/editions/1..2"');
  });
  it('the earlier edition says that it is one, and has its facts', async () => {
    const page = await (await get('/en/releases/example1/editions/1')).text();
    expect(page).toContain('This is edition 1, an earlier one.');
    expect(page).toContain('id="w-money-0"');
  });
});
