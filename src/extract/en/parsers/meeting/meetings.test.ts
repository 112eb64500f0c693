import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-12-20';

ruleTable('meetings named in a text', {
  lang: 'en',
  list: 'meetings',
  finds: [
    {
      text: 'The seventh Foreign Ministers’ Meeting was held in Kazakhstan in May last year.',
      issued,
      found: [
        {
          quote: 'seventh Foreign Ministers’ Meeting',
          level: 'ministerial',
          ordinal: 7,
          date: '2024-05',
          place: 'Kazakhstan',
        },
      ],
    },
    {
      text: 'Following up on the Camp David summit held in August, they spoke.',
      issued,
      found: [{ quote: 'Camp David summit', level: 'summit', date: '2025-08' }],
    },
    {
      text: 'At the commemorative summit of 14 December 2022 they spoke.',
      issued,
      found: [{ quote: 'commemorative summit', level: 'summit', date: '2022-12-14' }],
    },
    {
      text: 'They will hold the first EU-Japan Defence Industry Dialogue in 2026.',
      issued,
      found: [{ quote: 'first EU-Japan Defence Industry Dialogue', ordinal: 1, date: '2026', level: 'other' }],
    },
    {
      text: 'the fourth experts’ meeting and the second Business Dialogue, both held this year',
      issued,
      found: [
        { quote: 'fourth experts’ meeting', level: 'experts', ordinal: 4, date: '2025' },
        { quote: 'second Business Dialogue', level: 'forum', ordinal: 2, date: '2025' },
      ],
    },
    {
      text: 'the second meeting of the U.S.-Japan Economic Policy Consultative Committee',
      found: [
        {
          quote: 'second meeting of the U.S.-Japan Economic Policy Consultative Committee',
          ordinal: 2,
          level: 'other',
        },
      ],
    },
    {
      text: 'On December 18 a dinner hosted by Prime Minister Takaichi was held.',
      issued,
      found: [
        {
          quote: 'dinner hosted by Prime Minister Takaichi',
          level: 'other',
          date: '2025-12-18',
          participants: ['Takaichi'],
        },
      ],
    },
    {
      text: 'They will meet at the G20 Foreign Ministers’ Meeting in Bali on July 7.',
      issued: '2022-06-03',
      found: [
        {
          quote: 'G20 Foreign Ministers’ Meeting',
          level: 'ministerial',
          dialogue: 'g20',
          date: '2022-07-07',
          place: 'Bali',
        },
      ],
    },
  ],
  ignores: [
    'The meeting was useful.',
    'Ten Foreign Ministers’ Meetings have been held.',
    'the Pacific Islands Forum (PIF)',
    'the working dinner',
    'Talks go on.',
    'the next meeting, to be held in Japan',
  ],
});
