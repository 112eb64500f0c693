import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { read } from '../../../../read/read.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';

const lengths = (heads: string, row: string) => {
  const cells = (words: string, tag: string) =>
    words
      .split('|')
      .map((w) => `<${tag}>${w}</${tag}>`)
      .join('');
  const html = `<html lang="ja"><head><meta charset="utf-8"><title>円借款契約の調印</title></head><body><h1>円借款契約の調印</h1><p>2019年5月29日</p><p>国際協力機構は、円借款の条件を次のとおり定めました。</p><table border="1"><tr>${cells(heads, 'th')}</tr><tr>${cells(row, 'td')}</tr></table></body></html>`;
  const bytes = new TextEncoder().encode(html);
  const edition = read({ bytes, contentType: 'text/html; charset=utf-8', url: 'https://releases.example/1' });
  return extract(edition, { vocabulary, grammars })
    .times.map((t) => t.value)
    .filter((value) => value.startsWith('P'));
};

describe('lengths under a head with their unit', () => {
  it('reads years and months', () => {
    expect(lengths('案件名|償還期間（年）|据置期間（年）', '港の整備|30|10')).toEqual(['P30Y', 'P10Y']);
    expect(lengths('案件名|実施期間（か月）', '研修|18')).toEqual(['P18M']);
  });
  it('leaves other columns alone', () => {
    expect(lengths('案件名|金利（年%）|参加者（名）', '港の整備|1|10')).toEqual([]);
  });
});
