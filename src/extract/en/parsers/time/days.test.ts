import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-12-20';

ruleTable('days with the month first', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: 'They met on December 20, 2025.', found: [{ quote: 'December 20, 2025', value: '2025-12-20' }] },
    { text: 'Notes were exchanged on December 11.', issued, found: [{ quote: 'December 11', value: '2025-12-11' }] },
    { text: 'It will open on January 15.', issued, found: [{ quote: 'January 15', value: '2026-01-15' }] },
    {
      text: 'A reception was held on July 16 (Tue).',
      issued: '2024-07-18',
      found: [{ quote: 'July 16 (Tue)', value: '2024-07-16' }],
    },
    {
      text: 'On Monday, November 26, the meeting began.',
      issued: '2018-11-28',
      found: [{ quote: 'November 26', value: '2018-11-26' }],
    },
    {
      text: 'It was held from December 19 to 20.',
      issued,
      found: [{ quote: 'from December 19 to 20', value: '2025-12-19/2025-12-20' }],
    },
    {
      text: 'Held from August 30 to September 1, 2005.',
      found: [{ quote: 'from August 30 to September 1, 2005', value: '2005-08-30/2005-09-01' }],
    },
    {
      text: 'from December 30, 2024 to January 2, 2025',
      found: [{ quote: 'from December 30, 2024 to January 2, 2025', value: '2024-12-30/2025-01-02' }],
    },
    {
      text: 'The talks took place on March 4 and Wednesday, 5.',
      issued: '2014-03-06',
      found: [{ quote: 'March 4 and Wednesday, 5', value: '2014-03-04/2014-03-05' }],
    },
    {
      text: 'They met on March 4 and 7, 2014.',
      found: [
        { quote: 'March 4', value: '2014-03-04' },
        { quote: '7', value: '2014-03-07' },
      ],
    },
    {
      text: 'The leaders met on June 8 and 9.',
      issued: '2018-06-12',
      found: [{ quote: 'June 8 and 9', value: '2018-06-08/2018-06-09' }],
    },
    {
      text: 'Preparatory meetings on the 17th, ended here today.',
      issued,
      found: [
        { quote: 'the 17th', value: '2025-12-17' },
        { quote: 'today', value: issued },
      ],
    },
    {
      text: 'We met on 9-10 September 2023 and adopted it on the first day.',
      found: [
        { quote: '9-10 September 2023', value: '2023-09-09/2023-09-10' },
        { quote: 'the first day', value: '2023-09-09' },
      ],
    },
    {
      text: 'Letters were exchanged on September 11 last year.',
      issued,
      found: [{ quote: 'September 11 last year', value: '2024-09-11' }],
    },
    { text: 'On Dec. 3rd they spoke.', issued, found: [{ quote: 'Dec. 3rd', value: '2025-12-03' }] },
    { text: 'TOKYO, MARCH 14, 2013', found: [{ quote: 'MARCH 14, 2013', value: '2013-03-14' }] },
  ],
  ignores: [
    'They met on December 20.',
    'They met on February 30, 2025.',
    'The Troops may march 20 kilometers.',
    'held from December 20 to 19, 2025 by mistake',
    'December 20,000 visitors',
  ],
});

ruleTable('days with the day first', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: 'They met in Brussels on 2 February 2024.', found: [{ quote: '2 February 2024', value: '2024-02-02' }] },
    { text: 'on 12–14 May 2022', found: [{ quote: '12–14 May 2022', value: '2022-05-12/2022-05-14' }] },
    {
      text: 'We met on 16-18 April.',
      issued: '2023-04-18',
      found: [{ quote: '16-18 April', value: '2023-04-16/2023-04-18' }],
    },
    {
      text: 'Tuesday 15 April 2025',
      found: [{ quote: '15 April 2025', value: '2025-04-15', certainty: 'certain' }],
    },
    { text: 'Riyadh, Wednesday, 14. June 2023', found: [{ quote: '14. June 2023', value: '2023-06-14' }] },
    { text: 'Posted 12-Jun-2023', found: [{ quote: '12-Jun-2023', value: '2023-06-12' }] },
    { text: 'since the 23rd of July 2025', found: [{ quote: 'the 23rd of July 2025', value: '2025-07-23' }] },
    {
      text: 'from 30 August to 1 September 2005',
      found: [{ quote: 'from 30 August to 1 September 2005', value: '2005-08-30/2005-09-01' }],
    },
    {
      text: 'on 22 and 23 May 2024',
      found: [{ quote: '22 and 23 May 2024', value: '2024-05-22/2024-05-23' }],
    },
    {
      text: 'between 5 and 6 October 2023',
      found: [{ quote: 'between 5 and 6 October 2023', value: '2023-10-05/2023-10-06' }],
    },
    { text: 'on 9/10 September 2023', found: [{ quote: '9/10 September 2023', value: '2023-09-09/2023-09-10' }] },
    {
      text: 'on 5 and 9 October 2023',
      found: [
        { quote: '5', value: '2023-10-05' },
        { quote: '9 October 2023', value: '2023-10-09' },
      ],
    },
    // A weekday that contradicts its date is kept for an editor.
    {
      text: 'On Monday 15 April 2025 they met.',
      found: [{ quote: '15 April 2025', value: '2025-04-15', certainty: 'open' }],
    },
  ],
  ignores: ['31 April 2024', 'On 2 February they met.', 'the 5 Mayors'],
});

