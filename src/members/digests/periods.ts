/** Digests go out from seven in the morning on, weekly ones on Mondays. */
const hour = 7;

/**
 * The day, or the Monday of the week, to whose digest a moment belongs in a time zone: ISO date. A day lasts from seven
 * to seven by the clocks there, whether they are put forward or back meanwhile. A zone that is not known counts as
 * UTC.
 */
export function periodOf(moment: Date, told: 'daily' | 'weekly', zone: string): string {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const day = new Date(`${parts['year']}-${parts['month']}-${parts['day']}T00:00:00Z`);
  if (Number(parts['hour']) < hour) day.setUTCDate(day.getUTCDate() - 1);
  if (told === 'weekly') day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const kept = clocks.get(zone);
  if (kept) return kept;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: isZone(zone) ? zone : 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, clock);
  return clock;
}

/** Names of time zones that a person can choose from: UTC and those of the tz database. */
export const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
const known = new Set(zones);

/** Whether it is the name of a time zone, as `Asia/Tokyo`. */
export const isZone = (zone: string): boolean => known.has(zone);
