import { describe, expect, it } from 'vitest';
import { tokenQuery, tokensOf } from './tokens.ts';

describe('tokens of a passage', () => {
  const cases: [string, string[]][] = [
    ['首脳会合', ['首脳', '脳会', '会合', '合']],
    ['円', ['円']],
    ['ＮＩＳＡの改正', ['nisa', 'の改', '改正', '正']],
    ['Kassym-Jomart Tokayev’s', ['kassym', 'jomart', 'tokayev', 's']],
    ['３兆円、3兆円', ['3', '兆円', '円']],
    ['カシム＝ジョマルト', ['カシ', 'シム', 'ム', 'ジョ', 'ョマ', 'マル', 'ルト', 'ト']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['ғылым 한국어', ['ғылым', '한국', '국어', '어']],
    ['（──）。', []],
  ];
  for (const [text, tokens] of cases) it(text, () => expect(tokensOf(text)).toEqual(tokens));
  it('hold nothing that PostgreSQL’s notation would take for itself', () =>
    expect(tokensOf(`it's a\\b 'c':1 & !d | e:* <-> f`).join(' ')).not.toMatch(/['\\:&|!*<>()]/));
});

describe('what a query asks for', () => {
  const cases: [string, string | null][] = [
    ['首脳会合', `'首脳' & '脳会' & '会合'`],
    ['円', `'円':*`],
    ['ア・', `'ア':*`],
    ['Tokyo Declar', `'tokyo' & 'declar':*`],
    ['Tokyo ', `'tokyo'`],
    ['前年度比1', `'前年' & '年度' & '度比' & '1':*`],
    ['NISAの改正', `'nisa' & 'の改' & '改正'`],
    ['会合会合', `'会合' & '合会'`],
    ['、。', null],
    ['', null],
    ["'; drop table release --", `'drop' & 'table' & 'release'`],
  ];
  for (const [query, asked] of cases) it(query, () => expect(tokenQuery(query)).toBe(asked));
});
