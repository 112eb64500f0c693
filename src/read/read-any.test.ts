import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectWhole } from '../../tests/read/whole-edition.ts';
import { readAny } from './read-any.ts';

const encoder = new TextEncoder();
const feed = (text: string) =>
  readAny({ bytes: encoder.encode(text), contentType: null, url: 'https://releases.example/feed' });
interface Gold {
  readonly title: string;
  readonly issued: string | null;
  readonly outline: readonly { readonly address: string; readonly starts: string }[];
}

describe('feeds of the corpus', () => {
  it.each(['feed-rss-ja', 'feed-atom-en'])('%s gives every item as its page does', async (name) => {
    const folder = `corpus/variety/${name}`;
    const { items } = JSON.parse(readFileSync(`${folder}/items.json`, 'utf8')) as {
      items: { slug: string; url: string; published: string }[];
    };
    const editions = await readAny({ bytes: readFileSync(`${folder}/feed.xml`), contentType: null, url: null });
    expect(editions.map((e) => e.url)).toEqual(items.map((i) => i.url));
    for (const [i, edition] of editions.entries()) {
      const item = items[i] as (typeof items)[number];
      const gold = JSON.parse(readFileSync(`corpus/variety/${item.slug}/gold.json`, 'utf8')) as Gold;
      expectWhole(edition);
      expect(edition).toMatchObject({ title: gold.title, issued: gold.issued, published: item.published.slice(0, 16) });
      const outline = edition.passages.filter((p) => p.address !== null);
      expect(outline.map((p) => p.address)).toEqual(gold.outline.map((o) => o.address));
      for (const [n, p] of outline.entries())
        expect(edition.text.slice(p.start)).toMatch(new RegExp(`^.{0,2}${gold.outline[n]?.starts.slice(2, 8)}`));
    }
  });
});

const text =
  '<p>The ministers met in Geneva and signed an agreement on 3 projects of cooperation between their countries.</p>';

describe('other feeds', () => {
  it('JSON Feed', async () => {
    const items = [
      { id: '1', url: '/a', title: 'A & B', content_html: text, date_published: '2025-07-23T22:10:00+09:00' },
    ];
    const [edition] = await feed(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', language: 'en', items }),
    );
    expect(edition).toMatchObject({
      title: 'A & B',
      url: 'https://releases.example/a',
      published: '2025-07-23T22:10',
      lang: 'en',
    });
  });
  it('RDF', async () => {
    const [edition] = await feed(
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="x"><title>c</title></channel><item rdf:about="y"><title>T</title><link>https://a.example/1</link><dc:date>2025-07-23T22:10:00+09:00</dc:date><content:encoded><![CDATA[${text}]]></content:encoded></item></rdf:RDF>`,
    );
    expect(edition).toMatchObject({ title: 'T', url: 'https://a.example/1', issued: '2025-07-23' });
  });
  it('without full texts are refused, as are those that cannot be trusted', async () => {
    await expect(
      feed(
        '<rss version="2.0"><channel><title>c</title><item><title>T</title><link>https://a.example/1</link></item></channel></rss>',
      ),
    ).rejects.toMatchObject({ code: 'no-release' });
    await expect(
      feed('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><rss version="2.0"><channel></channel></rss>'),
    ).rejects.toMatchObject({ code: 'unsupported-format' });
    await expect(feed('<rss version="2.0"><channel')).rejects.toMatchObject({ name: 'YakusokuError' });
  });
  it('a page is a page', async () => {
    expect(
      await readAny({ bytes: readFileSync('corpus/ca-jad/2025-12-20-summit/page.html'), contentType: null, url: null }),
    ).toHaveLength(1);
  });
});

/** A PDF of one empty page: what a scanner makes, without the picture. */
const scanned = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>`;

describe('PDF', () => {
  const pdf = (bytes: Uint8Array) => readAny({ bytes, contentType: 'application/pdf', url: null });
  const page = readFileSync('tests/goldens/read/print-japanese.pdf');

  it('gives a whole edition, without page numbers', async () => {
    const [edition] = await pdf(page);
    if (!edition) throw new Error('nothing was read');
    expectWhole(edition);
    expect(edition.issued).toBe('2026-01-15');
    expect(edition.text).not.toMatch(/1\/2|a\.html/);
    expect(edition.text).toContain('観測の結果を両国の研究機関が共に');
  });
  it('without text says so', async () => {
    await expect(pdf(encoder.encode(scanned))).rejects.toMatchObject({
      code: 'unsupported-format',
      message: expect.stringContaining('no text in this PDF') as string,
    });
  });
  it('that is cut or damaged is refused or read, never a crash', async () => {
    for (const cut of [10, 100, 5000, page.length - 2000])
      await pdf(page.subarray(0, cut)).then(
        (editions) => editions.forEach(expectWhole),
        (error: unknown) => expect(error).toMatchObject({ name: 'YakusokuError' }),
      );
  });
});
