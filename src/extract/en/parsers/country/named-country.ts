import { countryParser } from '../../../shared/names/country-parser.ts';

export const namedCountry = countryParser('en/parsers/country/named-country');
