import type { Pool } from 'pg';
import { openSharedQueue, type SharedQueue } from './shared-queue.ts';

/** Letters to be sent, by their ids. */
export type LetterQueue = SharedQueue;

/** In seconds: a server of mail may be slow, but not for ever. */
const longest = 300;

export const openLetterQueue = (pool: Pool, failed: (error: Error) => void): Promise<LetterQueue> =>
  openSharedQueue(pool, { name: 'letter', field: 'id', longest }, failed);
