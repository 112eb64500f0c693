import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { meetingLevels } from '../../model/kinds.ts';
import type { Locale } from '../../model/language.ts';
import { statuses } from '../../model/things.ts';
import type {
  CommitmentCard,
  MeetingCard,
  Names,
  TargetCard,
  ThingFilter,
  ThingList,
} from '../../record/things/views.ts';
import { openWords } from '../../site/catalogue/open.ts';
import type { Sources } from '../declare/kind.ts';
import type { Answers, Made } from '../http/answers.ts';
import { dataHeaders, lastModified } from '../http/headers.ts';
import { originOf } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { readFilters } from '../http/query.ts';
import { addressOf } from '../kinds/present-things.ts';
import { thingFilters, thingPage } from '../kinds/thing-lists.ts';
import { daysOf } from './days.ts';
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

interface Dated {
  readonly id: string;
  readonly kind: 'meeting' | 'commitment' | 'target';
  readonly days: { readonly first: string; readonly last: string };
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
}

async function eventsOf(name: CalendarName, { record }: Sources, asked: Filters, origin: string): Promise<Event[]> {
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
  const dated = items.filter((one) => one !== null);
  const changes = await record.open.thingChanges(
    dated[0]?.kind ?? 'meeting',
    dated.map((one) => one.id),
  );
  return dated.map(({ id, kind, days, ...rest }) => {
    const { count = 1, last = `${days.first}T00:00:00Z` } = changes.get(id) ?? {};
    return {
      ...rest,
      uid: `${kind}-${id}@yakusoku`,
      sequence: Math.max(0, count - 1),
      changed: new Date(last),
      first: days.first,
      last: days.last,
      url: `${origin}${addressOf(kind, id)}`,
    };
  });
}

/** A name in the language asked for, else in any. */
const inLanguage = (all: Names, lang: Locale): string => all[lang] ?? Object.values(all)[0] ?? '';

/** Of a meeting the day must be told: a whole month of “a summit” helps nobody. */
function meeting(card: MeetingCard, lang: Locale): Dated | null {
  const days = daysOf(card.date);
  if (days?.exact !== true) return null;
  return {
    id: card.id,
    kind: 'meeting',
    days,
    summary: inLanguage(card.names, lang),
    description: card.chairs.map(({ name, role }) => [name, role].filter((word) => word !== null).join(' ')).join(', '),
    location: inLanguage(card.place, lang),
    categories: [meetingLevels.label(card.level, lang)],
  };
}

/** “By 2030” falls due on its last day. */
function deadline(card: CommitmentCard, lang: Locale): Dated | null {
  const days = daysOf(card.deadline);
  return (
    days && {
      id: card.id,
      kind: 'commitment',
      days: { first: days.last, last: days.last },
      summary: inLanguage(card.words, lang) || card.summary,
      description: [card.actor.name, statuses.label(card.status, lang), card.deadline ?? ''].join('\n'),
      location: '',
      categories: [...card.fields],
    }
  );
}

function target(card: TargetCard, lang: Locale): Dated | null {
  const days = daysOf(card.until);
  return (
    days && {
      id: card.id,
      kind: 'target',
      days: { first: days.last, last: days.last },
      summary: inLanguage(card.words, lang) || card.subject,
      description: `${card.subject}: ${card.value.toLocaleString(lang)} ${card.unit}`,
      location: '',
      categories: [],
    }
  );
}
