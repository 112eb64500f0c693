import { titlesIn } from '../../../../text/brackets.ts';
import type { Refiner } from '../../../shared/found.ts';

const amountAtEnd = /^(?:を限度|限度|相当)?\)[」』]$/;

/** Numerals inside 「」 and 『』 belong to the name: 「2050年戦略」, 「次の10年」. */
export const notInTitles: Refiner = {
  id: 'ja/refiners/values/not-in-titles',
  refine(found, source, context) {
    const titles = titlesIn(source.text);
    let next = 0;
    return [...found]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((f) => {
        while (next < titles.length && (titles[next]?.end ?? 0) <= f.start) next++;
        const title = titles[next];
        if (!title || f.start < title.start) return true;
        // 「食糧援助(5億円)」に関する書簡: the amount in a bracket at the end is said of the thing, and no part of its name.
        if (
          f.list === 'money' &&
          amountAtEnd.test(source.folded.slice(f.end, title.end)) &&
          source.folded[f.start - 1] === '('
        )
          return true;
        context.trace({
          action: 'drop',
          rule: notInTitles.id,
          list: f.list,
          start: f.start,
          end: f.end,
          reason: 'it is part of a name in 「」',
        });
        return false;
      });
  },
};
