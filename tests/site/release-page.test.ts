import { parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exampleRelease, recordOf } from './example-release.ts';
import { trySite } from './try-site.ts';

type Element = DefaultTreeAdapterTypes.Element;
function elements(node: DefaultTreeAdapterTypes.Node): Element[] {
  const here = 'attrs' in node ? [node] : [];
  return 'childNodes' in node ? [...here, ...node.childNodes.flatMap(elements)] : here;
}
const attribute = (e: Element, name: string) => e.attrs.find((a) => a.name === name)?.value;
const wordsOf = (e: Element) => serializeOuter(e).replace(/<[^>]*>/g, '');

const view = exampleRelease();
const { get } = trySite(recordOf([view]));
const pageOf = async (locale: string) => elements(parse(await (await get(`/${locale}/releases/example1`)).text()));

describe.each(['ja', 'en'])('the page of a release (%s)', (locale) => {
  it('ties every fact to its words, and its words to the entry', async () => {
    const all = await pageOf(locale);
    const byId = new Map(
      all.flatMap((e) => (attribute(e, 'id') === undefined ? [] : [[attribute(e, 'id'), e] as const])),
    );
    for (const { id, list, position } of view.facts) {
      const item = view.reading[list as 'times'][position];
      const words = byId.get(`w-${id}`);
      expect(words && wordsOf(words), id).toBe(item?.quote);
      expect(byId.has(`f-${id}`), `the panel has an entry for ${id}`).toBe(true);
    }
    const inner = all.flatMap((e) =>
      e.tagName === 'a' && attribute(e, 'href')?.startsWith('#') ? [attribute(e, 'href')?.slice(1)] : [],
    );
    expect(inner.filter((id) => !byId.has(id ?? ''))).toEqual([]);
  });

  it('has its headings in order and one of the first rank', async () => {
    const ranks = (await pageOf(locale)).flatMap((e) =>
      /^h[1-6]$/.test(e.tagName) ? [Number(e.tagName.slice(1))] : [],
    );
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    for (const [at, rank] of ranks.entries()) expect(rank - (ranks[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('says which language each text is in', async () => {
    const text = (await pageOf(locale)).find((e) => attribute(e, 'class') === 'text');
    expect(text && attribute(text, 'lang')).toBe(locale === 'ja' ? undefined : 'ja');
  });
});

describe('the page of a release', () => {
  it('shows what the saved page of a news site shows', async () => {
    const html = await (await get('/ja/releases/example1')).text();
    const text = html.replace(/<[^>]*>/g, '');
    for (const words of [
      '12.20 (土) 15:40',
      '令和7年12月20日',
      '(1)',
      'コメントはまだありません。',
      'ログインしてコメントを書く',
      'よく読まれている発表',
      '出典：見本',
      '日本',
      'カザフスタン',
      '見本',
    ])
      expect(text).toContain(words);
  });
  it('gives pictures as captions with a way to the source', async () => {
    const html = await (await get('/ja/releases/example1')).text();
    expect(html).not.toContain('/img/1.jpg');
    expect(html).toContain('首脳会合（写真提供：');
    expect(html).toContain('href="https://releases.example/ja/1220_summit.html" rel="noopener nofollow"');
  });
  it('links its other language and the same page in the other interface', async () => {
    const html = await (await get('/ja/releases/example1')).text();
    const own = await (await trySite(recordOf([view]), 'https://a.example').get('/ja/releases/example1')).text();
    expect(own).toContain('<link rel="alternate" hreflang="en" href="https://a.example/en/releases/example1"');
    expect(own).toContain('<link rel="canonical" href="https://a.example/ja/releases/example1"');
    expect(html).not.toContain('rel="canonical"');
    expect(html).toContain('href="/en/releases/example1" lang="en" hreflang="en"');
    expect(html).toContain('href="/ja/releases/other"');
  });
});

describe('a release in a language without rules', () => {
  it.each([
    ['ja', '次のものは探していません：約束したこと、目標'],
    ['en', 'Not looked for: What was promised, Targets'],
  ])('says in its panel what nobody looked for (%s)', async (locale, words) => {
    const partly = { ...view, reading: { ...view.reading, unread: ['commitments', 'targets'] } };
    const page = await (await trySite(recordOf([partly])).get(`/${locale}/releases/example1`)).text();
    expect(page).toContain(words);
    expect(await (await get(`/${locale}/releases/example1`)).text()).not.toContain(words.slice(0, 10));
  });
});
