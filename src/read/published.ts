import { shortMoment } from './date-line.ts';
import type { IssueDate } from './issue-date.ts';

export interface PublishedSigns {
  /** `article:published_time` or its like. */
  readonly meta: string | null;
  /** `datetime` attributes of the release. */
  readonly datetimes: readonly string[];
  /** Lines that may hold a short moment, `12.20 (土) 15:40`. */
  readonly lines: readonly string[];
  readonly issued: IssueDate | null;
}

const moment = /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<clock>\d{2}:\d{2})/;

/** When a release was published, local to its issuer and to the minute; null where no clock is given. */
export function publishedAt(signs: PublishedSigns): string | null {
  for (const given of [signs.meta ?? '', ...signs.datetimes]) {
    const g = moment.exec(given.trim())?.groups;
    if (g) return `${g['day']}T${g['clock']}`;
  }
  const { issued } = signs;
  if (issued?.clock) return `${issued.day}T${issued.clock}`;
  for (const line of signs.lines) {
    const short = shortMoment(line);
    if (!short || !issued) continue;
    return `${yearOf(short.month, issued.day)}-${short.month}-${short.day}T${short.clock}`;
  }
  return null;
}

/** The short form leaves the year out: it is the full date's, or the next where January follows December. */
function yearOf(month: string, day: string): number {
  const year = Number(day.slice(0, 4));
  const ahead = Number(month) - Number(day.slice(5, 7));
  return ahead < -6 ? year + 1 : ahead > 6 ? year - 1 : year;
}
