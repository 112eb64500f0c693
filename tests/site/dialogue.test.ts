import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exampleRelease, recordOf } from './example-release.ts';
import { exampleThings } from './example-things.ts';
import { trySite } from './try-site.ts';

type Element = DefaultTreeAdapterTypes.Element;
const { things } = exampleThings();
const record = { ...recordOf([exampleRelease()]), things };
const { get, failures } = trySite(record);
const html = async (path: string) => (await get(path)).text();

function elements(node: DefaultTreeAdapterTypes.Node): Element[] {
  const here = 'attrs' in node ? [node] : [];
  return 'childNodes' in node ? [...here, ...node.childNodes.flatMap(elements)] : here;
}
const attribute = (element: Element, name: string) => element.attrs.find((a) => a.name === name)?.value;

describe('the page of a dialogue', () => {
  it.each([
    ['ja', ['「中央アジア+日本」対話', '6か国', '第1回首脳会合', '議長', 'あと', '3兆円', '150', '分野と相手国']],
    [
      'en',
      [
        'Central Asia plus Japan',
        '6 countries',
        'First Summit',
        'Chair',
        'left',
        '¥3 trillion',
        '150',
        'promised to whom',
      ],
    ],
  ])('says in %s what it is, who met, what was aimed at and claimed', async (locale, words) => {
    const page = await html(`/${locale}/dialogues/ca-jad`);
    for (const word of words) expect(page).toContain(word);
    expect(failures).toEqual([]);
  });
  it('leads from every commitment and paper to the words in its release', async () => {
    const page = await html('/ja/dialogues/ca-jad');
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9]) expect(page).toContain(`href="/ja/releases/example1#w-c${n}"`);
    for (const n of [1, 2, 3, 4, 5, 6]) expect(page).toContain(`href="/ja/releases/example1#w-i${n}"`);
    expect(page).toContain('href="/ja/releases/example1#w-t1"');
  });
  it('shows the numbers of a series that nobody tells of as gaps, and leaves none out', async () => {
    const page = await html('/ja/dialogues/ca-jad');
    for (const n of [3, 5, 6, 8]) expect(page).toContain(`第${n}回（記録なし）`);
    expect(page).toContain('第5〜6回外相会合');
    for (const id of ['m-fm1', 'm-fm9', 'm-fm10', 'm-bf']) expect(page).toContain(`href="/ja/meetings/${id}"`);
  });
  it('draws no row for a series without a date or number, and keeps it in the table', async () => {
    const { view } = exampleThings();
    const [undated] = view.series.flatMap((row) => row.meetings).filter((met) => !('gap' in met) && met.id === 'm-bf2');
    const names = { ja: '法務大臣会合', en: 'Justice Ministers’ Meeting' };
    const more = {
      ...view,
      series: [...view.series, { level: 'ministerial', names, meetings: undated ? [undated] : [] }],
    } as typeof view;
    const tried = trySite({ ...record, things: { ...things, dialogue: async () => more } });
    const page = await (await tried.get('/ja/dialogues/ca-jad')).text();
    const drawing = /<svg class="chart chart-wide"[^>]*aria-label="[^"]*種別[^]*?<\/svg>/.exec(page)?.[0] ?? '';
    expect(drawing).toContain('東京対話');
    expect(drawing).not.toContain('法務大臣会合');
    expect(page).toContain('法務大臣会合');
  });
  it('gives each picture a table, and files to take away', async () => {
    const all = elements(parse(await html('/en/dialogues/ca-jad')));
    const figures = all.filter((e) => e.tagName === 'figure');
    expect(figures.length).toBeGreaterThanOrEqual(5);
    for (const figure of figures) {
      const inside = elements(figure);
      expect(inside.filter((e) => e.tagName === 'table')).toHaveLength(1);
      const head = inside.filter((e) => e.tagName === 'th' && attribute(e, 'scope') === 'col').length;
      for (const row of inside.filter((e) => e.tagName === 'tr'))
        expect(row.childNodes.filter((n) => 'tagName' in n)).toHaveLength(head);
      for (const svg of inside.filter((e) => e.tagName === 'svg')) expect(attribute(svg, 'aria-label')).not.toBe('');
    }
  });
  it.each(['/ja/dialogues/nothing', '/en/dialogues/%00', '/ja/dialogues/ca-jad/elsewhere', '/ja/meetings/nothing'])(
    'is a helpful page where there is none: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
      expect(await html(path)).toMatch(/お探しのページ|This page is not here/);
    },
  );
  it('is found without a language', async () => {
    const response = await get('/dialogues/ca-jad', { 'accept-language': 'ja' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/ja/dialogues/ca-jad']);
  });
});

