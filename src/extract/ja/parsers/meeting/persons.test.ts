import { describe, expect, it } from 'vitest';
import { samePerson, type Person } from './persons.ts';

const person = (name: string, country: string | null): Person => ({
  list: 'people',
  start: 0,
  end: 1,
  rule: '',
  certainty: 'certain',
  value: { name, role: null, country },
});

describe('one person by two names', () => {
  it.each([
    ['高市早苗', '高市', 'JP', true],
    ['カスムジョマルト・トカエフ', 'トカエフ', 'KZ', true],
    ['ジョコ・ウィドド', 'ジョコ', 'ID', true],
    ['岸田文雄', '岡田', 'JP', false],
    ['サディル・ジャパロフ', 'アキルベク・ジャパロフ', 'KG', false],
  ])('%s and %s', (a, b, country, same) => expect(samePerson(person(a, country), person(b, country))).toBe(same));
  it('is never of two states', () => expect(samePerson(person('リー', 'SG'), person('リー', 'MY'))).toBe(false));
});
