import { Client, type ClientConfig, type Pool } from 'pg';
import { talkChannel, type Talk } from './talk.ts';

/**
 * The record's revision as this process knows it: asked once, and again whenever the database says that
 * somebody, here or in another process, has changed what pages show. While that line to the database is down it
 * is asked every time.
 */
export interface RevisionWatch {
  current(): Promise<string>;
  /** Asks anew: after a change made here, so that whoever made it sees it at once. */
  refresh(): Promise<void>;
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

const retryAfter = 2_000;
/** How long after a notice the revision is asked for, in milliseconds. */
const patience = 10;
/** How long a page may stand while the line to the database is down, in milliseconds. */
const unheard = 1_000;

export async function watchRevision(pool: Pool, config: ClientConfig, talk: Talk): Promise<RevisionWatch> {
  const listeners = new Set<() => void>();
  let known: string | null = null;
  let listening = false;
  let closed = false;
  let client: Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;

  const ask = async () => {
    const { rows } = await pool.query<{ revision: string }>({
      name: 'revision',
      // The last one counts what people say, which is told release by release.
      text: 'select sum(count)::text as revision from revision where shard < 16',
    });
    return rows[0]?.revision ?? '0';
  };
  const refresh = async () => {
    const now = await ask();
    // Answers may overtake one another; the sum only grows.
    if (known !== null && BigInt(now) <= BigInt(known)) return;
    known = now;
    for (const listener of listeners) listener();
  };
  const listen = async () => {
    const line = new Client(config);
    const lost = () => {
      if (client !== line) return;
      listening = false;
      client = null;
      void line.end().catch(() => {});
      if (closed) return;
      retry = setTimeout(() => void listen().catch(() => {}), retryAfter);
      retry.unref();
    };
    client = line;
    line.on('error', lost);
    line.on('end', lost);
    line.on('notification', ({ channel, payload }) => {
      if (channel === talkChannel) {
        talk.heard(payload ?? '');
        return;
      }
      // Many changes in a row are asked after once; one of our own is known already by then.
      soon ??= setTimeout(() => {
        soon = undefined;
        void refresh().catch(lost);
      }, patience);
    });
    try {
      await line.connect();
      await line.query(`listen yakusoku_revision; listen ${talkChannel}`);
      await refresh();
      talk.missed();
      listening = true;
    } catch (error) {
      lost();
      throw error;
    }
  };
  await listen();
  return {
    // Unheard of what people say, no page stands for longer than a moment.
    current: async () =>
      listening && known !== null ? known : `${await ask()}-unheard-${Math.floor(Date.now() / unheard)}`,
    refresh,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      clearTimeout(soon);
      const line = client;
      client = null;
      await line?.end().catch(() => {});
    },
  };
}
