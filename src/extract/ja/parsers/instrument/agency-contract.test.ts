import { expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const listed: Line[] = [
  ['title', 0, 'タジキスタン共和国に対する無償資金協力2件に関する書簡の署名・交換'],
  ['heading', 0, '「税関機材整備計画」（供与限度額13.41億円）'],
  ['heading', 0, '「変電所建設計画」（供与限度額0.41億円）'],
];
const contracts = (text: string, lines: Line[] = listed) =>
  readingOf([...lines, ['paragraph', 0, text]])
    .instruments.filter((i) => i.kind === 'grant' || i.kind === 'loan')
    .map((i) => [i.kind, i.project, i.partner]);

it('finds the project that an agency signs for by its place in the list', () => {
  expect(contracts('第1の計画については、国際協力機構（JICA）事務所長が贈与契約に署名した。')).toEqual([
    ['grant', '税関機材整備計画', 'JICA'],
  ]);
  expect(contracts('第2の計画については、国際協力機構（JICA）事務所長が贈与契約に署名した。')).toEqual([
    ['grant', '変電所建設計画', 'JICA'],
  ]);
});
it('takes the only project of the release for この事業', () => {
  const one: Line[] = [['title', 0, 'ウズベキスタン共和国に対する円借款「畜産振興事業」に関する交換公文の署名・交換']];
  expect(contracts('国際協力機構（JICA）理事長は、この事業の貸付契約に署名しました。', one)).toEqual([
    ['loan', '畜産振興事業', 'JICA'],
  ]);
});
it('leaves the project open where several could be meant, and finds nothing where nothing was signed', () => {
  expect(contracts('国際協力機構（JICA）事務所長が贈与契約に署名した。')).toEqual([['grant', null, 'JICA']]);
  expect(contracts('贈与契約の条件は別に定める。')).toEqual([]);
});
