import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const meetings = (...lines: Line[]) =>
  readingOf(lines, 'en').meetings.map(({ name, level, date, participants }) => ({ name, level, date, participants }));

describe('talks that no name tells', () => {
  it('are told by the noun where two leaders have just been named', () => {
    expect(
      meetings(
        ['title', 0, 'State visit to Tajikistan'],
        [
          'paragraph',
          0,
          'Tajik President Emomali Rahmon and his Uzbek counterpart Shavkat Mirziyoyev signed a treaty of friendship in Dushanbe.',
        ],
        ['paragraph', 0, 'The two presidents signed it following the talks at the highest level.'],
      ),
    ).toEqual([
      {
        name: 'talks between Emomali Rahmon and Shavkat Mirziyoyev',
        level: 'bilateral',
        date: null,
        participants: ['Emomali Rahmon', 'Shavkat Mirziyoyev'],
      },
    ]);
  });

  it('go by a name of their own where they have one', () => {
    expect(
      meetings(
        ['title', 0, 'Official visit of the President of Turkmenistan'],
        [
          'paragraph',
          0,
          'President of Azerbaijan Ilham Aliyev welcomed President of Turkmenistan Gurbanguly Berdimuhamedov. Turkmen-Azerbaijani high-level talks took place in Baku.',
        ],
      ).map(({ name }) => name),
    ).toEqual(['Turkmen-Azerbaijani high-level talks']);
  });

  it('are not told twice where the title tells the call, nor is a joint commission a talk of two', () => {
    expect(
      meetings(
        ['title', 0, 'Courtesy Call of the Deputy Foreign Minister of Latvia on Foreign Affairs Secretary Locsin'],
        [
          'paragraph',
          0,
          'Latvian Deputy Foreign Minister Janis Ozols paid a courtesy call on Foreign Affairs Secretary Teodoro L. Locsin, Jr. of the Philippines on 9 June 2022.',
        ],
      ).map(({ level }) => level),
    ).toEqual(['courtesy']);
    expect(
      meetings(
        ['title', 0, 'Laos and Nepal meet'],
        [
          'paragraph',
          0,
          'The ministers chaired the 10th meeting of the countries’ joint commission on bilateral cooperation in Vientiane on 2 August 2023.',
        ],
      ),
    ).toMatchObject([
      { name: '10th meeting of the countries’ joint commission on bilateral cooperation', level: 'other' },
    ]);
  });

  it('are told by those between whom they were, and a dialogue that is launched is none', () => {
    expect(
      meetings(
        ['title', 0, 'Joint statement to the press by Kenya and the European Union'],
        [
          'paragraph',
          0,
          'The Strategic Dialogue between Kenya and the European Union was launched on the occasion of the meeting between H.E. Uhuru Kenyatta, C.G.H., President of the Republic of Kenya, and H.E. Charles Michel, President of the European Council, held on 21 June 2021 in Brussels.',
        ],
      ),
    ).toEqual([
      {
        name: 'meeting between Uhuru Kenyatta and Charles Michel',
        level: 'bilateral',
        date: '2021-06-21',
        participants: ['Uhuru Kenyatta', 'Charles Michel'],
      },
    ]);
  });

  it('are none where nobody visits and no two leaders are named', () => {
    expect(
      meetings(
        ['title', 0, 'Treaty on fisheries'],
        ['paragraph', 0, 'President Emomali Rahmon spoke of the results of the negotiations on fisheries since May.'],
      ),
    ).toEqual([]);
  });

  it('are told by a verb behind both who met', () => {
    expect(
      meetings(
        ['title', 0, 'Trade with Chile'],
        [
          'paragraph',
          0,
          'Foreign Minister Motegi Toshimitsu of Japan and Foreign Minister Alberto Ruiz of Chile met in Lima on 3 May 2021 to speak of copper.',
        ],
      ),
    ).toMatchObject([{ level: 'bilateral', date: '2021-05-03', participants: ['Motegi Toshimitsu', 'Alberto Ruiz'] }]);
  });

  it('keep the month where no day is told', () => {
    expect(
      meetings(
        ['title', 0, 'Trade with the United States'],
        ['paragraph', 0, 'President Marcos of the Philippines in November 2017 met with U.S. President Donald Trump.'],
      ),
    ).toMatchObject([{ level: 'bilateral', date: '2017-11' }]);
  });

  it('keep the stops and dashes of a name', () => {
    expect(
      meetings(
        ['title', 0, 'Trade council'],
        ['paragraph', 0, 'The next meeting of the U.S. – Central Asia Trade Council will take place in Almaty.'],
      ).map(({ name }) => name),
    ).toEqual(['next meeting of the U.S. – Central Asia Trade Council']);
  });
});
