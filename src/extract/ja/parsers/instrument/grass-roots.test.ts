import { expect, it } from 'vitest';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';
import { read } from '../../../../read/read.ts';

const projects = (body: string) => {
  const html = `<html lang="ja"><body><main><h1>在ケニア大使館 草の根・人間の安全保障無償資金協力の署名式</h1><p>平成30年3月22日</p>${body}</main></body></html>`;
  const edition = read({ bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8', url: null });
  return extract(edition, { vocabulary, grammars }).instruments.map((i) => [i.title, i.kind, i.amount?.value ?? null]);
};
const signing = (n: number) =>
  `<p>ケニアの北県における草の根・人間の安全保障無償資金協力案件${n}件について、大使と各団体の代表者が贈与契約書に署名しました。この${n}件の内容は、以下のとおりです。</p>`;

it('takes a name on a line of its own with the amount below it', () => {
  expect(
    projects(
      `${signing(2)}<p>北地区給水施設建設計画</p><ul><li>供与金額：90,000米ドル</li><li>井戸と配管を整えます。</li></ul><p>東市教室建設計画</p><ul><li>供与金額：80,500米ドル</li></ul>`,
    ),
  ).toEqual([
    ['北地区給水施設建設計画', 'grant', 90_000],
    ['東市教室建設計画', 'grant', 80_500],
  ]);
});
it('takes the names of a counted list without amounts, and then no bare contract', () => {
  expect(
    projects(
      `${signing(2)}<ul><li>教育：南小学校教室拡張計画（南小学校）－キスム郡</li><li>保健：西診療所改修計画（西会）－南郡</li></ul>`,
    ),
  ).toEqual([
    ['南小学校教室拡張計画', 'grant', null],
    ['西診療所改修計画', 'grant', null],
  ]);
});
it('takes the amount on the line below a name in brackets', () => {
  expect(
    projects(
      '<p>大使は、次の贈与契約に署名しました。</p><p>案件名：「東郡学校改修計画」</p><p>供与限度額：64,000米ドル</p>',
    ),
  ).toEqual([['東郡学校改修計画', 'grant', 64_000]]);
});
