import type { PoolClient, QueryResult } from 'pg';
import type { Reading } from '../../model/reading.ts';
import type { Plan } from './decide.ts';
import { enqueue } from '../things/settle/enqueue.ts';
import { keepSource } from './keep-source.ts';
import { factRows, passageRows } from './rows.ts';

/**
 * Sends what the plans say, one statement a table for all of them: rows go over as one JSON text each, which both
 * sides handle faster than thousands of parameters. Gives the statements under way, in order.
 */
export function insertAll(client: PoolClient, plans: readonly Plan[]): Promise<QueryResult>[] {
  const writing = plans.filter((plan) => plan.writes);
  const added = writing.filter((plan) => plan.status === 'added');
  const editions = writing.filter((plan) => plan.status === 'added' || plan.status === 'new-edition');
  const sources = new Map(
    added.map(({ draft: { input } }) => [`${input.source.lang} ${input.source.name}`, input.source]),
  );
  // All rows are made before the first is sent: nothing can fail in between and leave statements unwatched.
  const passages = editions.flatMap(({ editionKey, draft }) => passageRows(editionKey, draft.input.edition));
  const found = editions.map(({ editionKey, draft }) => factRows(editionKey, draft.id, draft.input.reading));
  return [
    ...Array.from(sources.values(), (source) => keepSource(client, source)),
    ...insert(client, 'release', releaseColumns, added.map(releaseRow)),
    ...insert(client, 'edition', editionColumns, editions.map(editionRow)),
    ...writing.map((plan) => insertCapture(client, plan)),
    ...insert(client, 'passage', passageColumns, passages),
    ...insert(
      client,
      'fact',
      factColumns,
      found.flatMap((rows) => rows.facts),
    ),
    ...insert(
      client,
      'anchor',
      anchorColumns,
      found.flatMap((rows) => rows.anchors),
    ),
    ...writing
      .filter((plan) => plan.status === 'new-edition' || plan.status === 'earlier-edition')
      .map((plan) => makeCurrent(client, plan)),
    ...enqueue(
      client,
      writing.filter((plan) => plan.status !== 'unchanged').map((plan) => plan.releaseKey),
    ),
  ];
}

type Columns = Readonly<Record<string, string>>;

const releaseColumns: Columns = {
  key: 'bigint',
  id: 'text',
  url: 'text',
  credit: 'text',
  credits: 'jsonb',
  terms: 'text',
  example: 'boolean',
  translation_of: 'text',
  current_edition: 'bigint',
  current_as_of: 'timestamptz',
  title: 'text',
  lang: 'text',
  issued: 'text',
  published: 'text',
  listed: 'text',
  kind: 'text',
  fields: 'text[]',
  countries: 'text[]',
};
const editionColumns: Columns = {
  key: 'bigint',
  id: 'text',
  release_key: 'bigint',
  number: 'integer',
  title: 'text',
  lang: 'text',
  issued: 'text',
  published: 'text',
  url: 'text',
  text: 'text',
  text_sha256: 'bytea',
  links: 'jsonb',
  figures: 'jsonb',
  notes: 'jsonb',
  outline: 'jsonb',
  unread: 'text[]',
  kind: 'text',
  fields: 'text[]',
  countries: 'text[]',
};
const passageColumns: Columns = {
  edition_key: 'bigint',
  index: 'integer',
  kind: 'text',
  address: 'text',
  label: 'text',
  depth: 'integer',
  parent: 'integer',
  starts: 'integer',
  ends: 'integer',
  text: 'text',
  in_table: 'jsonb',
  folded: 'text',
  tokens: 'tsvector',
};
const factColumns: Columns = {
  edition_key: 'bigint',
  number: 'integer',
  id: 'text',
  list: 'text',
  position: 'integer',
  value: 'jsonb',
  rule: 'text',
  certainty: 'text',
  amount: 'numeric',
  currency: 'text',
  basis: 'text',
};
const anchorColumns: Columns = {
  edition_key: 'bigint',
  fact: 'integer',
  number: 'integer',
  role: 'text',
  part: 'text',
  passage: 'integer',
  starts: 'integer',
  ends: 'integer',
  quote: 'text',
};

