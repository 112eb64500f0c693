import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const peopleIn = (text: string, title = 'A visit to Malawi') =>
  readingOf(
    [
      ['title', 0, title],
      ['paragraph', 0, text],
    ],
    'en',
    '2024-03-08',
  ).people.map(({ name, role, country }) => [name, role, country]);

describe('offices as releases of many houses write them', () => {
  it.each([
    [
      'The Deputy Minister for Foreign Affairs, Hana Berg of Norway, and Vice-Minister for Trade, Jonas Lie, came.',
      ['Jonas Lie', 'Vice-Minister for Trade'],
    ],
    [
      'Witnessed by Special Advisor of the Prime Minister of Japan Kenta Sono, the work began.',
      ['Kenta Sono', 'Special Advisor of the Prime Minister of Japan', 'JP'],
    ],
    [
      'Salma Khatun, secretary, Economic Relations Division, Ministry of Finance of Bangladesh, signed.',
      ['Salma Khatun', 'secretary, Economic Relations Division, Ministry of Finance of Bangladesh'],
    ],
    [
      'Ambassador Extraordinary and Plenipotentiary of Japan to Tonga, H.E. Mr. SATO Ken signed the contract.',
      ['SATO Ken', 'Ambassador Extraordinary and Plenipotentiary of Japan to Tonga', 'JP'],
    ],
    [
      'He met H.E. Mr. Tran Van Hai, General Secretary of Vietnam Communist Party, in Hanoi.',
      ['Tran Van Hai', 'General Secretary of Vietnam Communist Party', 'VN'],
    ],
    ['White House Press Secretary Jane Roe spoke.', ['Jane Roe', 'White House Press Secretary', 'US']],
    [
      'Mr. SATO Ken, Minister for Foreign Affairs of Japan and Foreign Ministers of the islands met.',
      ['SATO Ken', 'Minister for Foreign Affairs of Japan', 'JP'],
    ],
    [
      'The EU thanked Crisis Management Commissioner Anna Lind, who had come from Malawi.',
      ['Anna Lind', 'Crisis Management Commissioner', null],
    ],
  ])('%s', (text, person) =>
    expect(peopleIn(text).map((found) => found.slice(0, person.length))).toContainEqual(person),
  );

  it('an office that a state has a holder of, by name, is no other’s of the same state', () =>
    expect(
      peopleIn(
        'In talks with Canadian Foreign Minister Anna Lind, Cho spoke of the sea south of Korea.',
        'Foreign Minister Cho holds phone talks with Canadian Foreign Minister',
      ),
    ).toContainEqual(['Cho', 'Foreign Minister', 'KR']));

  it('terms of a loan are nobody', () => expect(peopleIn('General Untied')).toEqual([]));
});
