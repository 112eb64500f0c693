import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const read = (title: string, ...paragraphs: string[]) =>
  readingOf([['title', 0, title], ...paragraphs.map((text) => ['paragraph', 0, text] as const)], 'en', '2024-03-08');

describe('talks told in passing', () => {
  const call =
    'The Federal Chancellor, Max Weber, spoke by telephone today with the Norwegian Prime Minister, Kari Solberg.';

  it('an office stands for the one who holds it', () => {
    expect(
      read(
        'Chancellor Weber speaks with Prime Minister Solberg',
        call,
        'The Federal Chancellor had already spoken earlier in the day with the Chilean President, Ana Soto.',
      ).meetings,
    ).toMatchObject([
      { level: 'phone', participants: ['Max Weber', 'Kari Solberg'] },
      {
        level: 'phone',
        name: 'phone call of Max Weber with President, Ana Soto',
        date: '2024-03-08',
        participants: ['Max Weber', 'Ana Soto'],
      },
    ]);
  });

  it.each([
    ['The two had met in person in Moscow on 15 February.', '2024-02-15', 'Moscow'],
    ['The two leaders last met in Rome in October last year.', '2023-10', 'Rome'],
    ['They will meet again in Paris tomorrow.', '2024-03-09', 'Paris'],
  ])('%s', (text, date, place) => {
    const { meetings } = read('Chancellor Weber speaks with Prime Minister Solberg', call, text);
    expect(meetings[1]).toMatchObject({ level: 'bilateral', date, place, participants: ['Max Weber', 'Kari Solberg'] });
    expect(meetings).toHaveLength(2);
  });

  it('a day they met that no sentence tells makes no meeting', () => {
    expect(
      read('Chancellor Weber speaks with Prime Minister Solberg', call, 'They met the challenge in Paris.').meetings,
    ).toHaveLength(1);
  });

  it('with counterparts of several states: one with each', () => {
    const { meetings } = read(
      'Foreign Minister Lund in New York',
      'Foreign Minister Espen Lund held bilateral meetings with his counterparts from Chile, Kenya and Japan on March 7.',
    );
    expect(meetings.map(({ name, date, level, participants }) => [name, date, level, participants])).toEqual([
      ['bilateral meeting with counterpart from Chile', '2024-03-07', 'bilateral', ['Espen Lund']],
      ['bilateral meeting with counterpart from Kenya', '2024-03-07', 'bilateral', ['Espen Lund']],
      ['bilateral meeting with counterpart from Japan', '2024-03-07', 'bilateral', ['Espen Lund']],
    ]);
  });

  it('over lunch, on the one day that is told', () => {
    const { meetings } = read(
      'Opening of the Norway-Chile Friendship Bridge',
      'Prime Minister of Norway Kari Solberg paid a state visit to Chile on 7 March. She and President of Chile Ana Soto opened the bridge.',
      'Later the two leaders held talks over lunch.',
    );
    expect(meetings).toMatchObject([
      { quote: 'talks over lunch', date: '2024-03-07', participants: ['Kari Solberg', 'Ana Soto'] },
    ]);
  });
});

describe('who came', () => {
  it('leaders make a meeting a summit', () => {
    const reading = read(
      'Chair’s Summary of the Asia-Nordic Meeting',
      'The second Asia-Nordic Meeting was held in Bergen on 6-7 March. It was attended by Heads of State and Government of ten Asian and five Nordic nations.',
    );
    expect(reading.kind).toBe('summit');
    expect(reading.meetings).toMatchObject([{ level: 'summit', ordinal: 2 }]);
  });

  it('and business leaders do not', () => {
    expect(
      read(
        'Asia-Nordic Meeting ends',
        'The second Asia-Nordic Meeting was held in Bergen on 6-7 March. It was attended by business leaders of ten nations.',
      ).meetings,
    ).toMatchObject([{ level: 'other' }]);
  });

  it('a talk on the sidelines does not tell who came to the summit', () => {
    const { meetings } = read(
      'Nordic-Asia Summit held in Bergen',
      'The Nordic-Asia Summit was held in Bergen on 7 March under the chairmanship of Norway.',
      'On the sidelines of the Summit, Prime Minister Kari Solberg of Norway met with President Ana Soto of Chile and took part in a dinner.',
    );
    expect(meetings[0]).toMatchObject({ level: 'summit', participants: [] });
  });
});

