import { organisationParser } from '../../../shared/names/organisations.ts';

export const knownOrganisation = organisationParser('ja/parsers/organisation/known-organisation');
