import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../../../tests/support/release.ts';
import { vocabulary } from '../../../../cli/vocabulary.ts';
import { extract } from '../../../engine.ts';
import { grammars } from '../../../grammars.ts';

const people = (text: string, url: string | null = null) =>
  extract({ ...releaseOf([['paragraph', 0, text]], 'en', '2024-05-02'), url }, { vocabulary, grammars }).people.map(
    ({ name, role, country }) => `${name} | ${role} | ${country}`,
  );

describe('where one office ends and another begins', () => {
  it.each([
    // Nobody is foreign minister of two states.
    [
      'The Foreign Secretary and French Foreign Minister Duval agreed to meet again.',
      ['Duval | Foreign Minister | FR'],
    ],
    ['The Foreign Secretary and Foreign Minister Duval of France agreed.', ['Duval | Foreign Minister | FR']],
    ['The Foreign Secretary and Secretary Rowe will meet in Paris.', ['Rowe | Secretary | null']],
    [
      'Deputy Prime Minister and Foreign Minister Tran Van Ninh of Viet Nam attended.',
      ['Tran Van Ninh | Deputy Prime Minister and Foreign Minister | VN'],
    ],
    [
      'Paul Rowe of the Joint Staff, and Deputy Foreign Minister Petrov of Russia sat down.',
      ['Petrov | Deputy Foreign Minister | RU'],
    ],
    [
      'He met with the Head of the Administration of the President of the Republic of Kazakhstan Aidar Bekov.',
      ['Aidar Bekov | Head of the Administration of the President of the Republic of Kazakhstan | KZ'],
    ],
    [
      'He met with Deputy Head of the Presidential Administration of Uzbekistan Aziz Karimov.',
      ['Aziz Karimov | Deputy Head of the Presidential Administration of Uzbekistan | UZ'],
    ],
    [
      'The President of the National Assembly of Viet Nam, Tran Van Ninh, spoke first.',
      ['Tran Van Ninh | President of the National Assembly of Viet Nam | VN'],
    ],
    [
      'The Secretary of State of the United States of America, John D. Rowe met the press.',
      ['John D. Rowe | Secretary of State of the United States of America | US'],
    ],
    ['Norwegian PM Kari Solberg held talks in Oslo.', ['Kari Solberg | PM | NO']],
    ['He spoke with Hossein Amir Karimi at noon.', []],
    [
      'He met the Foreign Ministers of the Republic of Chile - Ana Soto, and the Islamic Republic of Iran Hossein Amir Karimi.',
      ['Ana Soto | Foreign Minister | CL', 'Hossein Amir Karimi | Foreign Minister | IR'],
    ],
    ['The Qatari Amir Khalid bin Saud spoke.', ['Khalid bin Saud | Amir | QA']],
    [
      'He met Mr. Enrique Soto, Minister of Mines, Chile, Ms. Grace Mwangi, Minister of Trade, Kenya, and Dr. Paul Rowe, Secretary of Commerce, the Philippines.',
      [
        'Enrique Soto | Minister of Mines | CL',
        'Grace Mwangi | Minister of Trade | KE',
        'Paul Rowe | Secretary of Commerce | PH',
      ],
    ],
    ['METI Minister Seko Attended the consultation of Japan.', ['Seko | METI Minister | JP']],
    [
      'Polish Minister Anna Nowak will be received by President of the Republic of Finland Eero Laine and will meet with Minister for Education Aino Salo.',
      [
        'Anna Nowak | Minister | PL',
        'Eero Laine | President of the Republic of Finland | FI',
        'Aino Salo | Minister for Education | FI',
      ],
    ],
    ['The Chair of the Labour Caucus Hon Gwen Salmon came.', ['Gwen Salmon | null | null']],
    ['Ministry and President Hold Policy Discussion in Korea', []],
    ['The chair was handed over to Nepal’s Prime Minister Ram Thapa.', ['Ram Thapa | Prime Minister | NP']],
    ['What Norwegian Prime Minister Solberg—of late—said was heard.', ['Solberg | Prime Minister | NO']],
    [
      'He met with the Most Hon. Andrew Holt, O.N., M.P., Prime Minister of Jamaica in Tokyo.',
      ['Andrew Holt | Prime Minister of Jamaica | JM'],
    ],
    ['The train of 3 PM Tokyo time is late.', []],
    ['Homes are built under PM Awas Yojana of India.', []],
    ['Office of the Spokesperson Washington, DC', []],
  ])('%s', (text, found) => expect(people(text)).toEqual(found));
});

it('under the heading of a state, who was told before keeps his own', () => {
  const found = extract(
    releaseOf(
      [
        ['title', 0, 'JICA President Kitano visits Chile and Peru'],
        ['paragraph', 0, 'JICA President Shinichi Kitano visited Chile and Peru in November.'],
        ['heading', 0, 'Chile'],
        ['paragraph', 1, 'Mr. Kitano spoke of wells.'],
      ],
      'en',
      '2024-05-02',
    ),
    { vocabulary, grammars },
  ).people.map(({ name, country }) => `${name} | ${country}`);
  expect(found).toContain('Kitano | JP');
  expect(found.join()).not.toContain('CL');
});
