import { countryRefiner } from '../shared/names/country-refiner.ts';
import { peopleRefiner } from '../shared/names/people-refiner.ts';
import type { Stage } from '../shared/found.ts';
import { namedCountry } from './parsers/country/named-country.ts';
import { knownOrganisation } from './parsers/organisation/known-organisation.ts';
import { titledName } from './parsers/person/titled-name.ts';

/** Countries, organisations and people. A person's state is settled before states are taken from persons. */
export const nameStage: Stage = {
  name: 'names',
  parsers: [namedCountry, knownOrganisation, titledName],
  refiners: [peopleRefiner('en/refiners/people'), countryRefiner('en/refiners/countries-by-person')],
};
