import { describe, expect, it } from 'vitest';
import { headsIn, kindOfTitle } from './papers.ts';
import { nameStart } from './paper-name.ts';
import { partnerOf } from './partner.ts';
import { schemeIn } from './schemes.ts';

describe('words for papers', () => {
  it.each([
    ['共同声明が', ['joint-declaration']],
    ['協力覚書に', ['memorandum']],
    ['投資協定締結の', ['agreement']],
    ['売買契約を', ['contract']],
    ['岡山保健大臣宣言が', ['joint-declaration']],
    ['議長サマリーが', ['other']],
    ['契約者と条約局', []],
  ])('%s', (words, kinds) => expect(headsIn(words, 0, words.length).map((h) => h.kind)).toEqual(kinds));
  it.each([
    ['核軍縮に関するG7首脳広島ビジョン', 'joint-declaration'],
    ['日本国外務省とキルギス共和国外務省の間の協力に関するプログラム(2023-2025)', 'other'],
    ['クリーン水素に関する協力覚書(MOC)', 'memorandum'],
    ['経済社会開発計画', null],
    ['カスピ海ルート', null],
  ])('a title: %s', (title, kind) => expect(kindOfTitle(title)).toBe(kind));
});

describe('where a name begins', () => {
  it.each([
    [
      '両首脳は、未来志向の拡大された戦略的パートナーシップに関する共同声明',
      '共同声明',
      '未来志向の拡大された戦略的パートナーシップに関する共同声明',
    ],
    ['双方は、経済産業省と外務省との間のエネルギー移行に関する協力覚書', '協力覚書', 'エネルギー移行に関する協力覚書'],
    ['本年4月15日に発出された共同プレスリリース', '共同プレスリリース', '共同プレスリリース'],
    ['会合で「対話」・首脳共同宣言', '首脳共同宣言', '「対話」・首脳共同宣言'],
  ])('%s', (text, head, name) => expect(text.slice(nameStart(text, 0, text.length - head.length))).toBe(name));
});

describe('schemes and partners', () => {
  it.each([
    ['無償資金協力「A」と円借款「B」', 8, 'grant'],
    ['「A」のために円借款を供与する', 0, 'loan'],
    ['技術協力「A」', 4, 'technical'],
    ['「A」を発表した', 0, null],
  ])('%s at %i: %s', (text, at, scheme) => expect(schemeIn(text, 0, at, text.length)).toBe(scheme));
  it.each([
    ['体制強化計画（UNDP連携）', 'UNDP'],
    ['詳細設計計画（第二期）', null],
  ])('%s: %s', (title, partner) =>
    expect(partnerOf({ folded: '' } as never, { title, sentence: { start: 0, end: 0 } })).toBe(partner),
  );
});
