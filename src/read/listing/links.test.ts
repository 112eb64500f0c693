import { describe, expect, it } from 'vitest';
import { listingOf } from './links.ts';

const base = 'https://ministry.example/press/index.html';
const listing = (markup: string, contentType = 'text/html; charset=utf-8') =>
  listingOf({ bytes: Buffer.from(markup), contentType, url: base });
const page = (body: string, title = '報道発表') =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head><body>
  <nav><ul><li><a href="/about">当省について知りたい方のためのページ</a></li></ul></nav>
  <main><h1>${title}</h1>${body}</main>
  <ul><li><a href="/privacy">プライバシーポリシー</a></li><li><a href="/volunteers/2024">協力隊に参加しませんか</a></li></ul>
  <footer><a href="/contact">お問い合わせ</a></footer></body></html>`;
const rows = (links: readonly { url: string; title: string; date: string | null }[] | undefined) =>
  links?.map(({ url, title, date }) => [url.replace('https://ministry.example', ''), title, date]);

const dates = page(`<p><a href="/press/2025.html">2025年の一覧</a></p>
  <dl><dt>令和7年12月20日</dt><dd><ul><li><a href="a.html">橋の完成式</a></li><li><a href="b.html#top">学校の開校について</a></li></ul></dd>
  <dt>令和7年12月18日</dt><dd><ul><li><a href="c.html">病院への機材の供与</a> <a href="c.pdf">PDF(120KB)</a></li></ul></dd></dl>`);
const months = page(
  `<h2>令和7年12月</h2><dl><dt>12月20日</dt><dd><a href="a.html">橋の完成式</a></dd><dt>12月18日</dt><dd><a href="c.html">病院への機材の供与</a></dd></dl>
  <h2>令和7年11月</h2><dl><dt>11月2日</dt><dd><a href="d.html">港の調査</a></dd></dl>`,
);
const table = page(
  `<table><tr><th>Date</th><th>Title</th><th>Office</th></tr>
  <tr><td>20 December 2025</td><td><a href="a.html">Opening of a bridge</a></td><td><a href="/south">South Asia</a></td></tr>
  <tr><td>18 December 2025</td><td><a href="c.html">Equipment for a hospital</a></td><td><a href="/east">East Asia</a></td></tr>
  <tr><td>2 November 2025</td><td><a href="d.html">Survey of a harbour</a></td><td><a href="/west">West Asia</a></td></tr></table>`,
  'Press releases',
);
const items = page(
  `<ul><li><time datetime="2025-12-20T09:00">Dec 20</time> <a href="a.html">Opening of a bridge</a></li>
  <li><time datetime="2025-12-18">Dec 18</time> <a href="c.html">Equipment for a hospital</a></li>
  <li><time datetime="2025-11-02">Nov 2</time> <a href="d.html">Survey of a harbour</a></li></ul>
  <p><a href="?page=2">Next page</a> <a href="?page=3">3</a></p>`,
  'Press releases',
);
const cards = page(
  `<div><h3><a href="a.html">Opening of a bridge</a></h3><p>December 20, 2025</p></div>
  <div><h3><a href="c.html">Equipment for a hospital</a></h3><p>December 18, 2025</p></div>
  <div><h3><a href="d.html">Survey of a harbour</a></h3><p>November 2, 2025</p></div>`,
  'News',
);
const wholeCards = page(
  [
    ['a', '2025.12.20', '橋の完成式'],
    ['c', '2025.12.18', '病院への機材の供与'],
    ['d', '2025.11.02', '港の調査'],
  ]
    .map(([name, day, title]) => `<a href="${name}.html"><p>${day}</p><h3>${title}</h3></a>`)
    .join(''),
);
const ja = [
  ['/press/a.html', '橋の完成式', '2025-12-20'],
  ['/press/c.html', '病院への機材の供与', '2025-12-18'],
  ['/press/d.html', '港の調査', '2025-11-02'],
];
const en = [
  ['/press/a.html', 'Opening of a bridge', '2025-12-20'],
  ['/press/c.html', 'Equipment for a hospital', '2025-12-18'],
  ['/press/d.html', 'Survey of a harbour', '2025-11-02'],
];

describe('a listing page', () => {
  it.each([
    [
      'with days over their releases',
      dates,
      [
        ['/press/a.html', '橋の完成式', '2025-12-20'],
        ['/press/b.html', '学校の開校について', '2025-12-20'],
        ['/press/c.html', '病院への機材の供与', '2025-12-18'],
      ],
    ],
    ['with the year in its headings', months, ja],
    ['that is a table', table, en],
    ['that is a list with times', items, en],
    ['of cards with the day below', cards, en],
    ['of cards that are a link as a whole', wholeCards, ja],
  ])('%s gives its releases in order, without navigation', async (_, markup, expected) => {
    const found = await listing(markup);
    expect(rows(found?.links)).toEqual(expected);
    expect(found).toMatchObject({ kind: 'page', mostly: true });
  });

  it('is not every page with links', async () => {
    expect(await listing(page('<p>橋が完成した。</p><p><a href="a.html">橋の写真</a></p>'))).toBeNull();
    expect(await listing('2025年12月20日 橋の完成式', 'text/plain')).toBeNull();
  });

  it('is not mostly one where a release stands above the links', async () => {
    const sentence =
      '<p>日本とキルギスは、首都の近くに橋を建設し、学校と病院に機材を供与することで一致し、両国の大臣が書簡を交換し、握手を交わし、記念の写真を撮影した。</p>';
    const found = await listing(items.replace('</h1>', `</h1>${sentence.repeat(4)}`));
    expect(found).toMatchObject({ mostly: false });
  });

  it('leads to no program and no mail', async () => {
    const odd = items.replace('a.html', 'javascript:alert(1)').replace('c.html', 'mailto:press@ministry.example');
    expect(rows((await listing(odd))?.links)).toEqual(en.slice(2));
  });
});

describe('a feed', () => {
  it('gives its items, each address once', async () => {
    const item = (name: string, title: string, day: string) =>
      `<item><title>${title}</title><link>/press/${name}.html</link><pubDate>${day} 09:00:00 +0900</pubDate></item>`;
    const found = await listing(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title>
      ${item('a', 'Opening of a bridge', 'Sat, 20 Dec 2025')}${item('a', 'Again', 'Sat, 20 Dec 2025')}${item('c', 'Equipment for a hospital', 'Thu, 18 Dec 2025')}</channel></rss>`,
      'application/rss+xml',
    );
    expect(rows(found?.links)).toEqual(en.slice(0, 2));
    expect(found).toMatchObject({ kind: 'feed', mostly: true });
  });
});
