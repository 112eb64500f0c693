import { describe, expect, it } from 'vitest';
import type { Fact } from './fact-index.ts';
import { namedPeople } from './people.ts';

const person = (id: string, name: string, country: string | null, start: number): Fact<'people'> => ({
  id,
  list: 'people',
  item: {
    name,
    country,
    role: null,
    quote: name,
    at: { passage: 0, address: null, start, end: start + name.length, quote: name },
    also: [],
    rule: 'test',
    certainty: 'certain',
  },
});
const shown = (facts: Fact<'people'>[]) => namedPeople(facts).map((p) => [p.shown.id, ...p.others.map((o) => o.id)]);

describe('the forms of a name', () => {
  it('are one person: 高市総理大臣 is 高市早苗内閣総理大臣', () => {
    expect(shown([person('full', '高市早苗', 'JP', 0), person('short', '高市', 'JP', 30)])).toEqual([
      ['full', 'short'],
    ]);
  });
  it('are told apart by country', () => {
    expect(shown([person('a', 'アリ', 'KZ', 0), person('b', 'アリ・ハーン', 'UZ', 9)])).toEqual([['a'], ['b']]);
  });
  it('stay apart where two people fit', () => {
    const facts = [person('a', '田中一郎', 'JP', 0), person('b', '田中花子', 'JP', 9), person('c', '田中', 'JP', 20)];
    expect(shown(facts)).toEqual([['a'], ['b'], ['c']]);
  });
  it('stand in the order of the text', () => {
    expect(
      shown([
        person('late', 'カスムジョマルト・トカエフ', 'KZ', 90),
        person('early', 'トカエフ', 'KZ', 1),
        person('other', 'ラフモン', 'TJ', 5),
      ]),
    ).toEqual([['late', 'early'], ['other']]);
  });
});
