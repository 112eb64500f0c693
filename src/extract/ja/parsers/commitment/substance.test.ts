import { describe, expect, it } from 'vitest';
import { substanceOf } from './substance.ts';

const left = (words: string) => substanceOf(words, 0, words.length);

describe('what remains of a clause without the words of goodwill', () => {
  it.each([
    '国際場裡においても引き続き緊密に協力していくこと',
    '互いの発展につながる幅広い分野で協力を進めていくこと',
    '政治、経済、文化などの分野を含め、二国間関係を一層発展させるため共に取り組んでいくこと',
    '今後も中央アジア外交を積極的に進めていく',
  ])('nothing of %s', (words) => expect(left(words)).toBeLessThan(2));
  it.each(['重要鉱物の供給網の強靱化に向けた連携を強化していくこと', '航空協定の交渉を開始すること', '港湾の改修'])(
    'something of %s',
    (words) => expect(left(words)).toBeGreaterThan(1),
  );
  it('is linear: a text of goodwill a hundred thousand characters long is no burden', () => {
    expect(left('引き続き緊密に協力していく'.repeat(8000))).toBe(0);
  });
});
