import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const read = (title: string, ...paragraphs: string[]) =>
  readingOf([['title', 0, title], ...paragraphs.map((text) => ['paragraph', 0, text] as const)], 'en', '2024-03-08');

describe('talks as foreign offices and presidents’ offices tell them', () => {
  it('“has today met with”', () => {
    const reading = read(
      'Foreign Secretary Meets Norwegian Prime Minister, Kari Solberg',
      'Paul Rowe, the Foreign Secretary, has today met with Kari Solberg, the Norwegian Prime Minister, to speak of herring and ferries.',
    );
    expect(reading.kind).toBe('bilateral-talk');
    expect(reading.meetings).toMatchObject([
      { level: 'bilateral', date: '2024-03-08', participants: ['Paul Rowe', 'Kari Solberg'] },
    ]);
  });

  it('“Today’s meeting” is the one told already, and two named before “’s meeting” held it', () => {
    const { meetings } = read(
      'Foreign Secretary meets Secretary of State Rowe',
      'Foreign Secretary Hale met US Secretary of State Paul Rowe today in London to speak of herring and ferries.',
      'Today’s meeting followed on from Secretary Rowe and Foreign Secretary Hale’s meeting in Vancouver last week.',
    );
    expect(meetings).toMatchObject([
      { level: 'bilateral', date: '2024-03-08' },
      { level: 'bilateral', place: 'Vancouver', participants: ['Rowe', 'Hale'] },
    ]);
  });

  it('a talk told again with its day has that day', () => {
    const { meetings } = read(
      'Foreign Secretary meets Norwegian Foreign Minister',
      'Foreign Secretary Jane Hale met Norwegian Foreign Minister Espen Lund during his visit to the General Assembly.',
      'The Foreign Secretary and Norwegian Foreign Minister Espen Lund met in New York on 5 March.',
    );
    expect(meetings).toMatchObject([
      { level: 'bilateral', date: '2024-03-05', participants: ['Jane Hale', 'Espen Lund'] },
    ]);
  });

  it('who paid a call is a person, not the words before it', () => {
    const { meetings } = read(
      'Bank’s director calls on Finance Minister',
      'The director said this when he paid a courtesy call to Finance Minister Rafiq Kamal of Bangladesh at the ministry on Tuesday.',
    );
    expect(meetings).toMatchObject([
      { level: 'courtesy', name: 'courtesy call to Finance Minister Rafiq Kamal', date: '2024-03-05' },
    ]);
  });

  it('a title that says who received whom is the talk’s name', () => {
    const { meetings } = read(
      'President Aidar Bekov received Foreign Minister of Norway Espen Lund',
      'President of Kazakhstan Aidar Bekov held a meeting with Foreign Minister of Norway Espen Lund, who came to Astana.',
    );
    expect(meetings).toMatchObject([
      { name: 'President Aidar Bekov received Foreign Minister of Norway Espen Lund', level: 'bilateral' },
    ]);
  });

  it('a talk that the title alone tells', () => {
    const reading = read(
      'President Aidar Bekov of Kazakhstan Receives Espen Lund, the Foreign Minister of Norway',
      'The guest was told of the harvest in the north, and of the ferries that link the two coasts since last autumn.',
    );
    expect(reading.kind).toBe('bilateral-talk');
    expect(reading.meetings).toMatchObject([
      { level: 'bilateral', date: null, participants: ['Aidar Bekov', 'Espen Lund'] },
    ]);
  });

  it('“our first meeting this year” tells of no other meeting', () => {
    const { meetings } = read(
      'Prime ministers speak in Astana',
      'Prime Minister of Kazakhstan Aidar Bekov met with Prime Minister of Norway Kari Solberg. "This is our first bilateral meeting this year," he said.',
    );
    expect(meetings).toHaveLength(1);
  });

  it('a meeting between two named officials is a talk of two', () => {
    const { meetings } = read(
      'Joint press release on the meeting between High Representative Paula Neri and the U.S. Secretary of State Paul Rowe',
      'The EU High Representative, Paula Neri, and the Secretary of State of the United States, Paul Rowe met in Brussels to speak of herring.',
    );
    expect(meetings).toMatchObject([
      { level: 'bilateral', place: 'Brussels', participants: ['Paula Neri', 'Paul Rowe'] },
    ]);
  });
});

describe('statements of chairs', () => {
  it('a title in capitals names the meeting as the text below it does, held where and when the line between says', () => {
    const { meetings, title } = readingOf(
      [
        ['title', 0, 'CHAIRMAN’S STATEMENT OF THE 26TH ASEAN PLUS THREE FOREIGN MINISTERS’ MEETING'],
        ['date', 0, 'Kuala Lumpur, Malaysia, 7 March 2024'],
        [
          'paragraph',
          0,
          'The 26th ASEAN Plus Three Foreign Ministers’ Meeting was chaired by The Honourable Dato’ Seri Utama Razak bin Hassan, Minister of Foreign Affairs of Malaysia.',
        ],
      ],
      'en',
      '2024-03-08',
    );
    expect(title).toContain('26TH');
    expect(meetings).toMatchObject([
      {
        name: '26th ASEAN Plus Three Foreign Ministers’ Meeting',
        ordinal: 26,
        level: 'ministerial',
        date: '2024-03-07',
        place: 'Kuala Lumpur',
        chair: 'Razak bin Hassan',
      },
    ]);
  });

  it('an envoy of the chair chaired nothing', () => {
    const { meetings } = read(
      'ASEAN Foreign Ministers’ Retreat ends',
      'The ASEAN Foreign Ministers’ Retreat took place in Luang Prabang on Monday. Ministers welcomed Mr Boun Kham as Special Envoy of the ASEAN Chair on the Mekong.',
    );
    expect(meetings).toMatchObject([{ date: '2024-03-04', chair: null, participants: [] }]);
  });
});
