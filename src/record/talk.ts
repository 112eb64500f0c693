import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/**
 * What people say and like is told apart from the record's revision, release by release: else every like would have each
 * page of the site made anew. Told of here at once; other processes are told soon after, of many releases in one message,
 * as a message within each transaction would have them all wait for one another.
 */
export interface Talk {
  /** Something was said or liked on a release, and is written. */
  told(release: string): void;
  /** What another process has sent. */
  heard(message: string): void;
  /** Calls back with the releases, or null where it may have been any; gives a function that ends it. */
  onTalk(listener: (releases: readonly string[] | null) => void): () => void;
  /** Something may have been missed. */
  missed(): void;
  close(): Promise<void>;
}

/** The channel that processes listen on. */
export const talkChannel = 'yakusoku_talk';
/** For how long what is told is gathered, in milliseconds. */
const gathered = 50;
/** PostgreSQL takes 8,000 bytes a message; so many ids fit, and of more it is said that it may be any. */
const mostAtOnce = 400;

export function talkOf(pool: Pool): Talk {
  const listeners = new Set<(releases: readonly string[] | null) => void>();
  const own = randomBytes(6).toString('hex');
  const waiting = new Set<string>();
  let soon: NodeJS.Timeout | undefined;
  let sending: Promise<unknown> = Promise.resolve();
  const call = (releases: readonly string[] | null) => {
    for (const listener of listeners) listener(releases);
  };
  const send = () => {
    soon = undefined;
    const ids = waiting.size > mostAtOnce ? ['*'] : [...waiting];
    waiting.clear();
    // Where the database cannot be told now, pages of other processes grow old by themselves within a minute.
    sending = pool
      .query({ name: 'talk', text: 'select tell_talk($1)', values: [[own, ...ids].join(' ')] })
      .catch(() => {});
  };
  return {
    told(release) {
      call([release]);
      waiting.add(release);
      soon ??= setTimeout(send, gathered);
    },
    heard(message) {
      const [from, ...ids] = message.split(' ');
      if (from !== own) call(ids.includes('*') ? null : ids);
    },
    onTalk(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    missed: () => call(null),
    async close() {
      if (soon !== undefined) {
        clearTimeout(soon);
        send();
      }
      await sending;
    },
  };
}
