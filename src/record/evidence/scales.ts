import type { Status } from '../../model/things.ts';

/**
 * The status on the scale by which compliance with G7 and G20 commitments is judged: +1 kept, 0 work in progress or kept
 * in part, -1 not kept by its time, or given up; null where nothing has been found and there is still time.
 */
export function complianceScore(status: Status): -1 | 0 | 1 | null {
  switch (status) {
    case 'fulfilled':
      return 1;
    case 'partly-fulfilled':
    case 'under-way':
      return 0;
    case 'lapsed':
    case 'withdrawn':
      return -1;
    case 'announced':
      return null;
  }
}

/** The steps of completion by which Open Government Partnership commitments are judged. */
export type OgpCompletion = 'complete' | 'substantial' | 'limited' | 'not started' | 'withdrawn' | 'no evidence available';

/**
 * The status on the completion scale of the Open Government Partnership; `advanced` tells whether any accepted evidence
 * advances it. Nothing found is “no evidence available”: that nothing was begun would have to be shown itself.
 */
export function ogpCompletion(status: Status, advanced: boolean): OgpCompletion {
  switch (status) {
    case 'fulfilled':
      return 'complete';
    case 'partly-fulfilled':
      return 'substantial';
    case 'under-way':
      return 'limited';
    case 'lapsed':
      return advanced ? 'limited' : 'no evidence available';
    case 'withdrawn':
      return 'withdrawn';
    case 'announced':
      return 'no evidence available';
  }
}
