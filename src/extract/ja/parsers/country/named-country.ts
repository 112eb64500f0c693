import { countryParser } from '../../../shared/names/country-parser.ts';

export const namedCountry = countryParser('ja/parsers/country/named-country');
