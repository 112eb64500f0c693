import { organisationParser } from '../../../shared/names/organisations.ts';

export const knownOrganisation = organisationParser('en/parsers/organisation/known-organisation');
