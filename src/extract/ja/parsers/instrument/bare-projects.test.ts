import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const projects = (...lines: Line[]) =>
  readingOf([['title', 0, 'バングラデシュ向け円借款契約の調印'], ...lines])
    .instruments.filter((i) => i.project !== null)
    .map((i) => [i.project, i.amount?.value, i.kind]);

describe('projects without brackets', () => {
  it('finds those of a list that a sentence about their contract introduces', () => {
    expect(
      projects(
        ['paragraph', 0, '国際協力機構（JICA）は、以下の2件を対象とする円借款貸付契約に調印しました。'],
        ['item', 0, 'ダッカ都市交通整備事業（1号線）（第一期） 525億7,000万円'],
        ['item', 0, '省エネルギー推進融資事業：200億7,600万円'],
      ),
    ).toEqual([
      ['ダッカ都市交通整備事業（1号線）（第一期）', 52_570_000_000, 'loan'],
      ['省エネルギー推進融資事業', 20_076_000_000, 'loan'],
    ]);
  });
  it('finds those of a row of ① and ② in one sentence', () => {
    expect(
      projects([
        'paragraph',
        0,
        '両国の間で書簡が交換された。対象案件及び供与限度額は①アーメダバード・メトロ計画（第二期）に139億6,700万円②ムンバイ湾横断道路建設計画に669億900万円。',
      ]),
    ).toEqual([
      ['アーメダバード・メトロ計画（第二期）', 13_967_000_000, 'exchange-of-notes'],
      ['ムンバイ湾横断道路建設計画', 66_909_000_000, 'exchange-of-notes'],
    ]);
  });
  it('ignores a list of amounts that no contract or letter speaks of', () => {
    expect(
      projects(['paragraph', 0, '予算の内訳は以下のとおりです。'], ['item', 0, '観光地の再生の推進 525億7,000万円']),
    ).toEqual([]);
  });
});
