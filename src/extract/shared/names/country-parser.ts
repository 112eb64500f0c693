import type { Parser } from '../found.ts';
import { countriesOf } from './countries-of.ts';

/** One mention per place where a state is named; a group whose members are known gives one for each of them. */
export function countryParser(rule: string): Parser {
  return {
    id: rule,
    *find(source, context) {
      for (const { start, end, code, territory, form } of countriesOf(source, context)) {
        if (territory || end > source.passageAt(start).end) continue;
        yield {
          list: 'countryMentions',
          start,
          end,
          rule,
          certainty: form === 'short' || form === 'group' ? 'implied' : 'certain',
          value: { code },
        };
      }
    },
  };
}
