import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

/** The actor of a sentence that binds, whatever stands before the verb. */
const actor = (subject: string) =>
  readingOf([['paragraph', 0, `${subject}、港湾の改修に専門家を派遣することを決定しました。`]]).commitments.map(
    (c) => c.actor,
  );

describe('who acts', () => {
  it.each([
    ['日本は', 'JP'],
    ['日本政府は', 'JP'],
    ['我が国は', 'JP'],
    ['政府は', 'JP'],
    ['外務省は', 'JP'],
    ['国土交通省は', 'JP'],
    ['総務省及び経済産業省は', 'JP'],
    ['高市総理大臣は', 'JP'],
    ['岸田文雄内閣総理大臣は', 'JP'],
    ['武藤経済産業大臣は', 'JP'],
    ['国際協力機構（JICA）は', 'JICA'],
    ['カザフスタンは', 'KZ'],
    ['カザフスタン政府は', 'KZ'],
    ['トカエフ・カザフスタン大統領は', 'KZ'],
    ['両首脳は', '両首脳'],
    ['双方は', '双方'],
    ['日米は', '日米'],
    ['島津さくらデジタル大臣は', 'JP'],
    ['日本とメコン諸国は', '日本とメコン諸国'],
    ['日本とカリコムは', '日本とカリコム'],
    ['G7は', 'G7'],
    ['我々は', '我々'],
    ['日本を含む参加国が', '日本を含む参加国'],
  ])('%s: %s', (subject, expected) => expect(actor(subject)).toEqual([expected]));
  it.each(['この計画は', '会合では', '昨年は'])('%s names nobody, so nobody decided', (subject) =>
    expect(actor(subject)).toEqual([]),
  );
  it('is those who met, not the meeting or the next one', () =>
    expect(
      readingOf([
        ['paragraph', 0, '本会議において、「港湾の安全に関する共同行動計画」に署名した。'],
        ['paragraph', 0, '(次回の港湾会合は、2009年度に釜山にて開催予定。)'],
        ['paragraph', 0, '船舶の検査を共同で行うことに合意した。'],
      ]).commitments.map((c) => c.actor),
    ).toEqual(['双方', '双方']));
  it('is not who acts in a clause of time', () =>
    expect(
      readingOf([
        ['paragraph', 0, '国際協力銀行(JBIC)と市中銀行が融資を供与する際に、保険料率を5%から3%に引き上げます。'],
      ]).commitments,
    ).toEqual([]));
});
