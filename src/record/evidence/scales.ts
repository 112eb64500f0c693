import type { Status } from '../../model/things.ts';

const compliance: Readonly<Record<Status, -1 | 0 | 1 | null>> = {
  fulfilled: 1,
  'partly-fulfilled': 0,
  'under-way': 0,
  lapsed: -1,
  withdrawn: -1,
  announced: null,
};

/**
 * The status on the scale by which compliance with G7 and G20 commitments is judged: +1 kept, 0 work in progress or kept
 * in part, -1 not kept by its time, or given up; null where nothing has been found and there is still time.
 */
export const complianceScore = (status: Status): -1 | 0 | 1 | null => compliance[status];

/** The steps of completion by which Open Government Partnership commitments are judged. */
export type OgpCompletion = 'complete' | 'substantial' | 'limited' | 'withdrawn' | 'no evidence available';

const completion: Readonly<Record<Status, OgpCompletion>> = {
  fulfilled: 'complete',
  'partly-fulfilled': 'substantial',
  'under-way': 'limited',
  lapsed: 'no evidence available',
  withdrawn: 'withdrawn',
  announced: 'no evidence available',
};

/**
 * The status on the completion scale of the Open Government Partnership; `advanced` tells whether any accepted evidence
 * advances it. Its “not started” is never given: that nothing was begun would have to be shown itself.
 */
export const ogpCompletion = (status: Status, advanced: boolean): OgpCompletion =>
  status === 'lapsed' && advanced ? 'limited' : completion[status];
