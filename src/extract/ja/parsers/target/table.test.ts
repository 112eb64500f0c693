import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';
import { read } from '../../../../read/read.ts';

const targets = (head: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const line = (tag: string) => (cells: readonly string[]) =>
    `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`;
  const page = `<main><h1>基本計画の決定について</h1><p>2012年3月30日</p><p>政府は、本日、基本計画を決定しましたので、お知らせします。計画の指標は次のとおりです。</p><table>${line('th')(head)}${rows.map(line('td')).join('')}</table></main>`;
  const edition = read({ bytes: new TextEncoder().encode(page), contentType: 'text/html; charset=utf-8', url: null });
  return extract(edition, { vocabulary, grammars }).targets.map((t) => [t.subject, t.value, t.unit, t.until]);
};

describe('tables of indicators', () => {
  it('takes the column of targets and its year, not the current figures', () => {
    const found = targets(
      ['指標', '現状（平成22年）', '目標値（平成28年）'],
      ['訪日外国人旅行者数', '861万人', '1,800万人'],
      ['再来訪の意向', '12.9％', '25％'],
    );
    expect(found).toEqual([
      ['訪日外国人旅行者数', 18_000_000, '人', '2016'],
      ['再来訪の意向', 25, '%', '2016'],
    ]);
  });
  it('ignores a table without such a column', () => {
    expect(targets(['案件名', '供与額'], ['経済社会開発計画', '2億円'])).toEqual([]);
  });
});
