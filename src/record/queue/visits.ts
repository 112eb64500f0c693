import type { Pool } from 'pg';
import { openSharedQueue, type SharedQueue } from './shared-queue.ts';

/** Hosts to be visited. */
export type VisitQueue = SharedQueue;

/** In seconds: a visit has a budget of its own, far below. */
const longest = 3600;

export const openVisitQueue = (pool: Pool, failed: (error: Error) => void): Promise<VisitQueue> =>
  openSharedQueue(pool, { name: 'visit', field: 'host', longest }, failed);
