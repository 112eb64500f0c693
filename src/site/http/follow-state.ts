import { AsyncLocalStorage } from 'node:async_hooks';
import type { FollowState } from '../../record/members/follows/views.ts';

/**
 * What the reader of the page that is being made follows of it, kept beside the call as the reader is: a page made for
 * nobody in particular never has one, and only those may be kept for others.
 */
const current = new AsyncLocalStorage<FollowState>();

/** Whether the reader follows what this page is about, and how much they have not seen; null for nobody in particular. */
export const followState = (): FollowState | null => current.getStore() ?? null;

export const withFollowState = <T>(state: FollowState, work: () => T): T => current.run(state, work);
