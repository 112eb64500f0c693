import { describe, expect, it } from 'vitest';
import { cardAddress } from '../../src/site/cards/card-address.ts';
import { cut } from '../../src/site/cards/card.ts';
import { renderCard } from '../../src/site/cards/render-card.ts';
import { openType } from '../../src/site/fonts/opentype.ts';
import { fontsFor, subsetsOf } from '../../src/site/fonts/subsets.ts';
import { exampleRelease, recordOf } from './example-release.ts';
import { exampleThings } from './example-things.ts';
import { trySite } from './try-site.ts';

const { get, failures } = trySite({ ...recordOf([exampleRelease()]), things: exampleThings().things });
const sizeOf = (png: Buffer) => [png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the picture of a page', () => {
  it.each([
    '/og/ja/releases/example1.png',
    '/og/ja/dialogues/ca-jad.png',
    '/og/en/meetings/m-summit.png',
    '/og/en/site.png',
  ])('is drawn: %s', async (path) => {
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(sizeOf(Buffer.from(await response.arrayBuffer()))).toEqual(['PNG', 1200, 630]);
    expect(failures).toEqual([]);
  });
  it.each([
    '/og/ja/releases/nothing.png',
    '/og/ja/people/x.png',
    '/og/xx/site.png',
    '/og/ja/../etc.png',
    '/og/ja/site.gif',
  ])('is not found where there is none: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
  it('is named in the page', async () => {
    const page = await (await get('/ja/meetings/m-summit')).text();
    expect(page).toContain('<meta property="og:image" content="/og/ja/meetings/m-summit.png"/>');
    expect(cardAddress('en', '/search')).toBe('/og/en/site.png');
    expect(cardAddress('en', '/releases/../x')).toBe('/og/en/site.png');
  });
  it('is the same for the same words, whatever letters they have', async () => {
    const card = {
      kicker: '会談',
      title: '髙橋・𠮷田・鷗外 Қазақстан ①㈱ مرحبا',
      lang: 'ja',
      below: ['外務省', ''],
      date: '2025',
      countries: ['JP', 'ZZ', '__proto__'],
    };
    const [one, two] = [await renderCard(card, '約束'), await renderCard(card, '約束')];
    expect(one.equals(two)).toBe(true);
    expect(one.equals(await renderCard({ ...card, title: '別の題' }, '約束'))).toBe(false);
  });
  it.each([
    ['ten thousand letters', '長い題名'.repeat(2_500)],
    ['no white space', 'W'.repeat(10_000)],
    ['nothing', ''],
    ['letters that are none', 'a\uD800\u0000\uFFFFb'],
  ])('stands for a title of %s', async (_, title) => {
    for (const lang of ['ja', 'en'])
      expect(
        sizeOf(await renderCard({ kicker: '', title, lang, below: [title], date: title, countries: [] }, '約束')),
      ).toEqual(['PNG', 1200, 630]);
  });
  it('that fails, fails alone', async () => {
    const broken = trySite({
      ...recordOf([]),
      release: () => Promise.reject(new Error('out of order')),
      things: exampleThings().things,
    });
    expect((await broken.get('/og/ja/releases/x.png')).status).toBe(503);
    expect((await broken.get('/ja/dialogues')).status).toBe(200);
    expect(broken.failures).toHaveLength(1);
  });
});

describe('fonts', () => {
  it('are read in the parts that the letters need', () => {
    expect(subsetsOf('')).toEqual(['latin']);
    expect(subsetsOf('約束').length).toBeGreaterThan(1);
    expect(subsetsOf('髙').length).toBeGreaterThan(1);
  });
  it('are unpacked whole', async () => {
    const [font] = await fontsFor('a', [400]);
    const unpacked = openType(font?.data ?? Buffer.alloc(0));
    const count = unpacked.readUInt16BE(4);
    const tables = Array.from({ length: count }, (_, at) => unpacked.toString('latin1', 12 + at * 16, 16 + at * 16));
    for (const table of ['cmap', 'head', 'hmtx']) expect(tables).toContain(table);
    for (let at = 0; at < count; at++)
      expect(unpacked.readUInt32BE(12 + at * 16 + 8) + unpacked.readUInt32BE(12 + at * 16 + 12)).toBeLessThanOrEqual(
        unpacked.length,
      );
    expect(() => openType(Buffer.from('no font at all'))).toThrow('no WOFF');
  });
});

describe('titles', () => {
  it('are cut by letters, not by halves of them', () => {
    expect(cut('𠮷'.repeat(200), 5)).toBe('𠮷𠮷𠮷𠮷…');
    expect(cut(' a\n b ')).toBe('a b');
  });
});
