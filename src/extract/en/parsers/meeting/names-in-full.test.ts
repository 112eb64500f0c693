import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const read = (title: string, ...paragraphs: string[]) =>
  readingOf([['title', 0, title], ...paragraphs.map((text) => ['paragraph', 0, text] as const)], 'en', '2024-03-08');
const meetings = (title: string, ...paragraphs: string[]) =>
  read(title, ...paragraphs).meetings.map(({ name, date, level, ordinal, place }) => ({
    name,
    date,
    level,
    ordinal,
    place,
  }));

describe('names of meetings', () => {
  it('go on to whose heads meet, and heads of states are a summit', () => {
    const reading = read(
      'Second Consultative meeting of the heads of the Central Asian states in Tashkent',
      'The second Consultative meeting of the heads of the Central Asian states took place in Tashkent on 7 March.',
    );
    expect(reading.kind).toBe('summit');
    expect(reading.meetings).toMatchObject([
      {
        name: 'second Consultative meeting of the heads of the Central Asian states',
        level: 'summit',
        ordinal: 2,
        date: '2024-03-07',
        place: 'Tashkent',
      },
    ]);
  });

  it('go on through the countries of a region', () => {
    expect(
      meetings(
        'Summit of the presidents of the countries of Central Asia to be held in August',
        'The summit of the presidents of the countries of Central Asia will take place in Awaza in August this year.',
        'This will be the third meeting of the presidents. The first summit was held in 2018 in Astana.',
      ),
    ).toMatchObject([
      {
        name: 'summit of the presidents of the countries of Central Asia',
        date: '2024-08',
        level: 'summit',
        ordinal: 3,
      },
      { ordinal: 1, date: '2018', place: 'Astana' },
    ]);
  });

  it('do not hold who wraps them up, and take their number from the text', () => {
    expect(
      meetings(
        'Bank Wraps Up 40th Annual Meeting in Kyoto',
        'The Bank’s 40th Annual Meeting of the Board of Governors wrapped up today in Kyoto with words of thanks.',
      ),
    ).toMatchObject([{ ordinal: 40, date: '2024-03-08', place: 'Kyoto' }]);
    expect(
      meetings(
        'WTO Ministerial Conference ends with a package for farmers',
        'The Eighth Ministerial Conference ended in Geneva on 7 March with a package for farmers and for fishers.',
      ),
    ).toMatchObject([{ name: 'WTO Ministerial Conference', ordinal: 8, level: 'ministerial', date: '2024-03-07' }]);
  });

  it('do not hold the place that was gone to for them', () => {
    const found = meetings(
      'Japan-Norway Foreign Ministers’ Telephone Talk',
      'On March 7, Foreign Minister Eide held a telephone talk with Foreign Minister Kono during his visit to Munich for Munich Security Conference.',
    );
    expect(found[1]).toMatchObject({ name: 'Munich Security Conference', level: 'other' });
  });
});

