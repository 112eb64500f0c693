import { describe, expect, it } from 'vitest';
import { markerOf } from './marker.ts';

/** Each line: a text, the label found and the values it may have (0 for a bullet). */
const finds: [text: string, label: string, values: number[], rest: string][] = [
  ['1 冒頭', '1', [1], '冒頭'],
  ['１　日本政府は', '１', [1], '日本政府は'],
  ['１．出席者', '１', [1], '出席者'],
  ['12. The leaders', '12', [12], 'The leaders'],
  ['（１）日本からは', '（１）', [1], '日本からは'],
  ['(2) Discussion', '(2)', [2], 'Discussion'],
  ['3）その他', '3）', [3], 'その他'],
  ['一　日本政府は，', '一', [1], '日本政府は，'],
  ['一，本二十一日', '一', [1], '本二十一日'],
  ['ア，税関', 'ア', [1, 36], '税関'],
  ['一、 双方は', '一', [1], '双方は'],
  ['1　６月７日、大使は', '1', [1], '６月７日、大使は'],
  ['1．６月７日、大使は', '1', [1], '６月７日、大使は'],
  ['㋑ 輸入量が', '㋑', [2, 1], '輸入量が'],
  ['㊁ 支援', '㊁', [2], '支援'],
  ['十二、終わりに', '十二', [12], '終わりに'],
  ['（一）各国首脳', '（一）', [1], '各国首脳'],
  ['第１ 基本的な考え方', '第１', [1], '基本的な考え方'],
  ['第二章　総則', '第二章', [2], '総則'],
  ['ア 二国間関係', 'ア', [1, 36], '二国間関係'],
  ['（イ）政治対話', '（イ）', [2, 1], '政治対話'],
  ['(ア)税関', '(ア)', [1, 36], '税関'],
  ['①調査', '①', [1], '調査'],
  ['⑫ 報告', '⑫', [12], '報告'],
  ['❸ third', '❸', [3], 'third'],
  ['a. first', 'a', [1], 'first'],
  ['(a) a region', '(a)', [1], 'a region'],
  ['(ii) in Almaty', '(ii)', [2], 'in Almaty'],
  ['(i) in Tashkent', '(i)', [9, 1], 'in Tashkent'],
  ['IV. Outcome', 'IV', [4], 'Outcome'],
  ['Ⅲ 今後', 'Ⅲ', [3], '今後'],
  ['2.1 Scope', '2.1', [1], 'Scope'],
  ['ｂ 第２期', 'ｂ', [2], '第２期'],
  ['・民主主義の強化', '・', [], '民主主義の強化'],
  ['● 奨学生', '●', [], '奨学生'],
  ['◆今後の予定', '◆', [], '今後の予定'],
  ['- Tajikistan: Minister', '-', [], 'Tajikistan: Minister'],
  ['-- Protocol on ports', '--', [], 'Protocol on ports'],
  ['－二国間関係', '－', [], '二国間関係'],
  ['* X-ray equipment', '*', [], 'X-ray equipment'],
];
const ignores = [
  '2004年に立ち上げ',
  '12月20日午前9時30分から',
  '３０分間の会談',
  '1.5億円',
  '2,300万人',
  '50% of the package',
  '1 June 2015, Rome - The ministers',
  '14 lines have been opened',
  '5か国の大統領',
  '一般の方も参加できます',
  '第1回首脳会合',
  '第16 回日ASEAN 観光大臣会合',
  'アジアの平和',
  'A framework that Japan launched',
  'I said so',
  '-5 degrees',
  '*1',
  '（外務大臣）',
  '(CA+JAD)',
  '「1」',
  '・',
  '',
];

describe('markerOf', () => {
  it.each(finds)('finds the marker of %s', (text, label, values, rest) => {
    const marker = markerOf(text);
    expect(marker?.label).toBe(label);
    expect(marker?.readings.map((r) => r.value)).toEqual(values);
    expect(text.slice(marker?.length)).toBe(rest);
  });
  it.each(ignores)('finds none in “%s”', (text) => expect(markerOf(text)).toBeNull());
});
