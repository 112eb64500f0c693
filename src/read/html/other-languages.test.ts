import { describe, expect, it } from 'vitest';
import { otherLanguages } from './other-languages.ts';

const url = 'https://www.ministry.example/ja/release/1.html';
const of = (html: string) => otherLanguages(html, url);

describe('the same text in other languages', () => {
  it('is where a page says that it is', () => {
    expect(of('<link rel="alternate" hreflang="en" href="/en/release/1.html">')).toEqual([
      'https://www.ministry.example/en/release/1.html',
    ]);
    expect(of(`<link href='https://en.ministry.example/1?a=1&amp;b=2#top' hreflang='en' rel='alternate' />`)).toEqual([
      'https://en.ministry.example/1?a=1&b=2',
    ]);
    expect(of('<a hreflang="fr" href="../fr/1.html">Version</a>')).toEqual([
      'https://www.ministry.example/ja/fr/1.html',
    ]);
    expect(of('<a class="lang" href="/en/1.html">英語版（English）</a>')).toEqual([
      'https://www.ministry.example/en/1.html',
    ]);
    expect(of('<a href="/en/1.html"><span lang="en">English</span></a>')).toHaveLength(1);
    expect(of('<a href="/en/1.html">English</a><a href="/en/1.html">English version</a>')).toHaveLength(1);
  });

  it('is not behind other links, feeds, other sites or itself', () => {
    expect(of('<a href="/en/1.html">English summary of the talks</a>')).toEqual([]);
    expect(of('<a href="/courses">Learn Japanese</a>')).toEqual([]);
    expect(of('<link rel="alternate" type="application/rss+xml" hreflang="en" href="/feed.xml">')).toEqual([]);
    expect(of('<link rel="stylesheet" hreflang="en" href="/x.css">')).toEqual([]);
    expect(of('<a hreflang="en" href="https://elsewhere.example/1.html">English</a>')).toEqual([]);
    expect(of('<a hreflang="ja" href="1.html#top">日本語</a>')).toEqual([]);
    expect(of('<a hreflang="en" href="javascript:go()">English</a>')).toEqual([]);
    expect(of(Array.from({ length: 31 }, (_, i) => `<a hreflang="x" href="/${i}">x</a>`).join(''))).toEqual([]);
  });
});
