import type { Found, Refiner } from '../../../shared/found.ts';

const isMeeting = (f: Found): f is Found<'meetings'> => f.list === 'meetings';

/** The day so many days before another. */
const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Meetings that lie before the release's own (or before its day of issue) are also references to the past. */
export const earlierMeetings: Refiner = {
  id: 'ja/refiners/facts/earlier-meetings',
  refine(found, source, context) {
    const meetings = found.filter(isMeeting);
    const own = meetings.find((m) => m.hint?.['own'] === true);
    // A release on a visit has no meeting of its own: what happened in its last days is its news, not its past.
    const today = own?.value.date?.slice(0, 10) ?? (context.issued ? daysBefore(context.issued, 10) : null);
    const past = meetings.filter((m) => {
      if (m === own || m.value.level === 'courtesy') return false;
      if (m.value.date)
        return today !== null && m.value.date.slice(0, 10) < today.slice(0, m.value.date.slice(0, 10).length);
      return (
        own?.value.ordinal != null &&
        m.value.ordinal !== null &&
        m.value.ordinal < own.value.ordinal &&
        own.value.level === m.value.level
      );
    });
    const references = past.map((m): Found<'reference'> => ({
      list: 'reference',
      start: m.start,
      end: m.end,
      rule: this.id,
      certainty: m.certainty,
      value: { what: 'earlier meeting', value: m.value.date?.slice(0, 10) ?? source.text.slice(m.start, m.end) },
    }));
    return [...found, ...references];
  },
};
