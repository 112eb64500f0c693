import { describe, expect, it } from 'vitest';
import { isMatter } from './matter.ts';

const asked = (text: string) => {
  const [ahead = '', rest = ''] = text.split('[');
  const [, behind = ''] = rest.split(']');
  return isMatter(ahead, behind);
};

describe('a state that a text speaks about', () => {
  it.each([
    '安保理決議に従った[北朝鮮]の完全な非核化への約束を確かめた',
    '[北朝鮮]による拉致問題の解決に向けて協力する',
    '[ロシア]によるウクライナ侵略への対応で連携する',
    '[ウクライナ]情勢について意見を交わした',
    'the complete denuclearization of [North Korea]',
    'the situation in [Ukraine] was discussed',
    '[Russia]’s war of aggression',
    '[North Korea]’s nuclear and missile programmes',
  ])('is the matter: %s', (text) => expect(asked(text)).toBe(true));

  it.each([
    '[ウズベキスタン]の送電網の整備を支える',
    '[アフガニスタン]の安定化に向けた協力を続ける',
    '[キルギス]に対する無償資金協力',
    '[カザフスタン]における核実験場の周りの住民の健康',
    'new grants to [Tajikistan] for roads',
    'cooperation with [Kazakhstan] on trade',
    'an agreement on civil nuclear cooperation with [Mongolia]',
  ])('is none: %s', (text) => expect(asked(text)).toBe(false));
});
