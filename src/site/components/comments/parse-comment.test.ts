import { describe, expect, it } from 'vitest';
import { hasLink, parseComment } from './parse-comment.ts';

const links = (text: string) =>
  parseComment(text)
    .flatMap(({ lines }) => lines.flat())
    .flatMap((piece) => (typeof piece === 'string' ? [] : [piece.shown]));

describe('an address in a comment', () => {
  it.each([
    ['see https://example.org/a.', ['https://example.org/a']],
    ['(https://example.org/a)', ['https://example.org/a']],
    ['https://example.org/a_(b), and more', ['https://example.org/a_(b)']],
    ['原文(https://www.mofa.go.jp/)も確認しました', ['https://www.mofa.go.jp/']],
    ['https://www.mofa.go.jp/を参照', ['https://www.mofa.go.jp/']],
    ['HTTPS://EXAMPLE.ORG and http://a.example/?q=1&r=2#s', ['HTTPS://EXAMPLE.ORG', 'http://a.example/?q=1&r=2#s']],
    ['https://user:pass@evil.example/', []],
    ['javascript:alert(1) ftp://example.org //example.org', []],
    ['https://', []],
  ])('%s', (text, found) => {
    expect(links(text)).toEqual(found);
    expect(hasLink(text)).toBe(found.length > 0);
  });
});

describe('a comment', () => {
  it('is paragraphs, lines and quotations, in the order of what was written', () => {
    expect(parseComment('one\ntwo\n\n\n> three\n＞four\nfive')).toEqual([
      { quoted: false, lines: [['one'], ['two']] },
      { quoted: true, lines: [['three'], ['four']] },
      { quoted: false, lines: [['five']] },
    ]);
  });

  it('loses nothing but the white space at the ends of its lines', () => {
    const text = 'a (https://example.org/x) b, https://example.org/y! 語';
    const said = parseComment(text).flatMap(({ lines }) => lines.flat());
    expect(said.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join('')).toBe(text);
  });
});
