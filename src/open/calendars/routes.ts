import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { ThingFilter, ThingList } from '../../record/things/views.ts';
import { openWords } from '../../site/catalogue/open.ts';
import type { Sources } from '../declare/kind.ts';
import type { Answers, Made } from '../http/answers.ts';
import { dataHeaders, lastModified } from '../http/headers.ts';
import { originOf } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { readFilters } from '../http/query.ts';
import { thingFilters, thingPage } from '../kinds/thing-lists.ts';
import { deadline, meeting, target, withChanges, type Dated } from './events.ts';
import { writeCalendar, type Event } from './ical.ts';

/** A calendar has the newest so many. */
const mostEvents = 1_000;
const filters = { ...thingFilters, lang: z.enum(['ja', 'en']).optional() };
type Filters = { [K in keyof typeof filters]: z.output<(typeof filters)[K]> };
const names = ['meetings', 'deadlines', 'targets'] as const;
type CalendarName = (typeof names)[number];

/** `/calendars/meetings.ics`, `/calendars/deadlines.ics`, `/calendars/targets.ics`, narrowed by dialogue, country, field. */
export function calendarRoutes(app: Hono, from: Sources, { serve }: Answers, given: string | undefined): void {
  app.all('/calendars/:name', (c) => serve(c, () => made(c, from, given)));
}

async function made(c: Context, from: Sources, given: string | undefined): Promise<Made> {
  const url = new URL(c.req.url);
  const name = names.find((one) => url.pathname === `/calendars/${one}.ics`);
  if (name === undefined)
    throw new Problem('not-found', `there are ${names.map((one) => `/calendars/${one}.ics`).join(', ')}`);
  const asked = readFilters(filters, url.searchParams) as Filters;
  const origin = originOf(c, given);
  return {
    key: `${origin} ${url.pathname}${url.search}`,
    make: async () => {
      const events = await eventsOf(name, from, asked, origin);
      const title = openWords[asked.lang ?? 'en'].calendarNames[name];
      const latest = events.reduce<Date | null>(
        (at, { changed }) => (at === null || changed > at ? changed : at),
        null,
      );
      return {
        body: writeCalendar({ name: title, url: `${origin}${url.pathname}${url.search}`, events }),
        type: 'text/calendar; charset=utf-8',
        cacheControl: 'public, max-age=300',
        headers: {
          ...dataHeaders,
          'Content-Disposition': `inline; filename="${name}.ics"`,
          ...lastModified(latest?.toISOString() ?? null),
        },
      };
    },
  };
}

async function eventsOf(name: CalendarName, from: Sources, asked: Filters, origin: string): Promise<Event[]> {
  const { record } = from;
  const { lang = 'en', ...filter } = asked;
  const gathered = <T>(ask: (filter: ThingFilter) => Promise<ThingList<T>>, dated: (card: T) => Dated | null) =>
    thingPage(ask, filter, { limit: mostEvents, after: null }, dated);
  const { items } =
    name === 'meetings'
      ? await gathered(
          (f) => record.things.meetings(f),
          (card) => meeting(card, lang),
        )
      : name === 'deadlines'
        ? await gathered(
            (f) => record.things.commitments(f),
            (card) => deadline(card, lang),
          )
        : await gathered(
            (f) => record.things.targets(f),
            (card) => target(card, lang),
          );
  return withChanges(
    items.filter((one) => one !== null),
    from,
    origin,
  );
}
