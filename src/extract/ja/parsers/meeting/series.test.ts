import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const meetings = (...sentences: string[]) =>
  readingOf(sentences.map((s) => ['paragraph', 0, s] as const)).meetings.map((m) => [m.name, m.level, m.date]);

describe('series by what their names say of their rank', () => {
  it.each([
    ['12月20日、日英伊防衛相会談を行った。', ['日英伊防衛相会談', 'ministerial', '2025-12-20']],
    ['12月20日、第三回次官級協議を東京で開いた。', ['第三回次官級協議', 'senior-officials', '2025-12-20']],
    [
      '12月20日、第2回世界海上保安機関長官級会合が開かれた。',
      ['第2回世界海上保安機関長官級会合', 'senior-officials', '2025-12-20'],
    ],
    ['12月20日、「こどもサミット」が開かれた。', ['こどもサミット', 'other', '2025-12-20']],
    [
      '12月20日には、この宣言を受け、東京で国交正常化交渉の第12回本会談が開かれる。',
      ['国交正常化交渉の第12回本会談', 'other', '2025-12-20'],
    ],
    [
      '教育未来創造会議（議長：岸田内閣総理大臣）が12月20日に提言をまとめた。',
      ['教育未来創造会議', 'other', '2025-12-20'],
    ],
  ])('%s', (sentence, expected) => expect(meetings(sentence)).toEqual([expected]));
  it('reads a call told by two subjects', () => {
    expect(meetings('12月20日、安倍晋三総理大臣と朴槿恵韓国大統領は、約15分間、電話で会談しました。')).toEqual([
      ['日韓首脳電話会談', 'phone', '2025-12-20'],
    ]);
  });
  it('leaves 標記会合 without a name of its own alone', () => {
    expect(meetings('標記会合が12月20日に開催されました。')).toEqual([]);
  });
});
