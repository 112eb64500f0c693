/** One day or more on a calendar. */
export interface Event {
  /** The same for ever and in every installation. */
  readonly uid: string;
  /** Rises with each change. */
  readonly sequence: number;
  /** When what it says last changed. */
  readonly changed: Date;
  /** First and last day, `2025-12-20`. */
  readonly first: string;
  readonly last: string;
  /** From when until when, where the hour and the zone of its place are known; without an end where no length is told. */
  readonly hours: { readonly from: Date; readonly until: Date | null } | null;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly categories: readonly string[];
}

export interface Calendar {
  readonly name: string;
  readonly url: string;
  readonly events: readonly Event[];
}

/**
 * A calendar as RFC 5545 has it. Releases tell local times: where the zone of the place is known the hour is given in UTC,
 * which every calendar shows in its reader's own; else a whole day is what is true everywhere.
 */
export function writeCalendar({ name, url, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yakusoku//Record of releases//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('NAME', text(name)),
    property('X-WR-CALNAME', text(name)),
    property('SOURCE;VALUE=URI', url),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function eventLines(event: Event): string[] {
  const optional = (name: string, value: string) => (value === '' ? [] : [property(name, text(value))]);
  return [
    'BEGIN:VEVENT',
    property('UID', event.uid),
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${instant(event.changed)}`,
    `LAST-MODIFIED:${instant(event.changed)}`,
    ...whenOf(event),
    property('SUMMARY', text(event.summary)),
    ...optional('DESCRIPTION', event.description),
    ...optional('LOCATION', event.location),
    property('URL;VALUE=URI', event.url),
    ...(event.categories.length === 0 ? [] : [property('CATEGORIES', event.categories.map(text).join(','))]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function whenOf({ first, last, hours }: Event): string[] {
  if (hours !== null)
    return [`DTSTART:${instant(hours.from)}`, ...(hours.until === null ? [] : [`DTEND:${instant(hours.until)}`])];
  // The end of whole days is the day after the last.
  return [`DTSTART;VALUE=DATE:${first.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${dayAfter(last).replaceAll('-', '')}`];
}

const instant = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

export function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

function text(value: string): string {
  return value
    .toWellFormed()
    .replace(/(?!\n)\p{Cc}/gu, (control) => (control <= '\u007F' ? ' ' : control))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line of no more than 75 octets, broken between letters: no letter of UTF-8 is cut in two. */
function property(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const letter of `${name}:${value}`) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      lines.push(line);
      line = ' ';
      octets = 1;
    }
    line += letter;
    octets += size;
  }
  return [...lines, line].join('\r\n');
}
