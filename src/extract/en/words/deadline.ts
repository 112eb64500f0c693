import type { DeadlineWords } from '../../shared/facts/deadline.ts';

/** How English says by when: “by 2030”, “before the end of March 2026”, “over the next five years”. */
export const deadlineWords: DeadlineWords = {
  byBefore:
    /\b(?:by|before|until|till|within|no\slater\sthan|through)\s(?:the\s)?(?:(?:end|middle|beginning)\sof\s)?(?:the\s)?$/i,
  comingBefore:
    /\b(?:over|in|within|during|for|throughout|across)?\s?(?:the\s)?(?:next|coming|following|ensuing)\s$|\b(?:in|within)\s$/i,
};
