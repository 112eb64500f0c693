import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';
import { read } from '../../../../read/read.ts';

const promised = (lead: string, items: readonly string[]) => {
  const page = `<main><h1>復興支援会議（概要）</h1><p>2002年1月22日</p><p>${lead}</p><ul>${items.map((i) => `<li>${i}</li>`).join('')}</ul></main>`;
  const edition = read({ bytes: new TextEncoder().encode(page), contentType: 'text/html; charset=utf-8', url: null });
  return extract(edition, { vocabulary, grammars }).commitments.map((c) => [c.actor, c.force, c.amount?.value]);
};

describe('promises in a list without verbs', () => {
  it('finds who promised how much', () => {
    expect(
      promised('各国・機関から表明された支援のうち、主なものは次のとおり。', [
        '米国は、２億９，６００万ドル',
        '世界銀行は、２年半で５億ドルの支援',
      ]),
    ).toEqual([
      ['US', 'will', 296_000_000],
      ['世界銀行', 'will', 500_000_000],
    ]);
  });
  it('ignores a list of figures that nobody promised', () => {
    expect(promised('各国の予算の規模は次のとおり。', ['米国は、２億９，６００万ドル'])).toEqual([]);
  });
});