describe('what a headline’s meeting is not', () => {
  it('a dinner ahead of a dialogue is not the dialogue', () => {
    const [first] = meetings(
      'Minister hosts Nordic foreign ministers to dinner ahead of India-Nordic Dialogue',
      'Minister Anil Rao on Thursday hosted the ministers to dinner. India is set to host the third meeting of the India-Nordic Dialogue on Sunday in Delhi.',
    );
    expect(first).toMatchObject({ name: 'third meeting of the India-Nordic Dialogue', date: '2024-03-10', ordinal: 3 });
  });

  it('a talk told by its verb is not the conference that was spoken of', () => {
    const reading = read(
      'Foreign Minister of Uzbekistan met with foreign partners',
      'On March 7, 2024 in Samarkand Foreign Minister of Uzbekistan Aziz Karimov held separate meetings with the Foreign Ministers of the Republic of Chile - Ana Soto, the Kingdom of Norway Espen Lund and Kenya, John Mwangi.',
      'They spoke of the Fourth Ministerial Meeting of Neighboring Countries held today.',
    );
    expect(reading.people.map(({ name, role, country }) => `${name} | ${role} | ${country}`)).toEqual([
      'Aziz Karimov | Foreign Minister of Uzbekistan | UZ',
      'Ana Soto | Foreign Minister | CL',
      'Espen Lund | Foreign Minister | NO',
      'John Mwangi | Foreign Minister | KE',
    ]);
    expect(
      reading.meetings.filter((m) => m.level === 'bilateral').map(({ date, participants }) => [date, participants]),
    ).toEqual([
      ['2024-03-07', ['Aziz Karimov', 'Ana Soto']],
      ['2024-03-07', ['Aziz Karimov', 'Espen Lund']],
      ['2024-03-07', ['Aziz Karimov', 'John Mwangi']],
    ]);
  });

  it('a telephone conversation is what its headline says', () => {
    expect(
      meetings(
        'Telephone conversation between the Foreign Ministers of Kyrgyzstan and Norway',
        'A telephone conversation took place between the Minister of Foreign Affairs of Kyrgyzstan Azamat Bekov and the Foreign Minister of Norway Espen Lund.',
        'They spoke of the consultative meetings of the region. The first such meeting took place in March 2018 in Astana.',
      )[0],
    ).toMatchObject({
      level: 'phone',
      name: 'Telephone conversation between the Foreign Ministers of Kyrgyzstan and Norway',
    });
  });

  it('on the sidelines of a forum: the day is the talk’s', () => {
    expect(
      meetings(
        'Foreign Minister meets his counterpart',
        'On the sidelines of the third Bergen Diplomatic Forum, Foreign Minister of Chile Ana Soto met with Norwegian Foreign Minister Espen Lund on March 7.',
      ),
    ).toMatchObject([
      { name: 'third Bergen Diplomatic Forum', date: null },
      { level: 'bilateral', date: '2024-03-07' },
    ]);
  });
});

describe('places of meetings', () => {
  it.each([
    [
      'The President came to take part in the Sixth Consultative Meeting of Heads of State in Astana on 7 March.',
      'Astana',
    ],
    ['On March 7 in Samarkand Acting Foreign Minister Karimov opened the meeting.', 'Samarkand'],
    ['The ministers concluded their part in the G7 Foreign Ministers’ Meeting in Liverpool.', 'Liverpool'],
    ['The meeting was held in Washington D.C. on 7 March before many guests.', 'Washington D.C.'],
  ])('%s', (text, place) => {
    expect(meetings('Sixth Consultative Meeting of Heads of State', text)[0]).toMatchObject({ place });
  });
});

describe('meetings of a series told by their number alone', () => {
  it('“the second in 2019 in Tashkent”, “the next one in Thailand”', () => {
    expect(
      meetings(
        'Norway speaks of summits',
        'The first Nordic Summit was held in 2018 in Oslo, the second in March 2019 in Bergen, and the third will be held in Finland in 2025.',
      ).map(({ name, ordinal, date, place }) => [name, ordinal, date, place]),
    ).toEqual([
      ['first Nordic Summit', 1, '2018', 'Oslo'],
      ['second Nordic Summit', 2, '2019-03', 'Bergen'],
      ['third Nordic Summit', 3, '2025', 'Finland'],
    ]);
    expect(
      meetings(
        'Norway speaks of forums',
        'The first Nordic Business Forum will be held in Oslo in 2025 and the next one in Finland.',
      ).map(({ name, ordinal, date, place }) => [name, ordinal, date, place]),
    ).toEqual([
      ['first Nordic Business Forum', 1, '2025', 'Oslo'],
      ['next Nordic Business Forum', null, null, 'Finland'],
    ]);
  });
});

it('a place that the headline alone tells', () =>
  expect(
    meetings(
      '18th Nordic Summit opens in Bergen',
      'The 18th Nordic Summit commenced here today with songs of the north and a dinner.',
    )[0],
  ).toMatchObject({ ordinal: 18, place: 'Bergen' }));

it('a name in marks is whole', () =>
  expect(
    meetings(
      'Minister speaks',
      'They spoke of the recent “Asia Pacific Ministerial Conference on Floods” held in Manila in May 2023.',
    )[0],
  ).toMatchObject({ name: 'Asia Pacific Ministerial Conference on Floods', place: 'Manila', date: '2023-05' }));
