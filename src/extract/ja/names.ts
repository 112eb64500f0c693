import { countryRefiner } from '../shared/names/country-refiner.ts';
import { peopleRefiner } from '../shared/names/people-refiner.ts';
import type { Stage } from '../shared/found.ts';
import { namedCountry } from './parsers/country/named-country.ts';
import { knownOrganisation } from './parsers/organisation/known-organisation.ts';
import { latinName } from './parsers/person/latin-name.ts';
import { nameAfterOffice } from './parsers/person/name-after-office.ts';
import { courtesyName } from './parsers/person/courtesy-name.ts';
import { officeInBracket } from './parsers/person/office-in-bracket.ts';
import { titledName } from './parsers/person/titled-name.ts';

/** Countries, organisations and people. A person's state is settled before states are taken from persons. */
export const nameStage: Stage = {
  name: 'names',
  parsers: [namedCountry, knownOrganisation, titledName, nameAfterOffice, officeInBracket, courtesyName, latinName],
  refiners: [peopleRefiner('ja/refiners/people'), countryRefiner('ja/refiners/countries-by-person')],
};
