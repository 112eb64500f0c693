import { expect, it } from 'vitest';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';
import { read } from '../../../../read/read.ts';

it('a project that the rows of a table tell about one by one', () => {
  const html = `<html lang="ja"><body><h1>西の橋の完成について</h1><p>平成27年4月7日</p>
    <p>4月6日、我が国の無償資金協力により建設された西の橋が完成しました。</p>
    <table><tr><th>案件名</th><td>西地区橋梁建設計画</td></tr><tr><th>供与限度額</th><td>119億4,000万円</td></tr>
    <tr><th>橋の長さ</th><td>2,215メートル</td></tr></table></body></html>`;
  const edition = read({ bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8', url: null });
  const { instruments } = extract(edition, { vocabulary, grammars });
  expect(instruments.map(({ project, scheme, amount }) => [project, scheme, amount?.value])).toEqual([
    ['西地区橋梁建設計画', 'grant', 11_940_000_000],
  ]);
});
