import countries from '../../vocabulary/countries.json' with { type: 'json' };
import otherNames from '../../vocabulary/country-names.json' with { type: 'json' };
import dialogues from '../../vocabulary/dialogues.json' with { type: 'json' };
import fields from '../../vocabulary/fields.json' with { type: 'json' };
import groups from '../../vocabulary/groups.json' with { type: 'json' };
import offices from '../../vocabulary/offices.json' with { type: 'json' };
import leaders from '../../vocabulary/leaders.json' with { type: 'json' };
import organisations from '../../vocabulary/organisations.json' with { type: 'json' };
import personNames from '../../vocabulary/person-names.json' with { type: 'json' };
import portfolios from '../../vocabulary/portfolios.json' with { type: 'json' };
import surnames from '../../vocabulary/surnames.json' with { type: 'json' };
import type { Vocabulary } from '../model/vocabulary.ts';

/** What states are called in further languages, besides the names that CLDR has for them. */
export const countryNames: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = otherNames;

/**
 * The data that people edit, as the rules of reading take it. A test checks every file against
 * `vocabularySchema`, so that starting the program need not.
 */
export const vocabulary = {
  countries: countries.map((country) => {
    const more = countryNames[country.code];
    return more ? { ...country, names: { ...country.names, ...more } } : country;
  }),
  dialogues,
  fields,
  groups,
  leaders,
  offices,
  organisations,
  personNames,
  portfolios,
  surnames,
} as unknown as Vocabulary;
