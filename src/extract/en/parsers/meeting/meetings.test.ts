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
      text: 'The Fourth Energy Forum was held in Rio de Janeiro on 3 May 2019.',
      issued,
      found: [{ quote: 'Fourth Energy Forum', ordinal: 4, place: 'Rio de Janeiro', date: '2019-05-03' }],
    },
    {
      // A headline's verb is no part of the name; its list goes to the word that says what they all are.
      text: 'Deputy Minister Moore to Host Trilateral Meeting with Japanese, Korean Counterparts',
      issued,
      found: [{ quote: 'Trilateral Meeting with Japanese, Korean Counterparts' }],
    },
    {
      // The day is that of another session.
      text: 'As the third meeting of the Norway-Chile Energy Dialogue, it built upon the work set forth in the March 24, 2025 session.',
      issued,
      found: [{ quote: 'third meeting of the Norway-Chile Energy Dialogue', ordinal: 3, date: null }],
    },
    {
      text: 'OSLO – The second Global Salmon Forum was held on 4 March 2025.',
      issued,
      found: [{ quote: 'second Global Salmon Forum', ordinal: 2, date: '2025-03-04' }],
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

ruleTable('meetings by whatever stands before the noun', {
  lang: 'en',
  list: 'meetings',
  finds: [
    {
      text: 'Leaders took part by video conference on Sunday in the Fourth Regional Comprehensive Economic Partnership (RCEP) Summit.',
      issued: '2020-11-15',
      found: [
        { quote: 'Fourth Regional Comprehensive Economic Partnership (RCEP) Summit', level: 'summit', ordinal: 4 },
      ],
    },
    {
      text: 'The Third RCEP Summit was held in Bangkok on 4 November last year.',
      issued: '2020-11-15',
      found: [{ quote: 'Third RCEP Summit', level: 'summit', ordinal: 3, date: '2019-11-04', place: 'Bangkok' }],
    },
    {
      text: 'The second Japan-Philippines Foreign and Defense Ministerial Meeting (2+2) was held in Manila on July 8, 2024.',
      found: [
        {
          quote: 'second Japan-Philippines Foreign and Defense Ministerial Meeting (2+2)',
          level: 'bilateral',
          ordinal: 2,
          date: '2024-07-08',
        },
      ],
    },
    {
      text: 'The third in-person Quad Summit will be hosted by Australia in 2023.',
      issued: '2022-05-24',
      found: [{ quote: 'third in-person Quad Summit', ordinal: 3, dialogue: 'quad', date: '2023' }],
    },
    {
      text: 'The third session of the Japan-India Joint Commission will be held next year.',
      issued: '2024-03-05',
      found: [{ quote: 'third session of the Japan-India Joint Commission', ordinal: 3, date: '2025' }],
    },
    {
      text: 'The leaders recalled their earlier meetings in Astana on 27 October 2022 and in Cholpon-Ata on 2 June 2023.',
      found: [
        { quote: 'Astana on 27 October 2022', name: 'earlier meeting in Astana', date: '2022-10-27' },
        { quote: 'Cholpon-Ata on 2 June 2023', place: 'Cholpon-Ata', date: '2023-06-02' },
      ],
    },
    {
      text: 'TICAD 9 will be held in Japan in 2025.',
      found: [{ quote: 'TICAD 9', dialogue: 'ticad', ordinal: 9, level: 'summit', date: '2025' }],
    },
    {
      text: 'The Conference opened on August 27 (Sat) and Sunday, 28: the Eighth Tokyo International Conference on African Development (TICAD 8) of August 27 and 28.',
      issued: '2022-08-28',
      found: [
        {
          quote: 'Eighth Tokyo International Conference on African Development (TICAD 8)',
          ordinal: 8,
          date: '2022-08-27/2022-08-28',
        },
      ],
    },
    {
      text: 'President Biden also met separately with Prime Minister Kishida the same afternoon.',
      issued: '2024-04-11',
      found: [
        {
          quote: 'President Biden also met separately with Prime Minister Kishida',
          level: 'bilateral',
          date: '2024-04-11',
        },
      ],
    },
    {
      text: 'Prime Minister Trudeau spoke by phone with President Biden on 4 March.',
      issued: '2024-03-05',
      found: [
        { quote: 'Prime Minister Trudeau spoke by phone with President Biden', level: 'phone', date: '2024-03-04' },
      ],
    },
  ],
  ignores: [
    'The London Conference Framework for War Risk Insurance was presented.',
    'The UN Commission met.',
    'They took part by video conference.',
    'President Biden thanked Prime Minister Kishida.',
    'the opening session of the Summit',
  ],
});
