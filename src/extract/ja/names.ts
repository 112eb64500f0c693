import type { Stage } from '../shared/found.ts';
import { namedCountry } from './parsers/country/named-country.ts';
import { knownOrganisation } from './parsers/organisation/known-organisation.ts';

/** Countries, organisations and people. */
export const nameStage: Stage = { name: 'names', parsers: [namedCountry, knownOrganisation], refiners: [] };
