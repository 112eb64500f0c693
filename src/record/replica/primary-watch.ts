import type { Pool } from 'pg';
import { YakusokuError } from '../../model/errors.ts';

/** Between two looks whether the primary takes changes, in milliseconds. */
const every = 1_000;

/** Whether the primary can be reached and takes changes. */
export interface PrimaryWatch {
  isAway(): boolean;
  onChange(listener: () => void): () => void;
  close(): void;
}

/**
 * Looks again and again whether the primary is there.
 *
 * @param away how it is at first
 * @param back called each time that it has come back
 */
export function watchPrimary(pool: Pool, away: boolean, back: () => Promise<void>): PrimaryWatch {
  const listeners = new Set<() => void>();
  let looking = false;
  const look = async () => {
    const now = await isAway(pool);
    if (away && !now) await back();
    if (now === away) return;
    away = now;
    for (const listener of listeners) listener();
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch(() => {})
      .finally(() => (looking = false));
  }, every);
  timer.unref();
  return {
    isAway: () => away,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => clearInterval(timer),
  };
}

async function isAway(pool: Pool): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
    return rows[0]?.standby !== false;
  } catch (error) {
    return isUnreachable(error);
  }
}

/** Whether an error says that a database is not there, or not now: not that it says no. */
export function isUnreachable(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^(?:E[A-Z]+|08...|57P0[1-5])$/.test(code) ||
    /connection terminated|timeout exceeded when trying to connect|connection ended/i.test(message)
  );
}

export const readOnlyNow = (cause: unknown): YakusokuError =>
  new YakusokuError(
    'record-unusable',
    'the record can only be read at the moment, because its primary database cannot be reached: this was not recorded; try again later',
    { cause },
  );
