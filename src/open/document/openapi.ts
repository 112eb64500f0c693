import type { Kind } from '../declare/kind.ts';
import { filterWords } from '../declare/filter-words.ts';
import { openWords } from '../../site/catalogue/open.ts';
import { datasetCitations } from '../forms/cited.ts';
import { allowance } from '../http/headers.ts';
import { problemCodes, problemStatus } from '../http/problem.ts';
import { defaultLimit, listParameters, mostItems, streamParameters, tableParameters } from '../http/query.ts';
import { kinds } from '../kinds/kinds.ts';
import { formsOf } from '../routes/single.ts';
import { sqliteType } from '../whole/whole-file.ts';
import { mirrorPaths } from './mirror-paths.ts';
import { parameterSchema } from './parameter-schema.ts';
import { propertiesOf } from './properties.ts';
import { tokenScheme, writePaths } from './write-paths.ts';
import { namedSchemas, refTo, wholeName, type Json } from './json-schemas.ts';

const words = openWords.en;

/** A real item of each kind out of the record, by the kind's path: as lists give it, and alone where that is not long. */
export type Examples = ReadonlyMap<string, { readonly item: unknown; readonly whole: unknown }>;

/** The whole API as an OpenAPI 3.1 document, made from the declarations of the kinds. */
export function openApi(version: string, examples: Examples = new Map()): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yakusoku',
      version,
      summary: words.description,
      description: [
        words.intro,
        words.caching,
        words.problemsIntro,
        words.limitsText(allowance.count, allowance.seconds),
        words.licenceText,
      ].join('\n\n'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: kinds.map((kind) => ({ name: kind.path, description: kind.about.en, 'x-description-ja': kind.about.ja })),
    paths: laidOver(writePaths(problems), [
      ['/', indexPath()],
      ['/openapi.json', documentPath('document', words.document)],
      ['/datapackage.json', documentPath('datapackage', words.offered.datapackage)],
      ['/dataset.jsonld', documentPath('dataset', words.offered.dataset, 'application/ld+json')],
      ...datasetCitations.map(
        ({ suffix, type }) =>
          [`/dataset.${suffix}`, documentPath(`cite-dataset-${suffix}`, words.offered.citation, type)] as const,
      ),
      ['/record.sqlite', wholePath()],
      ...kinds.flatMap((kind) => Object.entries(pathsOf(kind, examples))),
      ...Object.entries(mirrorPaths(always)),
    ]),
    components: {
      securitySchemes: { token: tokenScheme },
      schemas: namedSchemas(),
      responses: {
        Problem: problemAnswer(),
        Unchanged: { description: 'Nothing has changed.' },
        Moved: { description: 'The same as another, which Location names.' },
      },
    },
  };
}

/** Paths that can be read, with the operations on them that need a token. */
function laidOver(writing: Record<string, Json>, reading: readonly (readonly [string, Json])[]): Json {
  const paths: Record<string, Json> = Object.fromEntries(reading);
  for (const [path, operations] of Object.entries(writing)) paths[path] = { ...paths[path], ...operations };
  return paths;
}

const problems = (codes: readonly number[]): Json =>
  Object.fromEntries(codes.map((status) => [String(status), { $ref: '#/components/responses/Problem' }]));
/** What any request may meet. */
const always = { '304': { $ref: '#/components/responses/Unchanged' }, ...problems([400, 404, 406, 429, 500]) };

function problemAnswer(): Json {
  return {
    description: problemCodes.map((code) => `${problemStatus[code]} ${code}: ${words.problem[code].title}`).join('\n'),
    content: { 'application/problem+json': { schema: refTo('Problem') } },
  };
}

