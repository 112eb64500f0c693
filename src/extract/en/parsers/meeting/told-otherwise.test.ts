import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('meetings told otherwise', {
  lang: 'en',
  list: 'meetings',
  finds: [
    {
      text: 'Trade Minister Daniel Odonga met his Singaporean counterpart, Gan Kim Yong, in Nairobi on 8 July 2022.',
      found: [
        { quote: 'Trade Minister Daniel Odonga met his Singaporean counterpart, Gan Kim Yong', level: 'bilateral' },
      ],
    },
    {
      text: 'Foreign Minister Hayashi had a telephone conversation with Minister Catherine Colonna of France on May 10.',
      found: [
        {
          quote: 'Foreign Minister Hayashi had a telephone conversation with Minister Catherine Colonna',
          level: 'phone',
        },
      ],
    },
    {
      text: 'President Tokayev received the Secretary-General of the SCO, Zhang Ming, on 4 March 2022.',
      found: [
        {
          quote: 'President Tokayev received the Secretary-General of the SCO, Zhang Ming',
          level: 'bilateral',
          date: '2022-03-04',
        },
      ],
    },
    {
      text: 'State Minister Takei received a courtesy call from Ambassador Jeeparov of the Kyrgyz Republic on May 9.',
      found: [{ quote: 'State Minister Takei received a courtesy call from Ambassador Jeeparov', level: 'courtesy' }],
    },
    {
      text: 'The news follows Secretary Antony J. Blinken’s call with Foreign Minister Hakan Fidan of Türkiye.',
      found: [
        {
          quote: 'Secretary Antony J. Blinken’s call with Foreign Minister Hakan Fidan',
          level: 'phone',
        },
      ],
    },
    {
      text: 'Foreign Minister Eide, who is in New York for the 68th Session of the United Nations General Assembly, met Foreign Minister Alberto van Klaveren of Chile on 4 March 2022.',
      found: [
        { quote: '68th Session of the United Nations General Assembly', ordinal: 68 },
        { quote: 'met Foreign Minister Alberto van Klaveren', level: 'bilateral', date: '2022-03-04' },
      ],
    },
    {
      text: 'On 4 March 2022, President Tokayev held an expanded meeting with Foreign Minister Espen Eide of Norway.',
      found: [
        { quote: 'President Tokayev held an expanded meeting with Foreign Minister Espen Eide', level: 'bilateral' },
      ],
    },
    {
      text: 'A telephone conversation took place between the President of Kazakhstan Kassym-Jomart Tokayev and Prime Minister Jonas Store of Norway.',
      found: [
        {
          quote:
            'telephone conversation took place between the President of Kazakhstan Kassym-Jomart Tokayev and Prime Minister Jonas Store',
          level: 'phone',
          participants: ['Kassym-Jomart Tokayev', 'Jonas Store'],
        },
      ],
    },
    {
      text: 'President Tokayev of Kazakhstan and Prime Minister Jonas Store of Norway held a telephone conversation during which they spoke of grain.',
      found: [
        {
          quote:
            'President Tokayev of Kazakhstan and Prime Minister Jonas Store of Norway held a telephone conversation',
          level: 'phone',
          participants: ['Tokayev', 'Jonas Store'],
        },
      ],
    },
    {
      text: 'President Tokayev of Kazakhstan and Prime Minister Jonas Store of Norway held talks in Oslo on 4 March 2022.',
      found: [
        {
          quote: 'President Tokayev of Kazakhstan and Prime Minister Jonas Store of Norway held talks',
          level: 'bilateral',
          date: '2022-03-04',
          participants: ['Tokayev', 'Jonas Store'],
        },
      ],
    },
    {
      text: 'President Tokayev of Kazakhstan discussed grain in a telephone conversation with Prime Minister Jonas Store of Norway.',
      found: [
        {
          quote:
            'President Tokayev of Kazakhstan discussed grain in a telephone conversation with Prime Minister Jonas Store',
          level: 'phone',
          participants: ['Tokayev', 'Jonas Store'],
        },
      ],
    },
    {
      text: 'Foreign Minister Espen Eide of Norway is in Chile. During his meeting with Chilean Foreign Minister Alberto van Klaveren, he spoke of salmon.',
      found: [
        {
          quote: 'During his meeting with Chilean Foreign Minister Alberto van Klaveren',
          level: 'bilateral',
          participants: ['Espen Eide', 'Alberto van Klaveren'],
        },
      ],
    },
    {
      text: 'Norway hosted on 4 March 2022 the 9th round of the annual Norway-Chile Political Dialogue.',
      found: [{ quote: 'annual Norway-Chile Political Dialogue', ordinal: 9 }],
    },
    {
      text: 'An informal meeting at the level of foreign ministers took place in Oslo on Friday, 4 March 2022.',
      found: [{ quote: 'informal meeting', date: '2022-03-04' }],
    },
    {
      text: 'The Foreign Secretary was received by President Tokayev of Kazakhstan on 4 March 2022.',
      found: [
        { quote: 'The Foreign Secretary was received by President Tokayev', level: 'bilateral', date: '2022-03-04' },
      ],
    },
    {
      text: 'Foreign Minister Espen Eide of Norway will have a working breakfast with President Tokayev of Kazakhstan on 4 March 2022.',
      found: [{ quote: 'Foreign Minister Espen Eide of Norway will have a working breakfast with President Tokayev' }],
    },
    {
      text: 'Foreign Minister Espen Eide of Norway is also scheduled to meet President Tokayev of Kazakhstan.',
      found: [{ quote: 'Foreign Minister Espen Eide of Norway is also scheduled to meet President Tokayev' }],
    },
    {
      text: 'Secretary of State Antony J. Blinken, Norwegian Foreign Minister Espen Eide, and Chilean Foreign Minister Alberto van Klaveren met in Oslo on 4 March 2022.',
      found: [
        {
          quote:
            'Secretary of State Antony J. Blinken, Norwegian Foreign Minister Espen Eide, and Chilean Foreign Minister Alberto van Klaveren met',
          level: 'ministerial',
          date: '2022-03-04',
          participants: ['Antony J. Blinken', 'Espen Eide', 'Alberto van Klaveren'],
        },
      ],
    },
    {
      text: 'President Tokayev had an audience with Sultan Haitham of Oman on 4 March 2022.',
      found: [
        { quote: 'President Tokayev had an audience with Sultan Haitham', level: 'bilateral', date: '2022-03-04' },
      ],
    },
    {
      text: 'High Representative Kallas hosted a working lunch for the ministers on 17 November 2025.',
      found: [{ quote: 'working lunch', date: '2025-11-17' }],
    },
    {
      text: 'President Zelenskyy had already spoken earlier in the day with Chancellor Scholz of Germany.',
      found: [
        {
          quote: 'President Zelenskyy had already spoken earlier in the day with Chancellor Scholz',
          level: 'phone',
        },
      ],
    },
    {
      text: 'Federal Chancellor Olaf Scholz and President Macron spoke by telephone with President Putin.',
      found: [
        {
          quote: 'President Macron spoke by telephone with President Putin',
          level: 'phone',
          participants: ['Olaf Scholz', 'Macron', 'Putin'],
        },
      ],
    },
    {
      text: 'They spoke at the trilateral summit in Seoul in May 2024.',
      found: [{ quote: 'trilateral summit', date: '2024-05', place: 'Seoul' }],
    },
    {
      text: 'A trilateral meeting between Japan, the United States and the Philippines took place on 11 April 2024.',
      found: [{ quote: 'trilateral meeting between Japan, the United States and the Philippines', date: '2024-04-11' }],
    },
  ],
  ignores: [
    // Two of one state.
    'Foreign Minister Hayashi met with Prime Minister Kishida of Japan on May 10.',
    'The embassy received letters from President Tokayev’s office.',
    'President Tokayev and Foreign Minister Tileuberdi of Kazakhstan held talks on grain.',
    'It welcomed the Minister’s agreement with the reform.',
  ],
});