describe('the page of a meeting', () => {
  it('says when with the zone, where, who with their office, and what each release says', async () => {
    const page = await html('/ja/meetings/m-summit');
    for (const words of [
      '2025年12月19日〜20日',
      '9:30（日本標準時、UTC+9）',
      '80分間',
      '東京',
      '内閣総理大臣',
      '大統領',
    ])
      expect(page).toContain(words);
    expect(page).toContain('href="/meetings/m-summit.ics"');
    expect(page).toContain('href="/ja/releases/example1#w-f1-date"');
    expect(page).toContain('href="/ja/meetings/m-fm10"');
  });
  it('names people as the reader’s own release does, each leading to its words there', async () => {
    const view = exampleRelease();
    const person = view.facts.find((fact) => fact.list === 'people');
    expect(await html('/ja/meetings/m-summit')).toContain(`href="/ja/releases/example1#w-${person?.id}"`);
  });
  it('that was joined into another leads there', async () => {
    const response = await get('/en/meetings/m-old');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/en/meetings/m-summit']);
  });
});

describe('the list of dialogues', () => {
  it('has those with meetings first, the others by name alone', async () => {
    const page = await html('/ja/dialogues');
    expect(page.indexOf('href="/ja/dialogues/ca-jad"')).toBeLessThan(page.indexOf('href="/ja/dialogues/quad"'));
    expect(page).toContain('会合19件');
  });
  it('of an empty record says so', async () => {
    expect(await (await trySite(recordOf([])).get('/en/dialogues')).text()).toContain('No release in this record');
  });
});

describe('the front page', () => {
  it('says which dialogue leads, what was signed and what falls due', async () => {
    const page = await html('/ja/');
    for (const words of ['注目の対話', '第1回首脳会合', '最近の署名', '東京宣言', 'これから期限', '2030年まで'])
      expect(page).toContain(words);
  });
  it('leaves that out where it is narrowed', async () => {
    expect(await html('/ja/?kind=summit')).not.toContain('注目の対話');
  });
});

const hostile: readonly [string, (words: string) => string][] = [
  ['markup', (words) => `<script>alert(1)</script>"'><img src=x onerror=alert(1)>${words}`],
  ['a running address', () => 'javascript:alert(1)'],
  ['letters that run the other way', (words) => `\u202E${words}\u2066`],
  ['ten thousand letters', (words) => words.padEnd(10_000, '長い題名')],
  ['letters that are none', (words) => `${words}\uD800\u0000\uFFFF\u2028`],
  ['nothing', () => ''],
  ['names of things every object has', () => '__proto__'],
];
describe.each(hostile)('things full of %s', (_, words) => {
  const tried = trySite({ ...recordOf([exampleRelease(words)]), things: exampleThings(words).things });
  it.each(['/ja/dialogues/ca-jad', '/en/dialogues/ca-jad', '/ja/meetings/m-summit', '/en/dialogues', '/ja/'])(
    'cannot act on %s',
    async (path) => {
      const response = await tried.get(path);
      const body = await response.text();
      expect(tried.failures).toEqual([]);
      expect(response.status).toBe(200);
      const all = elements(parse(body));
      expect(
        all.filter((e) => e.tagName === 'script' && !e.attrs.some((a) => a.value === 'application/ld+json')),
      ).toEqual([]);
      for (const { name, value } of all.flatMap((e) => e.attrs)) {
        expect(name).not.toMatch(/^on|^style$|^srcdoc$/);
        if (['href', 'src'].includes(name)) expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
      const ids = all.flatMap((e) => e.attrs.filter((a) => a.name === 'id').map((a) => a.value));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      expect(body).not.toMatch(/NaN|undefined|Infinity/);
    },
  );
});