function pathsOf(kind: Kind, examples: Examples): Record<string, Json> {
  const { path, label } = kind;
  const { item, whole: one } = examples.get(path) ?? {};
  const list = {
    schema: { anyOf: [refTo(`${kind.name}List`), refTo(`${kind.name}PickedList`)] },
    ...(item === undefined ? {} : { example: { items: [item], next: null } }),
  };
  const table = { schema: { type: 'string' } };
  const answers = (content: Json): Json => ({
    '200': { description: kind.about.en, content },
    ...always,
    ...(path === 'search' ? problems([422]) : {}),
  });
  const listPath = (id: string, own: readonly string[], content: Json): Json => ({
    get: {
      operationId: id,
      tags: [path],
      summary: label.en,
      description: kind.about.en,
      parameters: [...filterParameters(kind), ...own.map((name) => ownParameter(kind, name))],
      responses: answers(content),
    },
  });
  const forms = {
    'application/json': list,
    'text/csv': table,
    'application/x-ndjson': table,
    'application/vnd.apache.parquet': table,
  };
  const paths: Record<string, Json> = {
    ...(path === 'instruments'
      ? { '/instruments.iati.xml': listPath('list-instruments-iati', [], { 'application/xml': table }) }
      : {}),
    [`/${path}`]: listPath(`list-${path}`, listParameters(kind), forms),
    [`/${path}.json`]: listPath(`list-${path}-json`, listParameters(kind), { 'application/json': list }),
    [`/${path}.csv`]: listPath(`list-${path}-csv`, tableParameters, { 'text/csv': table }),
    [`/${path}.parquet`]: listPath(`list-${path}-parquet`, streamParameters, {
      'application/vnd.apache.parquet': table,
    }),
    [`/${path}.ndjson`]: listPath(`list-${path}-ndjson`, streamParameters, { 'application/x-ndjson': table }),
  };
  if (kind.one !== null) {
    const single = (id: string, content: Json): Json => ({
      get: {
        operationId: id,
        tags: [path],
        summary: `${label.en}: one alone`,
        description: kind.about.en,
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: 'Permanent id.' },
        ],
        responses: {
          ...answers(content),
          ...(kind.moved === undefined ? {} : { '308': { $ref: '#/components/responses/Moved' } }),
        },
      },
    });
    const [json, ...others] = formsOf(kind);
    const whole = { schema: refTo(wholeName(kind)), ...(one === undefined ? {} : { example: one }) };
    const textual = Object.fromEntries(others.map((form) => [form.type, { schema: {} }]));
    paths[`/${path}/{id}`] = single(`get-${path}`, { [json?.type ?? '']: whole, ...textual });
    paths[`/${path}/{id}.json`] = single(`get-${path}-json`, { [json?.type ?? '']: whole });
    for (const form of others)
      paths[`/${path}/{id}.${form.suffix}`] = single(`get-${path}-${form.suffix}`, { [form.type]: { schema: {} } });
  }
  return paths;
}

function filterParameters(kind: Kind): Json[] {
  return Object.entries(kind.filters).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    description: filterWords[name]?.en ?? name,
    'x-description-ja': filterWords[name]?.ja ?? name,
    schema: parameterSchema(schema),
  }));
}

/** The parameters that every list has, by name. */
function ownParameter(kind: Kind, name: string): Json {
  const schemas: Record<string, Json> = {
    sort: { type: 'string', enum: [...kind.sorts], default: kind.sorts[0] },
    limit: { type: 'integer', minimum: 1, maximum: mostItems, default: defaultLimit },
    after: { type: 'string' },
    fields: {
      type: 'array',
      items: { type: 'string', enum: [...propertiesOf(kind.item)] },
    },
    bom: { type: 'boolean', default: false },
  };
  return {
    name,
    in: 'query',
    required: false,
    description: words.ofLists[name as keyof typeof words.ofLists],
    'x-description-ja': openWords.ja.ofLists[name as keyof typeof words.ofLists],
    ...(name === 'fields' ? { style: 'form', explode: false } : {}),
    schema: schemas[name] ?? {},
  };
}

function indexPath(): Json {
  const kindLine = {
    type: 'object',
    properties: { name: { type: 'string' }, address: { type: 'string' }, about: { type: 'string' } },
    required: ['name', 'address', 'about'],
    additionalProperties: false,
  };
  const schema = {
    type: 'object',
    properties: {
      document: { type: 'string' },
      reference: { type: 'string' },
      kinds: { type: 'array', items: kindLine },
    },
    required: ['document', 'reference', 'kinds'],
    additionalProperties: false,
  };
  return {
    get: {
      operationId: 'index',
      summary: 'What there is',
      responses: {
        '200': { description: 'Every kind with its address.', content: { 'application/json': { schema } } },
        ...always,
      },
    },
  };
}

function wholePath(): Json {
  const content = { [sqliteType]: { schema: { type: 'string', contentMediaType: sqliteType } } };
  const summary = words.offered.whole;
  return {
    get: {
      operationId: 'record-sqlite',
      summary,
      responses: { '200': { description: summary, content }, '206': { description: summary, content }, ...always },
    },
  };
}

function documentPath(operationId: string, summary: string, type = 'application/json'): Json {
  const content = { [type]: { schema: { type: /[/+]json$/.test(type) ? ['object', 'array'] : 'string' } } };
  return { get: { operationId, summary, responses: { '200': { description: summary, content }, ...always } } };
}