describe('what is of another meeting', () => {
  it('a talk at a summit gives the summit no day', () => {
    expect(
      read(
        'PM meeting with President Soto of Chile',
        'The Prime Minister met with Ana Soto, President of Chile, at the G7 Summit in Italy today.',
      ).meetings,
    ).toMatchObject([
      { level: 'bilateral', date: '2024-03-08' },
      { name: 'G7 Summit in Italy', date: null },
    ]);
  });

  it('a title that only says what was discussed names no talk', () => {
    const [talk] = read(
      'Issues of further cooperation with the Bank were discussed',
      'Minister of Investments of Uzbekistan Aziz Karimov met with President of Chile Ana Soto in London.',
    ).meetings;
    expect(talk?.name).toBe(
      'meeting of Minister of Investments of Uzbekistan Aziz Karimov with President of Chile Ana Soto',
    );
  });

  it('each of those that a ministry lists behind “bilateral meetings with”', () => {
    expect(
      read(
        'Minister Seko Visits Lima',
        'Mr. Hiroshige Seko, Minister of Economy, Trade and Industry of Japan, visited Lima. Minister Seko held bilateral meetings respectively with: H.E. Mr. Enrique Soto, Minister of Mines, Chile, and H.E. Ms. Grace Mwangi, Minister of Trade, Kenya.',
      ).meetings.map(({ participants }) => participants),
    ).toEqual([
      ['Seko', 'Enrique Soto'],
      ['Seko', 'Grace Mwangi'],
    ]);
  });

  it('a meeting of ministers told by their level', () => {
    const reading = read(
      'EU-Central Asia: foreign ministers meet in Luxembourg',
      'An informal meeting at the level of foreign ministers took place in Luxembourg on Thursday, March 7.',
    );
    expect(reading.kind).toBe('ministerial');
    expect(reading.meetings).toMatchObject([{ level: 'ministerial', date: '2024-03-07', place: 'Luxembourg' }]);
  });

  it('the day that a release was sent is not the meeting’s', () => {
    expect(
      read(
        'Food Conference set to begin',
        '1 March 2024, Rome - Some ministers will come to Rome for the Food Conference that opens on 12 March 2024.',
      ).meetings,
    ).toMatchObject([{ date: '2024-03-12' }]);
  });

  it('what is planned is of the day that is planned', () => {
    expect(
      read(
        'Second International Conference on Salmon to be held in November in Rome',
        '8 March 2024, Rome – In a joint press conference held today in Rome, the heads of the agency spoke of the upcoming Second International Conference on Salmon (ICS2).',
        'A high-level meeting, ICS2, is scheduled to take place in Rome 19-21 November 2024.',
      ).meetings.find(({ ordinal }) => ordinal === 2),
    ).toMatchObject({ date: '2024-11-19/2024-11-21' });
  });

  it('co-chairs named behind the word', () => {
    expect(
      read(
        'Nordic Ministerial Meeting held',
        'The Nordic Ministerial Meeting was held in Bergen on 7 March under the chairmanship of its co-chairs, Mr. Espen Lund, Minister of Trade of Norway, and Ms. Ana Soto, Minister of Trade of Chile.',
      ).meetings,
    ).toMatchObject([{ chair: 'Espen Lund / Ana Soto' }]);
  });

  it('one who is received by one and meets another', () => {
    expect(
      read(
        'Minister Anna Nowak to visit Helsinki',
        'On 9 March 2024, Polish Minister Anna Nowak will be received by President of the Republic of Finland Eero Laine and will meet with Minister for Education of Finland Aino Salo.',
      ).meetings.map(({ date, participants }) => [date, participants]),
    ).toEqual([
      ['2024-03-09', ['Anna Nowak', 'Eero Laine']],
      ['2024-03-09', ['Anna Nowak', 'Aino Salo']],
    ]);
  });

  it('“where he met with”: who was told of before', () => {
    expect(
      read(
        'Polish Minister Adam Nowak on visit to Finland',
        'Today’s visit of Poland’s minister to Helsinki, where he met with President Eero Laine of Finland, was the third this year.',
      ).meetings,
    ).toMatchObject([{ participants: ['Adam Nowak', 'Eero Laine'], date: '2024-03-08' }]);
  });
});

