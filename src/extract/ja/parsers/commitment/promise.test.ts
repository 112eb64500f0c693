import { describe, expect, it } from 'vitest';
import { promiseIn } from './promise.ts';

const force = (words: string) => promiseIn(words, 0, words.length)?.force ?? null;

describe('what the words before a verb of saying bind to', () => {
  it.each([
    ['港湾の改修を支援する旨', 'will'],
    ['港湾の改修を支援すると', 'will'],
    ['米国の協力を最後まで求めていくと', 'continue'],
    ['適切な措置をとることを', 'will'],
    ['港湾の改修を支援していくことを', 'will'],
    ['国境管理能力の強化を引き続き支援していくと', 'continue'],
    ['感染症対策を今後も続けていくと', 'continue'],
    ['投資協定を早期に発効させる意向を', 'intends'],
    ['合意を着実に履行していく考えを', 'intends'],
    ['予備協議の実施を検討する用意があると', 'intends'],
    ['被災地を支援する方針を', 'intends'],
    ['輸出を5兆円にすることを目指していますと', 'intends'],
    ['機材を供与することを決定したと', 'decided'],
    ['機材を供与することを決めた旨', 'decided'],
    ['追加の支援を', 'will'],
    ['機材を供与することを決定したと大統領に', 'decided'],
  ])('%s: %s', (words, expected) => expect(force(words)).toBe(expected));
  it.each([
    '米国の協力を求めると',
    '地域の協力を深めていきたいと',
    '日本は中央アジアを後押しするとの考えを',
    'この地域と共に歩む考えを',
    '対話が重要であると',
    'これまでに20億円の支援を行った旨',
    '安保理の改革を急ぐべきであると',
    '道路は通行できなくなると',
    '各国に謝意を',
    '支援していると',
  ])('%s: nothing', (words) => expect(force(words)).toBeNull());
});
