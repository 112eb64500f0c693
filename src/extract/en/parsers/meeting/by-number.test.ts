import { expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const told = (lines: readonly Line[]) =>
  readingOf(lines, 'en').meetings.map(({ name, ordinal, date, level }) => ({ name, ordinal, date, level }));

it('tells the other meetings of a series by their numbers alone, named in full', () =>
  expect(
    told([
      ['title', 0, 'Sixth Consultative Meeting of the Heads of State of Central Asia'],
      [
        'paragraph',
        0,
        'The Sixth Consultative Meeting of the Heads of State of Central Asia took place in Astana on 9 August 2024.',
      ],
      [
        'paragraph',
        0,
        'The Seventh Consultative Meeting is to be held in Tashkent in 2025. The Fifth was held in Dushanbe on 14 September 2023.',
      ],
    ]),
  ).toEqual([
    {
      name: 'Sixth Consultative Meeting of the Heads of State of Central Asia',
      ordinal: 6,
      date: '2024-08-09',
      level: 'summit',
    },
    {
      name: 'Seventh Consultative Meeting of the Heads of State of Central Asia',
      ordinal: 7,
      date: '2025',
      level: 'summit',
    },
    {
      name: 'Fifth Consultative Meeting of the Heads of State of Central Asia',
      ordinal: 5,
      date: '2023-09-14',
      level: 'summit',
    },
  ]));