describe('what ministries of defence and of foreign affairs write', () => {
  it('a telephonic conversation is a call, and where both last met another talk', () => {
    const reading = read(
      'Minister holds telephonic conversation with Secretary of Defence',
      'Defence Minister of India Anil Rao held a telephonic conversation with US Secretary of Defence Paul Rowe on Monday.',
      'Both ministers had last met in Delhi in November 2023.',
    );
    expect(reading.kind).toBe('phone-call');
    expect(reading.meetings).toMatchObject([
      { level: 'phone', date: '2024-03-04', participants: ['Anil Rao', 'Paul Rowe'] },
      { level: 'bilateral', date: '2023-11', place: 'Delhi' },
    ]);
  });

  it('a joint commission of two states, without the words of its headline', () => {
    expect(
      read(
        'Norway, Chile Conclude 7th Joint Commission on Salmon',
        'Norwegian Minister Espen Lund and Chilean Minister Ana Soto co-chaired the 7th Joint Commission on Salmon on 7 March 2024.',
      ).meetings,
    ).toMatchObject([{ name: '7th Joint Commission on Salmon', level: 'other', ordinal: 7, date: '2024-03-07' }]);
  });

  it('of three where the text says so', () => {
    expect(
      read(
        'Foreign Minister Karlsen in Chisinau',
        'Foreign Minister of Norway Nils Karlsen met with Moldovan Foreign Minister Ion Popa and Romanian Foreign Minister Ana Ionescu.',
        'After the trilateral meeting, the ministers spoke to the press.',
      ).meetings,
    ).toMatchObject([{ level: 'ministerial' }]);
  });

  it('a day on which another meeting of the series was held, or a statement was made, is not its own', () => {
    expect(
      read(
        'Norway, Chile agree on salmon',
        'The ministers agreed during the 7th Norway-Chile Salmon Dialogue held in Bergen. The 6th Salmon Dialogue was held in 2014.',
      ).meetings[0],
    ).toMatchObject({ ordinal: 7, date: null });
    expect(
      read(
        'Joint Statement on the Spring Meetings',
        'Mr. Paul Rowe, President of the Bank, today issued a statement on the Spring Meetings.',
      ).meetings[0]?.date ?? null,
    ).toBeNull();
  });
});

describe('the days of a meeting that is over', () => {
  it('“closed on Friday after three days”', () =>
    expect(
      read(
        'Global Salmon Forum ends with pledges',
        'BERGEN – The second Global Salmon Forum closed in Bergen on Friday after three days. It was hosted by Norway.',
      ).meetings,
    ).toMatchObject([{ ordinal: 2, date: '2024-03-06/2024-03-08', duration: 'P3D', place: 'Bergen' }]));

  it('“today concludes the Summit, held from 4 to 6 March”, below the ministers’ names', () =>
    expect(
      read(
        'Special Summit marks 50 years of Nordic-Chile partnership',
        'The Hon Nils Karlsen MP, Prime Minister Senator the Hon Kari Solberg, Minister for Foreign Affairs',
        'Norway today concludes the Nordic-Chile Special Summit in Bergen, held from 4 to 6 March. Prime Minister Karlsen co-chaired the Summit with the Prime Minister of Chile.',
      ).meetings,
    ).toMatchObject([{ date: '2024-03-04/2024-03-06', place: 'Bergen' }]));

  it('“which began with preparations on the 4th, ended here today”', () =>
    expect(
      read(
        'Ten states sign the agreement on salmon',
        'The 10th Extraordinary Session of the Assembly of the Union, which began with preparatory work on the 4th, ended here today with a signing.',
      ).meetings,
    ).toMatchObject([{ ordinal: 10, date: '2024-03-08' }]));

  it('“the Director General also met with …”, who was told with his whole office', () =>
    expect(
      read(
        'Courtesy Call from the Director General of the IAEA',
        'On March 7, 2024, Prime Minister KISHIDA Fumio received a courtesy call from Mr. Rafael GROSSI, Director General of the IAEA, at the office.',
        'The Director General also met with Foreign Minister HAYASHI Yoshimasa the same day.',
      ).meetings,
    ).toMatchObject([
      { level: 'courtesy' },
      { level: 'bilateral', date: '2024-03-07', participants: ['Rafael GROSSI', 'HAYASHI Yoshimasa'] },
    ]));
});

it('“preparatory meetings” are those that the text counts', () =>
  expect(
    read(
      'Preparatory meetings for Nordic summits',
      'Ministers convened the 14th meeting of the Nordic Security Council and the 18th meeting of the Nordic Coordinating Council on Thursday in Bergen.',
    ).meetings.map(({ ordinal }) => ordinal),
  ).toEqual([14, 18]));
