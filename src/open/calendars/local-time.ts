/**
 * The moment of a local time in a zone: `2025-12-20T09:30` in Asia/Tokyo is 00:30 of UTC. Null for what is no time. In the
 * hour that a change of clocks leaves out or repeats, the one before the change.
 */
export function momentOf(local: string, zone: string): Date | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  // How far a zone is from UTC depends on the moment that is looked for: the second look is right where the first crossed a change.
  const first = asUtc - offsetAt(zone, asUtc);
  return new Date(asUtc - offsetAt(zone, first));
}

/** Milliseconds that a zone's clocks are ahead of UTC at a moment. */
function offsetAt(zone: string, moment: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const { sign, hours, minutes } = /^GMT(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})$/.exec(name ?? '')?.groups ?? {};
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** Milliseconds of `PT1H30M`, `PT80M`; null for lengths that are not told in hours and minutes. */
export function lengthOf(duration: string | null): number | null {
  const { hours, minutes } = /^PT(?:(?<hours>\d{1,3})H)?(?:(?<minutes>\d{1,4})M)?$/.exec(duration ?? '')?.groups ?? {};
  return hours === undefined && minutes === undefined
    ? null
    : (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
