import type { Pool } from 'pg';
import { openSharedQueue, type SharedQueue } from './shared-queue.ts';

/** The turns at sending the letters that are due; the record says which these are. */
export type LetterQueue = SharedQueue;

/** In seconds: a server of mail may be slow, but not for ever. */
const longest = 300;

export const openLetterQueue = (pool: Pool, failed: (error: Error) => void): Promise<LetterQueue> =>
  openSharedQueue(pool, { name: 'letter', field: 'what', longest }, failed);
