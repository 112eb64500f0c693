import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const text =
  '中央アジア＋日本対話・第１回外相会合（結果）について、概要は次のとおりである。カザフスタンの首都アスタナ。';
const eucPage = readFileSync('corpus/ca-jad/2006-08-10-kg-road/page.html');
const sjisPage = readFileSync('corpus/ca-jad/2004-08-28-fm1/page.html');
const utf8 = new TextEncoder().encode(text);

describe('decode', () => {
  it('takes the header’s word', () =>
    expect(decode(utf8, 'text/plain; charset=UTF-8')).toMatchObject({ text, encoding: 'utf-8', misdeclared: null }));
  it('takes the page’s word', () => {
    expect(decode(sjisPage, null)).toMatchObject({ encoding: 'shift_jis', misdeclared: null });
    expect(decode(eucPage, null)).toMatchObject({ encoding: 'euc-jp', misdeclared: null });
  });
  it('takes a byte order mark’s word over all others', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]);
    expect(decode(bytes, 'text/html; charset=shift_jis')).toMatchObject({ text, encoding: 'utf-8' });
    const wide = Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e, 0x2e, 0x59]);
    expect(decode(wide, null).text).toBe('中央');
  });
  it('does not believe a wrong word', () => {
    expect(decode(sjisPage, 'text/html; charset=utf-8')).toMatchObject({ encoding: 'shift_jis', misdeclared: 'utf-8' });
    expect(decode(eucPage, 'text/html; charset=Shift_JIS')).toMatchObject({
      encoding: 'euc-jp',
      misdeclared: 'shift_jis',
    });
    expect(decode(sjisPage, 'text/html; charset=EUC-JP')).toMatchObject({
      encoding: 'shift_jis',
      misdeclared: 'euc-jp',
    });
    expect(decode(utf8, 'text/html; charset=iso-8859-1')).toMatchObject({
      text,
      encoding: 'utf-8',
      misdeclared: 'windows-1252',
    });
    expect(decode(utf8, 'text/html; charset=shift_jis')).toMatchObject({
      text,
      encoding: 'utf-8',
      misdeclared: 'shift_jis',
    });
  });
  it('finds out without any word', () => {
    expect(decode(utf8, null)).toMatchObject({ text, encoding: 'utf-8' });
    const body = sjisPage.subarray(700);
    expect(decode(body, null).encoding).toBe('shift_jis');
    expect(decode(eucPage.subarray(700), null).encoding).toBe('euc-jp');
    expect(decode(readFileSync('tests/goldens/read/full-width-text.txt'), null).encoding).toBe('iso-2022-jp');
  });
  it('takes a cut last character for what it is', () =>
    expect(decode(utf8.subarray(0, utf8.length - 1), 'text/plain; charset=utf-8')).toMatchObject({
      encoding: 'utf-8',
      misdeclared: null,
    }));
  it('falls back where a label is unknown', () => expect(decode(utf8, 'text/html; charset=klingon').text).toBe(text));
  it('leaves words with accents alone', () => {
    const latin = Buffer.from('Le ministre a signé.', 'latin1');
    expect(decode(latin, 'text/html; charset=iso-8859-1')).toMatchObject({
      text: 'Le ministre a signé.',
      misdeclared: null,
    });
  });
});
