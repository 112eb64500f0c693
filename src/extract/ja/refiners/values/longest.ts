import type { Found, Refiner } from '../../../shared/found.ts';

const rank: Readonly<Record<string, number>> = { times: 0, money: 1, counts: 2 };

/**
 * Where two rules found overlapping words, the longer stretch stays (5年間 over 5年; 12月4日 over 4日),
 * then times before money before counts.
 */
export const longest: Refiner = {
  id: 'ja/refiners/values/longest',
  refine(found, _source, context) {
    const sorted = [...found].sort(
      (a, b) => a.start - b.start || b.end - a.end || (rank[a.list] ?? 9) - (rank[b.list] ?? 9),
    );
    const kept: Found[] = [];
    for (const f of sorted) {
      const last = kept.at(-1);
      if (!last || last.end <= f.start) {
        kept.push(f);
        continue;
      }
      const loser = f.end - f.start > last.end - last.start ? last : f;
      if (loser === last) kept[kept.length - 1] = f;
      context.trace({
        action: 'drop',
        rule: longest.id,
        list: loser.list,
        start: loser.start,
        end: loser.end,
        reason: 'a longer stretch was found over it',
      });
    }
    return kept;
  },
};
