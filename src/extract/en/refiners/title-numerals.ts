import type { Refiner } from '../../shared/found.ts';
import { isTitle, quotedIn } from '../words/quoted.ts';

/** Numerals inside a quoted title are part of a name: the PIF's “2050 Strategy”, the “Economic 2+2”. */
export const titleNumerals: Refiner = {
  id: 'en/refiners/title-numerals',
  refine(found, source, context) {
    const titles = quotedIn(source.folded).filter((q) => isTitle(source.folded.slice(q.start, q.end)));
    if (titles.length === 0) return found;
    let next = 0;
    return [...found]
      .sort((a, b) => a.start - b.start)
      .filter((f) => {
        if (f.list === 'money') return true;
        while (next < titles.length && (titles[next]?.end ?? 0) <= f.start) next++;
        const title = titles[next];
        if (!title || f.start < title.start || f.end > title.end) return true;
        context.trace({
          action: 'drop',
          rule: titleNumerals.id,
          list: f.list,
          start: f.start,
          end: f.end,
          reason: 'inside a quoted title',
        });
        return false;
      });
  },
};