function insert(
  client: PoolClient,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<QueryResult>[] {
  if (rows.length === 0) return [];
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  const text =
    table === 'release'
      ? `insert into release (source_key, ${names}) select source.key, ${names.replace(/\w+/g, 'rows.$&')}
         from json_to_recordset($1::json) as rows (${types.join(', ')}, source_name text, source_lang text)
         join source on source.name = source_name and source.lang = source_lang`
      : `insert into ${table} (${names}) select ${names}
         from json_to_recordset($1::json) as rows (${types.join(', ')})`;
  return [client.query({ name: `insert-${table}`, text, values: [JSON.stringify(rows)] })];
}

/** Bytes do not fit into JSON: one row a statement, sent as they are. */
function insertCapture(client: PoolClient, { draft, releaseKey, editionKey }: Plan): Promise<QueryResult> {
  const { bytes, url, fetchedAt, contentType, headers } = draft.input.capture;
  return client.query({
    name: 'insert-capture',
    text: `insert into capture (id, release_key, edition_key, url, fetched_at, content_type, headers, sha256, bytes)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (release_key, sha256) do nothing`,
    values: [
      draft.captureId,
      releaseKey,
      editionKey,
      url,
      fetchedAt,
      contentType,
      JSON.stringify(headers),
      draft.bytesSha,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ],
  });
}

/** Makes an edition the one that pages show, unless a later one was fetched before it came in. */
function makeCurrent(client: PoolClient, plan: Plan): Promise<QueryResult> {
  const row = releaseRow(plan);
  const { title, lang, issued, published, listed, kind, fields, countries, current_as_of } = row;
  return client.query(
    `update release set current_edition = $2, current_as_of = $3, title = $4, lang = $5, issued = $6, published = $7,
       listed = $8, kind = $9, fields = $10, countries = $11, credit = $12, credits = $13
     where key = $1 and current_as_of <= $3
       and not exists (select from sighting s where s.edition_key = release.current_edition and s.seen_at > $3)`,
    [
      plan.releaseKey,
      plan.editionKey,
      current_as_of,
      title,
      lang,
      issued,
      published,
      listed,
      kind,
      fields,
      countries,
      row.credit,
      JSON.stringify(row.credits),
    ],
  );
}

function releaseRow({ draft, releaseKey, editionKey }: Plan) {
  const { edition, reading, source, example, translationOf, capture, credits } = draft.input;
  return {
    key: releaseKey,
    id: draft.id,
    url: draft.url,
    source_name: source.name,
    source_lang: source.lang,
    credit: credits?.[edition.lang] ?? credits?.['en'] ?? source.credit,
    credits: credits ?? {},
    terms: source.terms,
    example,
    translation_of: translationOf ?? null,
    current_edition: editionKey,
    current_as_of: capture.fetchedAt,
    title: edition.title,
    lang: edition.lang,
    issued: edition.issued,
    published: edition.published,
    listed: edition.published ?? edition.issued ?? capture.fetchedAt.toISOString().slice(0, 10),
    kind: reading.kind,
    fields: reading.fields,
    countries: mostNamedFirst(reading),
  };
}

function editionRow({ draft, releaseKey, editionKey, editionId, number }: Plan) {
  const { edition, reading } = draft.input;
  return {
    key: editionKey,
    id: editionId,
    release_key: releaseKey,
    number,
    title: edition.title,
    lang: edition.lang,
    issued: edition.issued,
    published: edition.published,
    url: edition.url,
    text: edition.text,
    text_sha256: `\\x${draft.textSha.toString('hex')}`,
    links: edition.links,
    figures: edition.figures,
    notes: edition.notes,
    outline: reading.outline,
    unread: reading.unread ?? [],
    kind: reading.kind,
    fields: reading.fields,
    countries: reading.countries,
  };
}

function mostNamedFirst(reading: Reading): string[] {
  const times = new Map<string, number>();
  for (const { code, also } of reading.countryMentions) times.set(code, (times.get(code) ?? 0) + 1 + also.length);
  return [...reading.countries].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}
