import { zoneOf } from '../charts/map/capitals.ts';
import { thingWords } from '../catalogue/things.ts';
import { timeWords } from '../format/dates.ts';
import { spanWords } from '../format/spans.ts';
import type { MeetingView } from '../../record/things/views.ts';
import type { Ui } from '../ui.ts';

export interface MeetingTime {
  /** 2025年12月20日; null where no release says. */
  readonly date: string | null;
  /** 9:30 (日本標準時、UTC+9), or with “local time” where the place's zone is not known; null where no hour is told. */
  readonly start: string | null;
  /** 80分間. */
  readonly duration: string | null;
}

/** When a meeting was, in the reader's language; its hour is that of its place, and says so. */
export function meetingTime(ui: Ui, meeting: Pick<MeetingView, 'date' | 'start' | 'duration' | 'place'>): MeetingTime {
  const words = thingWords[ui.locale];
  const clock = /T(?<clock>\d{2}:\d{2})/.exec(meeting.start ?? '')?.groups?.['clock'] ?? null;
  const zone = zoneOf(meeting.place);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(meeting.start ?? meeting.date ?? '')?.[0];
  const hour = clock === null ? null : onItsDay(meeting, clock.replace(/^0/, ''), ui.locale);
  return {
    date: meeting.date === null ? null : spanWords(meeting.date, ui.locale),
    start:
      hour === null
        ? null
        : ui.locale === 'ja'
          ? `${hour}（${zone === null || day === undefined ? words.localTime : zoneWords(zone, day, 'ja')}）`
          : `${hour} (${zone === null || day === undefined ? words.localTime : zoneWords(zone, day, 'en')})`,
    duration: meeting.duration === null ? null : words.lasting(timeWords(meeting.duration, ui.locale)),
  };
}

/** Of a meeting over several days, the day whose hour it is: “December 20, 9:30” of one on December 19 – 20. */
function onItsDay(meeting: Pick<MeetingView, 'date' | 'start'>, clock: string, locale: 'ja' | 'en'): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(meeting.start ?? '')?.[0];
  if (day === undefined || meeting.date === null || !meeting.date.includes('/')) return clock;
  const at = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return clock;
  const words = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', day: 'numeric' }).format(at);
  return locale === 'ja' ? `${words}${clock}` : `${words}, ${clock}`;
}

/** 日本標準時、UTC+9: the zone's name and how far it was from UTC on that day. */
function zoneWords(zone: string, day: string, locale: 'ja' | 'en'): string {
  const at = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return zone;
  const part = (style: 'long' | 'shortOffset') =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style })
      .formatToParts(at)
      .find((p) => p.type === 'timeZoneName')?.value ?? '';
  return [part('long'), part('shortOffset').replace('GMT', 'UTC')].filter(Boolean).join(locale === 'ja' ? '、' : ', ');
}
