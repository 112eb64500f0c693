import type { Found } from '../../../shared/found.ts';
import type { detailsOf } from './details.ts';

/** What a list tells of without saying who: those who met have agreed on it. */
export const agreedByBoth = (
  rule: string,
  start: number,
  end: number,
  told: string,
  details: ReturnType<typeof detailsOf>,
): Found<'commitments'> => ({
  list: 'commitments',
  start,
  end,
  rule,
  certainty: 'implied',
  value: { actor: '双方', force: 'agreed', summary: told, ...details },
});
