import { HttpRefusal } from '../acquire/http-refusal.ts';
import { YakusokuError, type ErrorCode } from '../model/errors.ts';

/** What went wrong at a source, and what follows from it. */
export interface Trouble {
  readonly code: string;
  readonly reason: string;
  /** Whether trying again can help. */
  readonly passing: boolean;
  /** The host did not answer at all. */
  readonly silent: boolean;
  /** It answered with something that holds no release: the page may be laid out anew. */
  readonly bodiless: boolean;
  /** Seconds that the whole host asks to be left alone; null where it does not say. */
  readonly retryAfter: number | null;
}

const silent: ReadonlySet<ErrorCode> = new Set(['timeout', 'network', 'unknown-host']);
const bodiless: ReadonlySet<ErrorCode> = new Set(['no-release', 'empty', 'not-text']);
/** Of the program or the database and not of the source: not for the source to be blamed for. */
const ours: ReadonlySet<ErrorCode> = new Set(['record-in-use', 'record-unusable', 'usage']);
/** Statuses that say “not now”: too many requests, too early, timeouts, and what the server itself got wrong. */
const passingStatus = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

/** Reads an error as trouble at the source; errors that are not (a fault of ours, the database gone) are thrown on. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof YakusokuError) || ours.has(error.code)) throw error;
  const { code, message } = error;
  const refusal = error instanceof HttpRefusal ? error : null;
  const couldNotSay = code === 'robots-forbid' && message.includes('could not say');
  return {
    code,
    reason: message,
    passing: refusal ? passingStatus(refusal.status) : silent.has(code) || couldNotSay,
    silent: silent.has(code),
    bodiless: bodiless.has(code),
    retryAfter:
      refusal && passingStatus(refusal.status) ? (refusal.retryAfter ?? (refusal.status === 429 ? 600 : null)) : null,
  };
}
