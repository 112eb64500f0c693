import { describe, expect, it } from 'vitest';
import { amountClue, cluesOf, nameKey } from './clues.ts';

describe('clues', () => {
  const has: [words: string, lang: string, clue: string][] = [
    ['「カスピ海ルート」の円滑化', 'ja', 'n:カスピ海ルート'],
    ['税関における貨物検査機材', 'ja', 'c:customs'],
    ['cargo inspection at the customs', 'en', 'c:customs'],
    ['経済連携協定の交渉を始める', 'ja', 'c:economic partnership agreement'],
    ['negotiations on an economic partnership agreement', 'en', 'c:economic partnership agreement'],
    ['地域的な包括的経済連携（RCEP）協定', 'ja', 'n:rcep'],
    ['アクタウ港の税関', 'ja', 't:アクタウ'],
    ['ＴＡＣに加入', 'ja', 'n:tac'],
  ];
  for (const [words, lang, clue] of has) it(`${words} has ${clue}`, () => expect(cluesOf(words, lang)).toContain(clue));

  const lacks: [words: string, lang: string, clue: string][] = [
    ['Japanese aid to Tajikistan', 'en', 'c:artificial intelligence'],
    ['「経済社会開発計画」のための書簡', 'ja', 'n:経済社会開発計画'],
    ['両首脳は協力を強化することで一致', 'ja', 't:首脳'],
    ['the two leaders agreed', 'en', 't:leader'],
    ['UNDP and JICA', 'en', 'n:jica'],
  ];
  for (const [words, lang, clue] of lacks)
    it(`${words} has no ${clue}`, () => expect(cluesOf(words, lang)).not.toContain(clue));

  it('are the same for the ways in which a name and an amount are set', () => {
    expect(nameKey('“Trans-Caspian  Route”')).toBe(nameKey('trans caspian route'));
    expect(amountClue('719000000.00', 'JPY')).toBe(amountClue(719_000_000, 'JPY'));
  });
});
