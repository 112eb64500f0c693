import { describe, expect, it } from 'vitest';
import { sessionsOf, speakerOf } from './sessions.ts';

describe('who says what', () => {
  it.each([
    ['高市総理大臣は、中央アジア5か国の大統領の訪日を歓迎しました。', '高市総理大臣'],
    ['これを受けて中央アジア各国からは、日本の尽力に謝意が表された。', '中央アジア各国'],
    ['高市総理大臣はまた、国際情勢が移り変わる中、その重みは増すばかりであると述べました。', '高市総理大臣'],
    ['また、各国からは、協力と連携を強めることに高い関心が示されました。', '各国'],
    ['具体的には、グリーン・強靱化などにおいて、高市総理大臣は次の取組を発表しました。', '高市総理大臣'],
    ['会合の終わりに、共同宣言が採択されました。', null],
    ['エネルギートランジションを進めるための協力', null],
  ])('is found in %s', (words, speaker) => expect(speakerOf(words, 'ja')).toBe(speaker));
  it.each([
    ['Prime Minister Takaichi welcomed the five presidents.', 'Prime Minister Takaichi'],
    ['The Central Asian leaders thanked Japan for its part.', 'The Central Asian leaders'],
    ['In response, President Tokayev expressed his gratitude.', 'President Tokayev'],
    ['The declaration was adopted at the end.', null],
  ])('is found in %s', (words, speaker) => expect(speakerOf(words, 'en')).toBe(speaker));
  it('costs no more for hostile text', () => {
    for (const words of ['The '.repeat(50_000), 'これに対し、'.repeat(50_000), 'A'.repeat(200_000)])
      for (const lang of ['ja', 'en']) expect(() => speakerOf(words, lang)).not.toThrow();
  });
});

it('groups sayings under the headings of the release and leaves annexes out', () => {
  const lines = [
    ['heading', '1', 'Opening remarks'],
    ['item', '1', 'Prime Minister Takaichi welcomed the five presidents.'],
    ['item', '2', 'She added that the region mattered more than ever.'],
    ['heading', '(Reference 1)', 'Signed papers'],
    ['item', '1', 'Japan welcomed the signing of papers.'],
  ] as const;
  let at = 0;
  const passages = lines.map(([kind, label, words], index) => {
    const start = at;
    at += words.length + 1;
    return { index, kind, label, address: null, depth: 0, parent: null, start, end: start + words.length };
  });
  const edition = { text: lines.map((l) => l[2]).join('\n'), passages, lang: 'en' };
  const view = { edition, facts: [], reading: {} } as unknown as Parameters<typeof sessionsOf>[0];
  expect(sessionsOf(view).map((s) => [s.title, s.sayings.map((one) => one.speaker)])).toEqual([
    ['Opening remarks', ['Prime Minister Takaichi', 'Prime Minister Takaichi']],
  ]);
});
