import { anchoredLists } from '../../model/reading.ts';
import { anyOther, type Grammar } from '../shared/found.ts';
import { longestWins } from '../shared/values/longest.ts';
import { namedCountry } from './parsers/country/named-country.ts';
import { groupedAmount } from './parsers/money/grouped-amount.ts';
import { isoDate } from './parsers/time/iso-date.ts';
import { namedMonth } from './parsers/time/named-month.ts';

/** What is found in any language, as far as CLDR's data reach. */
const lists = ['times', 'money', 'countryMentions'] as const;

/**
 * For a language without rules of its own: states by their names, days and amounts where they read one way only.
 * Nothing else is guessed; the reading names the lists that nobody looked for.
 */
export const general: Grammar = {
  lang: anyOther,
  stages: [
    {
      name: 'values',
      parsers: [namedCountry, groupedAmount, isoDate, namedMonth],
      refiners: [longestWins('general/refiners/longest', lists)],
    },
  ],
  unread: anchoredLists.filter((list) => !(lists as readonly string[]).includes(list)),
  kind: () => 'other',
};
