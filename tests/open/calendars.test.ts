import ICAL from 'ical.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysOf } from '../../src/open/calendars/days.ts';
import { writeCalendar } from '../../src/open/calendars/ical.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
});
afterAll(() => open.close());

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
const text = async (path: string) => (await open.get(path)).text();

describe('the calendar of meetings', () => {
  it('has every meeting whose day is told, on its days', async () => {
    const events = eventsOf(await text('/calendars/meetings.ics'));
    const { items } = (await open.json('/api/v1/meetings?limit=500')) as {
      items: { id: string; date: string | null; names: Record<string, string> }[];
    };
    const told = items.filter(({ date }) => /^\d{4}-\d\d-\d\d/.test(date ?? ''));
    expect(told.length).toBeGreaterThan(20);
    expect(events.map((event) => event.uid).sort()).toEqual(told.map(({ id }) => `meeting-${id}@yakusoku`).sort());
    for (const { id, date, names } of told) {
      const event = events.find(({ uid }) => uid === `meeting-${id}@yakusoku`);
      if (event?.startDate.isDate === true) expect(event.startDate.toString()).toBe(date?.slice(0, 10));
      expect(event?.summary).toBe(names['en'] ?? Object.values(names)[0]);
      expect(event?.component.getFirstPropertyValue('url')).toBe(`https://yakusoku.example/meetings/${id}`);
    }
  });
  it('has the hours of a meeting whose hour and place are told, in UTC', async () => {
    const timed = eventsOf(await text('/calendars/meetings.ics')).filter(({ startDate }) => !startDate.isDate);
    // In Tokyo at 17:15 for an hour, in Vientiane at 12:35 for fifty minutes.
    const hours = (name: string) => {
      const { startDate, endDate } = timed.find(({ summary }) => summary.includes(name)) ?? {};
      return [startDate?.toString(), endDate?.toString()];
    };
    expect(hours('EU-Japan')).toEqual(['2025-07-23T08:15:00Z', '2025-07-23T09:15:00Z']);
    expect(hours('日・メコン')).toEqual(['2024-07-26T05:35:00Z', '2024-07-26T06:25:00Z']);
  });
  it('can be had for one dialogue, in Japanese', async () => {
    const events = eventsOf(await text('/calendars/meetings.ics?dialogue=ca-jad&lang=ja'));
    expect(events.length).toBeGreaterThan(2);
    expect(events.length).toBeLessThan(eventsOf(await text('/calendars/meetings.ics')).length);
  });
  it('raises SEQUENCE when a meeting changes, under the same UID', async () => {
    const before = eventsOf(await text('/calendars/meetings.ics'));
    const [one] = before;
    const id = one?.uid.replace(/^meeting-|@yakusoku$/g, '') ?? '';
    await open.change('meeting', id);
    open.clock.advance(61_000);
    const after = eventsOf(await text('/calendars/meetings.ics')).find(({ uid }) => uid === one?.uid);
    expect(after?.sequence).toBe((one?.sequence ?? 0) + 1);
  });
});

it.each(['deadlines', 'targets'])('the calendar of %s can be read', async (name) => {
  const events = eventsOf(await text(`/calendars/${name}.ics`));
  expect(events.length).toBeGreaterThan(0);
  expect(events.every((event) => event.startDate.isDate && event.summary.length > 0)).toBe(true);
});

describe('what is written', () => {
  it('comes back whole, whatever the words, and no line is longer than 75 octets', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (summary, description) => {
          const written = writeCalendar({
            name: summary,
            url: 'https://yakusoku.example/calendars/meetings.ics',
            events: [
              {
                uid: 'meeting-1@yakusoku',
                sequence: 2,
                changed: new Date(0),
                first: '2024-02-28',
                last: '2024-02-29',
                hours: null,
                summary: `:${summary}`,
                description,
                location: summary,
                url: 'https://yakusoku.example/',
                categories: ['a,b', 'c;d'],
              },
            ],
          });
          expect(written.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
          const [event] = eventsOf(written);
          const clean = (words: string) =>
            words.toWellFormed().replace(/(?!\n)\p{Cc}/gu, (control) => (control <= '\u007F' ? ' ' : control));
          expect([event?.summary, event?.description ?? '', event?.sequence]).toEqual([
            `:${clean(summary)}`,
            clean(description),
            2,
          ]);
          expect(event?.endDate.toString()).toBe('2024-03-01');
        },
      ),
    );
  });
});

it.each([
  ['2025-12-20', '2025-12-20', '2025-12-20', true],
  ['2025-12-20T09:30', '2025-12-20', '2025-12-20', true],
  ['2025-12-19/2025-12-20', '2025-12-19', '2025-12-20', true],
  ['2030', '2030-01-01', '2030-12-31', false],
  ['2024-02', '2024-02-01', '2024-02-29', false],
  ['2004/2006', '2004-01-01', '2006-12-31', false],
])('the days of %s', (time, first, last, exact) => expect(daysOf(time)).toEqual({ first, last, exact }));
it.each([null, '', 'P5Y', '2025-13', '2025-02-30', '2025-12-20/2025-12-19', 'soon'])('%s is no day', (time) =>
  expect(daysOf(time)).toBeNull(),
);
