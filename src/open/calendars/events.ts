import { meetingLevels } from '../../model/kinds.ts';
import type { Locale } from '../../model/language.ts';
import { statuses, thingAddress } from '../../model/things.ts';
import type { CommitmentCard, MeetingCard, Names, TargetCard } from '../../record/things/views.ts';
import type { Sources } from '../declare/kind.ts';
import { zoneOf } from '../../site/charts/map/capitals.ts';
import { daysOf } from './days.ts';
import type { Event } from './ical.ts';
import { lengthOf, momentOf } from './local-time.ts';

/** A thing that stands on a calendar, before it is known how often it has changed. */
export interface Dated {
  readonly id: string;
  readonly kind: 'meeting' | 'commitment' | 'target';
  readonly days: { readonly first: string; readonly last: string };
  readonly hours: Event['hours'];
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
}

/** With how often each has changed, all of one kind. */
export async function withChanges(dated: readonly Dated[], { record }: Sources, origin: string): Promise<Event[]> {
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
      url: `${origin}${thingAddress(kind, id)}`,
    };
  });
}

/** A name in the language asked for, else in any. */
const inLanguage = (all: Names, lang: Locale): string => all[lang] ?? Object.values(all)[0] ?? '';

/** Of a meeting the day must be told: a whole month of “a summit” helps nobody. */
export function meeting(card: MeetingCard, lang: Locale): Dated | null {
  const days = daysOf(card.date);
  if (days?.exact !== true) return null;
  return {
    id: card.id,
    kind: 'meeting',
    days,
    hours: hoursOf(card, days),
    summary: inLanguage(card.names, lang),
    description: card.chairs.map(({ name, role }) => [name, role].filter((word) => word !== null).join(' ')).join(', '),
    location: inLanguage(card.place, lang),
    categories: [meetingLevels.label(card.level, lang)],
  };
}

/** The hours of a meeting of one day: that one session of two days began at 9:30 says too little of them. */
function hoursOf({ start, duration, place }: MeetingCard, { first, last }: Dated['days']): Event['hours'] {
  const zone = zoneOf(place);
  if (zone === null || first !== last || start === null || !start.startsWith(`${first}T`)) return null;
  const from = momentOf(start, zone);
  const length = lengthOf(duration);
  return from && { from, until: length === null ? null : new Date(from.getTime() + length) };
}

/** “By 2030” falls due on its last day. */
export function deadline(card: CommitmentCard, lang: Locale): Dated | null {
  const days = daysOf(card.deadline);
  return (
    days && {
      id: card.id,
      kind: 'commitment',
      days: { first: days.last, last: days.last },
      hours: null,
      summary: inLanguage(card.words, lang) || card.summary,
      description: [card.actor.name, statuses.label(card.status, lang), card.deadline ?? ''].join('\n'),
      location: '',
      categories: [...card.fields],
    }
  );
}

export function target(card: TargetCard, lang: Locale): Dated | null {
  const days = daysOf(card.until);
  return (
    days && {
      id: card.id,
      kind: 'target',
      days: { first: days.last, last: days.last },
      hours: null,
      summary: inLanguage(card.words, lang) || card.subject,
      description: `${card.subject}: ${card.value.toLocaleString(lang)} ${card.unit}`,
      location: '',
      categories: [],
    }
  );
}
