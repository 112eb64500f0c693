import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const page = (body: string) =>
  read({
    bytes: new TextEncoder().encode(
      `<html lang="ja"><head><meta charset="utf-8"><title>会合の結果</title></head><body>${body}</body></html>`,
    ),
    contentType: 'text/html; charset=utf-8',
    url: 'https://releases.example/1',
  });
const words = '<p>大臣会合が開かれ、食料の安定した供給について意見を交わしました。</p>'.repeat(2);

describe('a head of the release, not of the page', () => {
  it('keeps the date in a block called head below the headline', () => {
    const edition = page(
      `<h1>会合の結果</h1><div class="press_head"><p>令和5年10月4日</p><p>農林水産省</p></div><div>${words}</div>`,
    );
    expect(edition.issued).toBe('2023-10-04');
  });
  it('leaves out one above the headline, and a row of links below it', () => {
    const edition = page(
      `<div class="site_head"><p>平成1年1月1日</p></div><h1>会合の結果</h1><div class="head"><a href="/a">一覧へ行く</a><a href="/b">省の紹介</a></div><p>令和5年10月4日</p>${words}`,
    );
    expect(edition.issued).toBe('2023-10-04');
    expect(edition.text).not.toMatch(/一覧へ行く|平成1年/);
  });
});

describe('a page saved as text', () => {
  const text = (lines: readonly string[]) =>
    read({
      bytes: new TextEncoder().encode(lines.join('\n')),
      contentType: 'text/plain; charset=utf-8',
      url: 'https://releases.example/1',
    });
  const told = '第8回日中韓防災会議を6月23日、24日に開催しました。各国は備えについて意見を交わしました。';
  it.each([
    [
      'a menu and its words',
      ['メインへスキップ', '• サイト内検索', '• 本会議・委員会', '', '第8回日中韓防災会議', '', told],
    ],
    [
      'the way to the page',
      ['ホーム > 写真 > 第8回日中韓防災会議', '', '写真だより', '', '第8回日中韓防災会議', '', told],
    ],
    ['a list of steps', ['1. ホーム', '2. ニュース', '3. 第8回日中韓防災会議', '', '第8回日中韓防災会議', '', told]],
    ['a row of places', ['アジア | 北米 | 中南米 | 欧州 | 中東', '', '第8回日中韓防災会議', '', told]],
    ['a word for all releases', ['報道発表', '平成30年第8回日中韓防災会議', '平成30年6月30日', told]],
    ['its desk', ['防災の窓口', '', '平成30年第8回日中韓防災会議', '', '平成30年6月30日', '', told]],
    ['a field of policy', ['防災', 'この記事を印刷', '', '第8回日中韓防災会議の結果について', '', told]],
  ])('has its headline below %s', (_, lines) => expect(text(lines).title).toContain('第8回日中韓防災会議'));
  it('was not issued on the days of the event', () =>
    expect(
      text(['2018年6月30日', '', '第8回日中韓防災会議の結果について', '', told, '', '2.日程', '', '平成30年6月23日'])
        .issued,
    ).toBe('2018-06-30'));
});

describe('an outline set as a list of names', () => {
  it('numbers dt that hold nothing but 一、 with what stands beside them', () => {
    const edition = page(
      `<h1>会合の結果</h1><p>令和5年10月4日</p>${words}<dl><dt>一、<dd>双方は協議する。<dt>二、<dd>日本は支援する。</dl>`,
    );
    expect(
      edition.passages.filter((p) => p.address).map((p) => [p.address, edition.text.slice(p.start, p.end)]),
    ).toEqual([
      ['1', '双方は協議する。'],
      ['2', '日本は支援する。'],
    ]);
  });
  it('numbers dt with a number and a heading', () => {
    const edition = page(
      `<h1>会合の結果</h1><p>令和5年10月4日</p>${words}<dl><dt>（１）支援</dt><dd>各国は支援を増やした。</dd><dt>（２）供給網</dt><dd>枠組みを設ける。</dd></dl>`,
    );
    expect(
      edition.passages.filter((p) => p.address).map((p) => [p.address, edition.text.slice(p.start, p.end)]),
    ).toEqual([
      ['1', '支援'],
      ['2', '供給網'],
    ]);
  });
});

describe('a mail with the headers of its transport', () => {
  it('takes its subject for the headline', () => {
    const mail = [
      'Return-Path: <list@releases.example>',
      'Received: from mail.releases.example',
      'From: kouhou@releases.example',
      'Subject: 貸付契約の締結',
      'Date: Thu, 16 Jul 2020 15:12:40 +0900',
      '',
      '国際協力銀行は、昨15日、貸付契約を締結しました。',
      '融資は、民間の銀行との協調によるものです。',
    ].join('\n');
    const edition = read({
      bytes: new TextEncoder().encode(mail),
      contentType: 'text/plain; charset=utf-8',
      url: null,
    });
    expect([edition.title, edition.issued]).toEqual(['貸付契約の締結', '2020-07-16']);
  });
});