ruleTable('dates in figures', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: '02.02.2024 Brussels', found: [{ quote: '02.02.2024', value: '2024-02-02' }] },
    { text: 'Last update: 15/04/2025', found: [{ quote: '15/04/2025', value: '2025-04-15' }] },
    { text: 'as of 2025-12-20.', found: [{ quote: '2025-12-20', value: '2025-12-20' }] },
    { text: 'Updated 2024/02/20', found: [{ quote: '2024/02/20', value: '2024-02-20' }] },
    { text: 'on 07/07/2023', found: [{ quote: '07/07/2023', value: '2023-07-07' }] },
  ],
  ignores: ['Signed on 01-02-2005.', 'No. 12-345-2005', 'Tel. +81-3-0000-0000', '13/13/2025', 'IP 192.168.2024'],
});

ruleTable('days told from another day', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: 'They met today.', issued, found: [{ quote: 'today', value: '2025-12-20' }] },
    { text: 'The Summit opens tomorrow.', issued, found: [{ quote: 'tomorrow', value: '2025-12-21' }] },
    { text: 'He announced it this morning.', issued, found: [{ quote: 'this morning', value: '2025-12-20' }] },
    {
      text: 'On December 18 they met; a dinner was held the same evening.',
      issued,
      found: [
        { quote: 'December 18', value: '2025-12-18' },
        { quote: 'the same evening', value: '2025-12-18' },
      ],
    },
    {
      text: 'The talks ended on November 26. On the following day they paid a call.',
      issued: '2018-11-28',
      found: [
        { quote: 'November 26', value: '2018-11-26' },
        { quote: 'the following day', value: '2018-11-27' },
      ],
    },
    {
      text: 'exchanged on the 10th of this month',
      issued,
      found: [{ quote: 'the 10th of this month', value: '2025-12-10' }],
    },
    { text: 'on the 30th of last month', issued, found: [{ quote: 'the 30th of last month', value: '2025-11-30' }] },
    {
      text: 'Letters were exchanged on December 10. On the day of the exchange of letters an agreement followed.',
      issued,
      found: [
        { quote: 'December 10', value: '2025-12-10' },
        { quote: 'the day of the exchange of letters', value: '2025-12-10' },
      ],
    },
    { text: 'Two days ago they arrived.', issued, found: [{ quote: 'Two days ago', value: '2025-12-18' }] },
  ],
  ignores: [
    'They met today.',
    { text: 'the challenges of today’s world', issued },
    { text: 'every day of the week', issued },
    'the same day',
  ],
});

ruleTable('weekdays that stand for a date', {
  lang: 'en',
  list: 'times',
  finds: [
    {
      text: 'Leaders took part by video conference on Sunday.',
      issued: '2020-11-17',
      found: [{ quote: 'Sunday', value: '2020-11-15', certainty: 'implied' }],
    },
    { text: 'The talks will open on Monday.', issued: '2020-11-17', found: [{ quote: 'Monday', value: '2020-11-23' }] },
    {
      text: 'Ministers met in Oslo on Thursday and Friday.',
      issued: '2020-11-17',
      found: [{ quote: 'Thursday and Friday', value: '2020-11-12/2020-11-13', certainty: 'implied' }],
    },
    {
      text: 'The delegation will be in Baku from Monday to Wednesday.',
      issued: '2020-11-17',
      found: [{ quote: 'Monday to Wednesday', value: '2020-11-23/2020-11-25' }],
    },
    {
      text: 'He flew to the summit, which runs from Friday until Sunday.',
      issued: '2020-11-18',
      found: [{ quote: 'Friday until Sunday', value: '2020-11-20/2020-11-22' }],
    },
    {
      text: 'He spoke to both on Monday and Thursday.',
      issued: '2020-11-20',
      found: [
        { quote: 'Monday', value: '2020-11-16' },
        { quote: 'Thursday', value: '2020-11-19' },
      ],
    },
    { text: 'They met last Tuesday.', issued: '2020-11-17', found: [{ quote: 'Tuesday', value: '2020-11-10' }] },
  ],
  ignores: [
    'They meet every Monday.',
    'the Good Friday Agreement',
    'They met on Sunday.',
    { text: "Tuesday's talks", issued: '2020-11-17' },
  ],
});

ruleTable('the day of something told before', {
  lang: 'en',
  list: 'times',
  finds: [
    {
      text: 'The Initiative was signed in Istanbul on 22 July. A centre opened on 27 July. On the same day as the Initiative, a memorandum was signed.',
      issued: '2022-08-01',
      found: [
        { quote: '22 July', value: '2022-07-22' },
        { quote: '27 July', value: '2022-07-27' },
        { quote: 'the same day', value: '2022-07-22' },
      ],
    },
    {
      text: 'Last year’s conference took place in Lugano on 4–5 July. It was presented the same day.',
      issued: '2023-06-21',
      found: [
        { quote: 'Last year', value: '2022' },
        { quote: '4–5 July', value: '2022-07-04/2022-07-05' },
        { quote: 'the same day', value: '2022-07-04' },
      ],
    },
  ],
  ignores: ['on the same day as the Initiative'],
});
