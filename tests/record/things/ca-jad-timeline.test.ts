import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesIn } from '../../../src/cli/corpus.ts';
import type { DialogueView, MeetingCard, MeetingGap } from '../../../src/record/things/views.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { releases } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

let db: FreshRecord;
let view: DialogueView | null;
beforeAll(async () => {
  db = await settledRecord();
  await db.record.addReleases(releases(...casesIn('corpus/ca-jad').map((each) => each.slug)));
  await db.record.settled();
  view = await db.record.things.dialogue('ca-jad');
});
afterAll(() => db.close());

const line = (each: MeetingCard | MeetingGap): string =>
  'gap' in each
    ? `${each.ordinal} —`
    : `${each.ordinal ?? '·'} ${each.date ?? '?'}${each.announced ? ' announced' : ''}`;
const series = (name: string): string[] | undefined =>
  view?.series.find((each) => each.names['ja'] === name)?.meetings.map(line);

/** Every line was held against the releases by hand. */
describe('the timeline of the “Central Asia plus Japan” Dialogue', () => {
  it('has the summit of 2025, and the next one that the Tokyo Declaration announces', () => {
    expect(series('首脳会合')).toEqual(['1 2025-12-19/2025-12-20', '2 ? announced']);
  });

  it('has nine foreign ministers’ meetings, the talk by video among them without a number', () => {
    expect(series('外相会合')).toEqual([
      '1 2004-08-28',
      '2 2006-06-05',
      '3 2010-08-07',
      '4 2012-11-10',
      '5 2014-07-16',
      '6 2017-05-01',
      '7 2019-05-18',
      '· 2020-08-11',
      '8 2022-04',
      '9 2022-12-24',
    ]);
  });

  it('shows as gaps the numbers that no release tells of', () => {
    expect(series('高級実務者会合')).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `${n} —`),
      '· 2005-03',
      '8 2014-03-19',
      '9 2015-03-04',
      '10 —',
      '11 —',
      '12 2018-01',
      '13 2018-11-26',
    ]);
    expect(series('東京対話')).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `${n} —`),
      '· 2014-03-18',
      '8 2016-03-02',
      '9 2016-09-28',
      '10 2017-08-31',
      '11 —',
      '12 2023-03-15 announced',
    ]);
    expect(series('専門家会合')).toEqual(['1 —', '2 —', '3 —', '· 2014-02-06', '4 2018']);
  });

  it('keeps ministers of justice apart from foreign ministers', () => {
    expect(series('法務大臣会合')).toEqual(['· ? announced']);
  });

  it('knows the summit from every release that tells of it, in both languages', async () => {
    const summit = view?.series[0]?.meetings[0] as MeetingCard;
    const meeting = await db.record.things.meeting(summit.id);
    expect(meeting?.releases).toBe(18);
    expect(new Set(meeting?.tellers.map((card) => card.lang))).toEqual(new Set(['ja', 'en']));
    expect(meeting).toMatchObject({
      start: '2025-12-20T09:30',
      duration: 'PT80M',
      countries: ['JP', 'KZ', 'KG', 'TJ', 'TM', 'UZ'],
    });
    expect(meeting?.chairs.map((chair) => chair.ref?.names)).toEqual([{ ja: '高市早苗', en: 'TAKAICHI Sanae' }]);
    expect(meeting?.participants.map((one) => one.country)).toEqual(['JP', 'KZ', 'KG', 'TJ', 'TM', 'UZ']);
    expect(meeting?.participants.every((one) => one.ref !== null)).toBe(true);
    expect(meeting?.next?.ordinal).toBe(2);
    expect(meeting?.targets).toHaveLength(1);
    expect(Object.keys(meeting?.at ?? {}).sort()).toEqual(['en', 'ja']);
  });

  it('ties the papers of a signing to the line that counts them', async () => {
    const umbrella = view?.instruments.find((card) => card.count === 4);
    const paper = await db.record.things.instrument(umbrella?.id ?? '');
    expect(paper).toMatchObject({
      country: 'KG',
      date: '2025-12-12',
      amount: { value: 6_854_000_000, basis: 'total' },
    });
    expect(paper?.parts.map((part) => part.amount?.value)).toEqual([1_535_000_000, 3_190_000_000, 1_801_000_000]);
    const [part] = paper?.parts ?? [];
    expect((await db.record.things.instrument(part?.id ?? ''))?.partOf?.id).toBe(umbrella?.id);
  });

  it('gives a project that is promised to the state whose paper it is, not to all at the summit', () => {
    const promised = view?.commitments.filter((card) => card.summary?.includes('ドゥシャンベ市基幹電力系統'));
    expect(promised?.map(({ countries }) => countries)).toEqual([['TJ']]);
  });

  it('has as many meetings in the list of dialogues as on its own page', async () => {
    const card = (await db.record.things.dialogues()).find(({ id }) => id === 'ca-jad');
    expect(card?.meetings).toBe(view?.totals.meetings);
  });
});
