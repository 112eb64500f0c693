import { describe, expect, it } from 'vitest';
import { signedSummary, summaryOf } from './summary.ts';

describe('a short form of what is promised', () => {
  it.each([
    ['は、政府間の交渉を開始することで', '政府間の交渉を開始'],
    ['から、税関に機材を供与する旨', '税関に機材を供与'],
    ['は、連携を強化していくことで', '連携を強化'],
    ['また、非核化への約束を改めて', '非核化への約束'],
    ['さらに、若手職員の研修を共に', '若手職員の研修'],
    ['は、引き続き港湾を共に整備する旨', '引き続き港湾を共に整備'],
  ])('%s', (words, expected) => expect(summaryOf(words, 0, words.length)).toBe(expected));
  it('is cut where it would be a text of its own', () => {
    const words = '港湾の改修と道路の整備と鉄道の敷設と'.repeat(10);
    expect(summaryOf(words, 0, words.length)).toHaveLength(80);
  });
  it('is the name of what was launched', () =>
    expect(
      summaryOf('6月28日に開かれた催しに担当の閣僚として出席し、27か国の首脳の出席の下、「神戸トラック」を', 0, 99),
    ).toBe('「神戸トラック」'));
  it('takes a title whole, without whom it was signed with', () => {
    const two = '両大臣の間では、『労働の分野における交流に関する覚書』の署名が行われました。';
    expect(signedSummary(two, 0, two.length)).toBe('労働の分野における交流に関する覚書');
    const by = '会議室で森審議官とバヤル事務次官により覚書に署名しました。';
    expect(signedSummary(by, 0, by.length)).toBe('覚書');
    const about = '送電網整備計画については，両者の間で，書簡の交換が行われました。';
    expect(signedSummary(about, 0, about.length)).toBe('送電網整備計画');
    const one = '工業大臣との間で「産業協力枠組み文書」に署名しました。';
    expect(signedSummary(one, 0, one.length)).toBe('「産業協力枠組み文書」');
  });
  it('names the paper that was signed', () => {
    const words = '両大臣は、「水素に関する協力覚書」に署名しました。';
    expect(signedSummary(words, 0, words.length)).toBe('「水素に関する協力覚書」');
  });
});
