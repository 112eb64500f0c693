import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectWhole } from '../../tests/read/whole-edition.ts';
import type { ErrorCode } from '../model/errors.ts';
import { read } from './read.ts';

const encoder = new TextEncoder();
const html = (markup: string, contentType: string | null = 'text/html; charset=utf-8') =>
  read({ bytes: encoder.encode(markup), contentType, url: null });
const sentence =
  '<p>日本政府は、キルギス共和国に対し、無償資金協力を行うことを決め、十二月十二日、書簡を交換しました。</p>';
const page = (body: string) =>
  `<!DOCTYPE html><html lang="ja"><head><title>交換公文の署名｜見本</title></head><body><main><h1>交換公文の署名</h1>${sentence}${body}</main></body></html>`;

function refuses(bytes: Uint8Array, code: ErrorCode): string {
  try {
    read({ bytes, contentType: null, url: null });
  } catch (error) {
    expect(error).toMatchObject({ name: 'YakusokuError', code, exit: code === 'too-large' ? 3 : 4 });
    const { message } = error as Error;
    expect(message).not.toMatch(/\n/);
    return message;
  }
  throw new Error(`${code} was expected`);
}

describe('what is no release', () => {
  it('an empty file', () => void refuses(new Uint8Array(), 'empty'));
  it('white space', () => void refuses(encoder.encode(' \n\t　\n'), 'empty'));
  it('a file of 50 MB', () => expect(refuses(new Uint8Array(50 * 1024 * 1024), 'too-large')).toContain('52 MB'));
  it('a picture named .html', () =>
    expect(refuses(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'not-text')).toContain('PNG'));
  it('bytes of a program', () =>
    void refuses(
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 23),
      'not-text',
    ));
  it('a set of frames', () =>
    expect(
      refuses(
        encoder.encode('<html><frameset cols="1,2"><frame src="menu.html"><frame src="main.html"></frameset></html>'),
        'unsupported-format',
      ),
    ).toContain('main.html'));
  it('a page with nothing but navigation', () =>
    expect(
      refuses(
        encoder.encode('<html><body><nav><a href="/">Home</a></nav><h1>Welcome</h1><p>Hello.</p></body></html>'),
        'no-release',
      ),
    ).toContain('no release text was found'));
  it('a list of releases', () =>
    void refuses(
      encoder.encode(
        page('').replace(
          sentence,
          `<ul>${'<li>12月20日 <a href="1">日・キルギス共和国首脳会談の結果について</a></li>'.repeat(9)}</ul>`,
        ),
      ),
      'no-release',
    ));
});

describe('what is hard but a release', () => {
  it('cut in the middle of a character', () => {
    const bytes = readFileSync('corpus/ca-jad/2025-12-20-summit/page.html').subarray(0, 4000);
    for (let cut = 0; cut < 4; cut++)
      expectWhole(read({ bytes: bytes.subarray(0, 4000 - cut), contentType: null, url: null }));
  });
  it('ten thousand nested lists, within two seconds', () => {
    const start = performance.now();
    const edition = html(page(Array.from({ length: 10_000 }, (_, i) => `<ol><li>項目${i}`).join('')));
    expect(performance.now() - start).toBeLessThan(2000);
    expectWhole(edition);
    expect(edition.passages.length).toBe(10_002);
    expect(Math.max(...edition.passages.map((p) => p.address?.length ?? 0))).toBeLessThan(100);
  });
  it.each(['<div>', '<b><i>', '<table><tr><td>', '<dl><dd>', '<blockquote>', '<ul>', '<svg>', '<a><b><p>'])(
    'ten thousand nested %s',
    (tags) => {
      const start = performance.now();
      expectWhole(html(page(tags.repeat(10_000))));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
  it('soft hyphens, zero-width signs and hard spaces', () => {
    const { text } = html(page('<p>A co&shy;operation\u200b of\u00a0 5&nbsp;years\ufeff&#8288;.</p>'));
    expect(text.split('\n').at(-1)).toBe('A cooperation of 5 years.');
  });
  it('links lead where the page is', () => {
    const bytes = encoder.encode(
      page('<p>本文は<a href="files/1.pdf">こちら</a>。<a href="#x">上</a><a href="javascript:go()">別</a></p>'),
    );
    const edition = read({ bytes, contentType: null, url: 'https://releases.example/ja/a/b.html' });
    expect(edition.links.map((l) => [edition.text.slice(l.start, l.end), l.href])).toEqual([
      ['こちら', 'https://releases.example/ja/a/files/1.pdf'],
    ]);
  });
  it('a text of one line', () => {
    const edition = read({ bytes: encoder.encode('日本は6億2,500万円を供与した。'), contentType: null, url: null });
    expectWhole(edition);
    expect(edition.text).toContain('日本は6億2,500万円を供与した。');
  });
  it('inline boxes side by side are words apart, letters of one word are not', () => {
    const { text } = html(
      page(
        '<p><span>Press release</span><span>4 December 2025</span><span>Brussels</span></p><p>COP<b>28</b>、<b>H</b><sub>2</sub>、<span>第</span><span>3</span>回</p>',
      ),
    );
    expect(text.split('\n')).toEqual(
      expect.arrayContaining(['Press release 4 December 2025 Brussels', 'COP28、H2、第3回']),
    );
  });
  it('the issuer’s name over the headline is not the headline', () => {
    const bytes = encoder.encode(
      'プレスリリース 2019年7月5日\n独立行政法人国際協力機構（JICA）\n\n円借款契約の調印\n\n日本は6億2,500万円を限度とする契約に調印しました。\n',
    );
    expect(read({ bytes, contentType: null, url: null }).title).toBe('円借款契約の調印');
  });
  it('headers of a mail and whom to ask are no passages of the outline', () => {
    const bytes = encoder.encode(
      'From: a@releases.example\nSubject: 融資について\nDate: Tue, 18 Dec 2012 16:02:11 +0900\nContent-Type: text/plain\n\n１．日本は融資を行いました。\n\n■配信停止：https://releases.example/stop\n■広報担当　電話 03-0000-0000\n',
    );
    const { passages, text } = read({ bytes, contentType: null, url: null });
    expect(passages.flatMap((p) => p.address ?? [])).toEqual(['1']);
    expect(text).not.toMatch(/Content-Type|配信停止/);
  });
});
