import type { Found, Refiner } from '../../shared/found.ts';

/** “More than 30 million people need aid and over 12 million have been driven from their homes”: people, too. */
export const ellipticCounts: Refiner = {
  id: 'en/refiners/elliptic-counts',
  refine(found, source, context) {
    let last: Found<'counts'> | null = null;
    let passage = -1;
    return found.flatMap((f) => {
      if (f.list !== 'counts') return [f];
      const count = f as Found<'counts'>;
      const here = source.passageAt(f.start).index;
      if (here !== passage) last = null;
      passage = here;
      if (!f.hint?.elliptic) {
        if (!count.value.ordinal) last = count;
        return [f];
      }
      if (last) return [{ ...count, value: { ...count.value, unit: last.value.unit } }];
      context.trace({
        action: 'drop',
        rule: ellipticCounts.id,
        list: 'counts',
        start: f.start,
        end: f.end,
        reason: 'nothing told what is counted',
      });
      return [];
    });
  },
};
