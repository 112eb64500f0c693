import { cursorParts, parameters } from '../declare/parameters.ts';
import type { Keyset, ReleaseFilter } from '../../record/open/views.ts';

/** The errors of OAI-PMH 2.0, section 3.6. */
export type OaiErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'
  | 'noSetHierarchy';

export class OaiError extends Error {
  readonly code: OaiErrorCode;
  constructor(code: OaiErrorCode, message: string) {
    super(message);
    this.name = 'OaiError';
    this.code = code;
  }
}

/** A selective harvest: which releases, and where it goes on. */
export interface Harvest {
  readonly from: string | null;
  readonly until: string | null;
  readonly set: string | null;
  readonly after: Keyset | null;
}

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const second = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** The arguments of ListRecords and ListIdentifiers; throws an OaiError for what they cannot be. */
export function readHarvest(query: URLSearchParams): Harvest {
  const token = query.get('resumptionToken');
  if (token !== null) {
    if (Array.from(query.keys()).length > 2)
      throw new OaiError('badArgument', 'resumptionToken is an exclusive argument');
    return readToken(token);
  }
  const prefix = query.get('metadataPrefix');
  if (prefix === null) throw new OaiError('badArgument', 'metadataPrefix is missing');
  if (prefix !== 'oai_dc') throw new OaiError('cannotDisseminateFormat', 'there is oai_dc only');
  const harvest = { from: query.get('from'), until: query.get('until'), set: query.get('set'), after: null };
  const wrong = wrongIn(harvest);
  if (wrong !== null) throw new OaiError('badArgument', wrong);
  return harvest;
}

function wrongIn({ from, until, set }: Harvest): string | null {
  for (const at of [from, until])
    if (at !== null && !((day.test(at) || second.test(at)) && !Number.isNaN(Date.parse(at))))
      return `${at.slice(0, 40)} is no date of YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ`;
  if (from !== null && until !== null) {
    if (from.length !== until.length) return 'from and until differ in granularity';
    if (from > until) return 'from is later than until';
  }
  return set === null || filterOfSet(set) !== null ? null : `there is no set ${set.slice(0, 40)}`;
}

/** The sets are languages and fields: `lang:ja`, `field:energy`. */
export function filterOfSet(set: string): ReleaseFilter | null {
  const { name, value } = /^(?<name>lang|field):(?<value>[\w-]{1,40})$/.exec(set)?.groups ?? {};
  if (name === 'lang' && parameters.lang.safeParse(value).success) return { lang: value ?? '' };
  if (name === 'field' && parameters.field.safeParse(value).success) return { field: value ?? '' };
  return null;
}

export function filterOf({ from, until, set }: Harvest): ReleaseFilter {
  return {
    ...(set === null ? {} : filterOfSet(set)),
    ...(from === null ? {} : { changedFrom: new Date(from) }),
    // Both ends belong to it: a day to its last millisecond, a second too.
    ...(until === null
      ? {}
      : { changedUntil: new Date(Date.parse(until) + (until.length === 10 ? 86_400_000 : 1_000) - 1) }),
  };
}

export function tokenOf(harvest: Harvest, after: Keyset): string {
  return Buffer.from(JSON.stringify([harvest.from, harvest.until, harvest.set, ...after])).toString('base64url');
}

function readToken(token: string): Harvest {
  const bad = new OaiError('badResumptionToken', 'begin the list anew');
  if (!/^[\w-]{1,500}$/.test(token)) throw bad;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    throw bad;
  }
  if (!Array.isArray(parts) || parts.length !== 5) throw bad;
  const texts = (parts as unknown[]).map((part) => (typeof part === 'string' ? part : null));
  const [from = null, until = null, set = null, at, id] = texts;
  if (!cursorParts.at.safeParse(at).success || !cursorParts.id.safeParse(id).success) throw bad;
  const harvest = { from, until, set, after: [at ?? '', id ?? ''] };
  if (wrongIn(harvest) !== null) throw bad;
  return harvest;
}
