/**
 * A time's parts, each of which a translation must say: `2025-12-20T09:30` is the day `2025-12-20` and the clock
 * `T09:30`, two ends of a span are two parts, a length is its minutes (months of 30 days, years of 365).
 */
export function partsOfTime(value: string): string[] {
  const parts = value.split('/').flatMap((end): string[] => {
    if (end.startsWith('P')) return [`${minutesOf(end)}min`];
    const [day = '', clock] = end.split('T');
    return [...(day === '' ? [] : [day]), ...(clock === undefined ? [] : [`T${clock.slice(0, 5)}`])];
  });
  return [...new Set(parts)];
}

const sizes: Readonly<Record<string, number>> = {
  Y: 525_600,
  M: 43_200,
  W: 10_080,
  D: 1_440,
  TH: 60,
  TM: 1,
  TS: 1 / 60,
};

function minutesOf(duration: string): number {
  const [date = '', time = ''] = duration.slice(1).split('T');
  const sum = (text: string, prefix: string) =>
    Array.from(text.matchAll(/(?<n>\d+(?:\.\d+)?)(?<unit>[YMWDHS])/g)).reduce(
      (total, { groups }) => total + Number(groups?.['n']) * (sizes[`${prefix}${groups?.['unit']}`] ?? 0),
      0,
    );
  return sum(date, '') + sum(time, 'T');
}

/** Whether one part says what the other says, the other as exactly or more so: 2004 of 2004-08. */
export const covers = (part: string, other: string): boolean =>
  part === other || (/^\d{4}/.test(part) && other.startsWith(`${part}-`));
