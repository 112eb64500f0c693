import type { OpenRelease } from '../../record/open/views.ts';
import type { Sources } from '../declare/kind.ts';
import { dublinCore } from '../forms/dublin-core.ts';
import { escaped } from '../http/origin.ts';
import { releaseOf } from '../kinds/present.ts';
import { filterOf, OaiError, readHarvest, tokenOf } from './arguments.ts';

/** How many records an answer has. */
const batch = 100;

/** Which arguments each request takes besides `verb`. */
const verbs: Readonly<Record<string, readonly string[]>> = {
  Identify: [],
  ListMetadataFormats: ['identifier'],
  ListSets: ['resumptionToken'],
  GetRecord: ['identifier', 'metadataPrefix'],
  ListIdentifiers: ['from', 'until', 'set', 'metadataPrefix', 'resumptionToken'],
  ListRecords: ['from', 'until', 'set', 'metadataPrefix', 'resumptionToken'],
};

export interface OaiContext {
  readonly from: Sources;
  readonly origin: string;
  readonly now: Date;
  /** Where the operator can be written to, `Name <address>` or an address; null where none is set. */
  readonly mail: string | null;
}

/** The answer to one OAI-PMH 2.0 request, as XML; what is wrong with the request is part of the protocol. */
export async function oaiAnswer(query: URLSearchParams, context: OaiContext): Promise<string> {
  const verb = query.get('verb') ?? '';
  try {
    const body = await answerTo(verb, query, context);
    const attributes = Array.from(query, ([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    return envelope(context, attributes, `<${verb}>${body}</${verb}>`);
  } catch (error) {
    if (!(error instanceof OaiError)) throw error;
    const known = error.code === 'badVerb' || error.code === 'badArgument' ? '' : ` verb="${escaped(verb)}"`;
    return envelope(context, known, `<error code="${error.code}">${escaped(error.message)}</error>`);
  }
}

function envelope({ origin, now }: OaiContext, attributes: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
<responseDate>${stamp(now.toISOString())}</responseDate>
<request${attributes}>${escaped(`${origin}/oai`)}</request>
${body}
</OAI-PMH>
`;
}

const stamp = (at: string) => `${at.slice(0, 19)}Z`;
const identifierOf = (id: string) => `oai:yakusoku:${id}`;

async function answerTo(verb: string, query: URLSearchParams, context: OaiContext): Promise<string> {
  const known = verbs[verb];
  if (known === undefined) throw new OaiError('badVerb', `there are ${Object.keys(verbs).join(', ')}`);
  for (const name of query.keys()) {
    if (name !== 'verb' && !known.includes(name))
      throw new OaiError('badArgument', `${verb} takes no ${name.slice(0, 40)}`);
    if (query.getAll(name).length > 1) throw new OaiError('badArgument', `${name.slice(0, 40)} is given twice`);
  }
  switch (verb) {
    case 'Identify':
      return identify(context);
    case 'ListMetadataFormats':
      return formats(query, context);
    case 'ListSets':
      return sets(query, context);
    case 'GetRecord':
      return getRecord(query, context);
    default:
      return list(verb, query, context);
  }
}

async function identify({ from, origin, now, mail }: OaiContext): Promise<string> {
  const earliest = (await from.record.open.earliest()) ?? now.toISOString();
  // An address must be given: the one that letters come from, else the one that every host with mail has (RFC 2142).
  const written = /<(?<address>[^<>\s]{3,320})>$/.exec(mail ?? '')?.groups?.['address'] ?? mail;
  const admin = written ?? `postmaster@${new URL(origin).hostname}`;
  return [
    '<repositoryName>Yakusoku</repositoryName>',
    `<baseURL>${escaped(`${origin}/oai`)}</baseURL>`,
    '<protocolVersion>2.0</protocolVersion>',
    `<adminEmail>${escaped(admin)}</adminEmail>`,
    `<earliestDatestamp>${stamp(earliest)}</earliestDatestamp>`,
    '<deletedRecord>no</deletedRecord>',
    '<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>',
    '<compression>gzip</compression>',
  ].join('');
}

async function formats(query: URLSearchParams, context: OaiContext): Promise<string> {
  if (query.has('identifier')) await releaseAt(query.get('identifier') ?? '', context);
  return [
    '<metadataFormat><metadataPrefix>oai_dc</metadataPrefix>',
    '<schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema>',
    '<metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat>',
  ].join('');
}

async function sets(query: URLSearchParams, { from }: OaiContext): Promise<string> {
  if (query.has('resumptionToken')) throw new OaiError('badResumptionToken', 'the sets come in one answer');
  const languages = [...new Set((await from.record.open.sources()).map((source) => source.lang))];
  const all = [
    ...languages.map((lang) => [`lang:${lang}`, `Released in ${lang}`] as const),
    ...Array.from(from.labels.fields, ([id, label]) => [`field:${id}`, label.en] as const),
  ];
  return all
    .map(([spec, name]) => `<set><setSpec>${escaped(spec)}</setSpec><setName>${escaped(name)}</setName></set>`)
    .join('');
}

async function releaseAt(identifier: string, { from }: OaiContext): Promise<OpenRelease> {
  const id = /^oai:yakusoku:(?<id>[a-z2-7]{13})$/.exec(identifier)?.groups?.['id'];
  const release = id === undefined ? null : await from.record.open.release(id);
  if (release === null) throw new OaiError('idDoesNotExist', `there is no ${identifier.slice(0, 80)}`);
  return release;
}

async function getRecord(query: URLSearchParams, context: OaiContext): Promise<string> {
  for (const name of ['identifier', 'metadataPrefix'])
    if (!query.has(name)) throw new OaiError('badArgument', `${name} is missing`);
  if (query.get('metadataPrefix') !== 'oai_dc') throw new OaiError('cannotDisseminateFormat', 'there is oai_dc only');
  return recordXml(await releaseAt(query.get('identifier') ?? '', context), context);
}

async function list(verb: string, query: URLSearchParams, context: OaiContext): Promise<string> {
  const harvest = readHarvest(query);
  const page = await context.from.record.open.releases(filterOf(harvest), {
    order: 'changed',
    limit: batch,
    after: harvest.after,
  });
  if (page.items.length === 0) throw new OaiError('noRecordsMatch', 'no release has changed in that time');
  const records = page.items.map((release) =>
    verb === 'ListIdentifiers' ? header(release) : recordXml(release, context),
  );
  // The last part of a list that came in parts ends with an empty token.
  const token =
    page.next === null
      ? harvest.after === null
        ? ''
        : '<resumptionToken/>'
      : `<resumptionToken>${tokenOf(harvest, page.next)}</resumptionToken>`;
  return `${records.join('\n')}${token}`;
}

function header({ id, changedAt, lang, fields }: OpenRelease): string {
  const specs = [`lang:${lang}`, ...fields.map((field) => `field:${field}`)];
  return `<header><identifier>${identifierOf(id)}</identifier><datestamp>${stamp(changedAt)}</datestamp>${specs
    .map((spec) => `<setSpec>${escaped(spec)}</setSpec>`)
    .join('')}</header>`;
}

function recordXml(release: OpenRelease, context: OaiContext): string {
  return `<record>${header(release)}<metadata>${dublinCore(releaseOf(release), context)}</metadata></record>`;
}
