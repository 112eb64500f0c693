import type { Found, Refiner } from '../found.ts';
import { isPerson, outsideNames } from './person-candidate.ts';

/**
 * States by persons: a name that is a state's word (“Israel Katz”) is none, and a state of which only an official is
 * named (“President Biden”) is named by that.
 */
export function countryRefiner(id: string): Refiner {
  return {
    id,
    refine(found) {
      const people = found.filter(isPerson).sort((a, b) => a.start - b.start);
      const outside = outsideNames(people);
      const kept = found.filter((f) => f.list !== 'countryMentions' || outside(f));
      const named = new Set(
        kept.flatMap((f) => (f.list === 'countryMentions' ? [(f as Found<'countryMentions'>).value.code] : [])),
      );
      const byOfficial = people.filter(
        ({ value, certainty }) => value.country && certainty !== 'open' && !named.has(value.country),
      );
      return [
        ...kept,
        ...byOfficial.map(({ start, end, value }) => ({
          list: 'countryMentions' as const,
          start,
          end,
          rule: id,
          certainty: 'implied' as const,
          value: { code: value.country as string },
        })),
      ];
    },
  };
}
