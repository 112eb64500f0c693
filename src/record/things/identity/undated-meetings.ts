import { daysBetween, daysOf } from './days.ts';
import type { MeetingTraits } from './meeting.ts';
import { meetingDate } from './meeting-date.ts';
import type { Candidate, Verdict } from './sighting.ts';

/**
 * 「アスタナで予定されていた「中央アジア+日本」対話・首脳会合」, four days after it was announced: of a series that meets every
 * few years it is most likely the same, and no one says so. Of two lines of one release nothing is asked.
 */
export function bothUndated(
  { dialogue, bare, relative, days, ordinal, day }: MeetingTraits,
  { gathered: { values, by } }: Candidate,
  reasons: readonly string[],
): Verdict | null {
  if (dialogue === null || bare !== null || relative !== null || days !== null || ordinal !== null) return null;
  if (daysOf(meetingDate(values)) !== null || (values['ordinal'] ?? null) !== null) return null;
  const gaps = by.map((release) => Math.abs(daysBetween(release.slice(0, 10), day)));
  return gaps.some((gap) => gap >= 1 && gap <= 14)
    ? { certain: false, score: 0.6, reasons: [...reasons, 'no day is told of either, in releases of the same days'] }
    : null;
}
