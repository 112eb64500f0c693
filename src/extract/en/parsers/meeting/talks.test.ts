import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

type Line = readonly ['title' | 'paragraph', number, string];
const meetingsOf = (lines: readonly Line[], issued: string | null = '2024-03-08') =>
  readingOf(lines, 'en', issued).meetings;

describe('a call told by its title and its verb', () => {
  it.each([
    [
      'Secretary Blinken’s Call with Norwegian Foreign Minister Eide',
      'Secretary Blinken’s Call with Norwegian Foreign Minister Eide',
    ],
    ['PM call with President Macron: 8 March 2024', 'PM call with President Macron'],
    [
      'Readout of President Biden’s Call with President Macron of France',
      'President Biden’s Call with President Macron of France',
    ],
  ])('%s', (title, name) => {
    const [own, ...rest] = meetingsOf([
      ['title', 0, title],
      ['paragraph', 0, 'They spoke today about the harvest in the south and about the ferries between the two coasts.'],
    ]);
    expect(own).toMatchObject({ name, level: 'phone', date: '2024-03-08' });
    expect(rest).toEqual([]);
  });

  it('has nobody in it whom the talk was only about', () => {
    const [own] = meetingsOf([
      ['title', 0, 'Secretary Blinken’s Call with Norwegian Foreign Minister Eide'],
      ['paragraph', 0, 'The following is attributable to Spokesperson Jane Roe of the Department of State:'],
      [
        'paragraph',
        0,
        'On March 7, Secretary Blinken spoke with Norwegian Foreign Minister Espen Eide. They reviewed what President Macron and President Tokayev had set out.',
      ],
    ]);
    expect(own).toMatchObject({ date: '2024-03-07', participants: ['Blinken', 'Espen Eide'] });
  });
});

describe('beside the release’s own talk', () => {
  it('another one is told by its verb', () => {
    const found = meetingsOf([
      ['title', 0, 'Secretary Blinken’s Meeting with Norwegian Foreign Minister Eide'],
      [
        'paragraph',
        0,
        'Secretary Blinken met today with Norwegian Foreign Minister Espen Eide and spoke of the harvest.',
      ],
      [
        'paragraph',
        0,
        'On March 5, Secretary Blinken spoke by phone with Foreign Minister Alberto van Klaveren of Chile.',
      ],
    ]);
    expect(found).toMatchObject([
      { level: 'bilateral', date: '2024-03-08' },
      { level: 'phone', date: '2024-03-05', participants: ['Blinken', 'Alberto van Klaveren'] },
    ]);
  });

  it('a minister’s talk is told beside a dialogue that is to begin', () => {
    const found = meetingsOf([
      ['title', 0, 'Norway and Kazakhstan strengthen ties'],
      [
        'paragraph',
        0,
        'The Foreign Secretary was received by President Tokayev of Kazakhstan. The inaugural Norway-Kazakhstan Strategic Dialogue will open in Oslo later this year.',
      ],
    ]);
    expect(found.map((m) => m.participants)).toEqual([['Tokayev'], []]);
  });

  it('ministers who met are told though another meeting is named', () => {
    const found = meetingsOf([
      ['title', 0, 'Trade Ministers’ Statement'],
      ['paragraph', 0, 'We, the Trade Ministers, met in Oslo on March 6, 2024, and spoke of what is ahead.'],
      ['paragraph', 0, 'We will reconvene in Chile in 2026, after the 4th Norway-Chile Fish Forum in May 2025.'],
    ]);
    expect(found.map((m) => m.date)).toEqual(['2024-03-06', '2026', '2025-05']);
  });
});

describe('a talk told by a verb alone', () => {
  it.each([
    [
      'Foreign Minister Espen Eide of Norway met with President Tokayev of Kazakhstan today.',
      'bilateral',
      '2024-03-08',
    ],
    ['On March 5, Prime Minister Kishida held talks with Chancellor Scholz of Germany.', 'bilateral', '2024-03-05'],
    ['Prime Minister Kishida spoke this evening with Chancellor Scholz of Germany.', 'phone', '2024-03-08'],
    ['The Prime Minister will meet with President Tokayev of Kazakhstan.', 'bilateral', null],
    ['President Tokayev of Kazakhstan called on King Harald of Norway.', 'courtesy', null],
    ['On March 5 she held discussions with the Kazakh Minister of Health Aida Serik.', 'bilateral', '2024-03-05'],
  ])('%s', (text, level, date) => {
    const found = meetingsOf([
      ['title', 0, 'A week of visits'],
      ['paragraph', 0, text],
    ]);
    expect(found).toMatchObject([{ level, date }]);
  });

  it.each([
    'Prime Minister Kishida met with representatives of the press.',
    'The conditions met the expectations of President Tokayev.',
    'Prime Minister Kishida and Foreign Minister Kamikawa of Japan met with Minister Hayashi of Japan.',
  ])('%s: none', (text) =>
    expect(
      meetingsOf([
        ['title', 0, 'A week of visits'],
        ['paragraph', 0, text],
      ]),
    ).toEqual([]),
  );
});

describe('a declaration tells its own meeting', () => {
  it('by where and when they met, and where they will meet again', () => {
    expect(
      meetingsOf([
        ['title', 0, 'G20 Oslo Leaders’ Declaration'],
        ['paragraph', 0, 'We, the Leaders of the G20, met in Oslo on 3-4 March 2024 under a theme of the sea.'],
        ['paragraph', 0, 'We look forward to meeting again in Chile in 2025 and in Kenya in 2026.'],
      ]),
    ).toMatchObject([
      { name: 'G20 Oslo Leaders’ meeting', level: 'summit', place: 'Oslo', date: '2024-03-03/2024-03-04' },
      { place: 'Chile', date: '2025' },
      { place: 'Kenya', date: '2026' },
    ]);
  });

  it('and a sentence of its own tells its days', () => {
    expect(
      meetingsOf([
        ['title', 0, 'Partners invest in schools'],
        ['paragraph', 0, 'At the G7 Summit in Bergen, the partners today announced an investment in schools for all.'],
        ['paragraph', 0, 'The Summit took place on March 7 and 8.'],
      ]),
    ).toMatchObject([{ name: 'G7 Summit in Bergen', date: '2024-03-07/2024-03-08' }]);
  });
});

describe('meetings only spoken of', () => {
  it.each([
    ['On March 5 he was in Bergen to attend the G7 Summit.', null],
    ['On March 5 they exchanged views on the U.S.-North Korea Summit Meeting.', null],
    ['On March 5 he took part in the G7 Summit.', '2024-03-05'],
  ])('%s is of the day %s', (text, date) =>
    expect(
      meetingsOf([
        ['title', 0, 'A week of visits'],
        ['paragraph', 0, text],
      ])[0]?.date,
    ).toBe(date),
  );

  it.each([
    'We value ASEAN-led mechanisms, including the East Asia Summit (EAS).',
    'The European Commission met the expectations of many.',
    'This was the first meeting of theirs.',
  ])('%s: none', (text) =>
    expect(
      meetingsOf([
        ['title', 0, 'A week of visits'],
        ['paragraph', 0, text],
      ]),
    ).toEqual([]),
  );

  it('a year before the name is its date', () => {
    expect(
      meetingsOf([
        ['title', 0, 'A week of visits'],
        ['paragraph', 0, 'The work goes on after the 2021 Geneva Conference.'],
      ]),
    ).toMatchObject([{ name: 'Geneva Conference', date: '2021' }]);
  });
});
