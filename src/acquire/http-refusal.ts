import { YakusokuError } from '../model/errors.ts';

/** Longer than a month nobody is asked to wait; a site that says so has its clock wrong. */
const longestWait = 31 * 24 * 3600;

/** An answer of a site that is no page: its status, and how long it asks to be left alone. */
export class HttpRefusal extends YakusokuError {
  readonly status: number;
  /** Seconds, null where the site does not say (Retry-After). */
  readonly retryAfter: number | null;
  constructor(url: string, status: number, headers: Readonly<Record<string, string>>, now = Date.now()) {
    const retryAfter = secondsOf(headers['retry-after'], now);
    super('http-status', `${url} answered ${status}: ${adviceFor(status, retryAfter)}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Retry-After is a number of seconds or a day and hour (RFC 9110, 10.2.3): `Retry-After: Fri, 31 Oct 2025 07:28:00 GMT`. */
function secondsOf(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  // Date.parse alone takes “-5” for a day of the year 2001.
  const isDay = /^[A-Za-z]{3,9},/.test(text);
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : isDay ? Math.ceil((Date.parse(text) - now) / 1000) : NaN;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), longestWait) : null;
}

function adviceFor(status: number, retryAfter: number | null): string {
  if (status === 404 || status === 410) return 'there is no such page; check the address';
  if (status === 401 || status === 403)
    return 'the site does not let programs read it; save the page and give the file';
  return retryAfter === null ? 'try again later' : `try again in ${retryAfter} seconds`;
}
