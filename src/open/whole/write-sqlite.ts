import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Kind, Sources } from '../declare/kind.ts';
import { columnWords } from '../declare/column-words.ts';
import { kinds } from '../kinds/kinds.ts';
import { columnsOf, valueIn, type Column } from '../tables/columns.ts';
import { cell } from '../tables/csv.ts';
import { wholePages } from '../tables/stream.ts';
import { openWords } from '../../site/catalogue/open.ts';

const types = { integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' } as const;
type Typed = keyof typeof types;
const name = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The kinds that stand in the file, a table each. */
export const wholeKinds: readonly Kind[] = kinds.filter(({ path }) => path !== 'search');

/**
 * The whole public record as one SQLite file at a path where none is: a table a kind with the columns of its CSV, lists
 * and objects as JSON, exact decimals as text; `dictionary` says what each column is, `about` what the file is of. Half of
 * one is left where it is stopped: give a draft's path.
 */
export async function writeSqlite(path: string, from: Sources, version: string): Promise<void> {
  const { DatabaseSync: Database } = await import('node:sqlite');
  const database = new Database(path);
  try {
    // It is a draft until it is whole: nothing need be safe before its end.
    database.exec('pragma journal_mode = off; pragma synchronous = off; pragma page_size = 8192');
    database.exec('begin');
    await describe(database, from, version);
    for (const kind of wholeKinds) await fill(database, kind, from);
    index(database);
    database.exec('commit; analyze');
  } finally {
    database.close();
  }
}

async function describe(database: DatabaseSync, { record }: Sources, version: string): Promise<void> {
  const { items } = await record.open.changes({}, { order: '-recorded', limit: 1, after: null });
  database.exec('create table about (name text primary key, value text not null) strict');
  const say = database.prepare('insert into about values (?, ?)');
  const [last] = items;
  say.run('title', 'Yakusoku');
  say.run('description', openWords.en.description);
  say.run('licence', openWords.en.licenceText);
  say.run('version', version);
  // Up to here the list of changes is in it at least: go on from there with /api/v1/changes?since=.
  say.run('last_change', last?.seq ?? '0');
  say.run('last_change_at', last?.at ?? '');
  database.exec(`create table dictionary (
    "table" text not null, "column" text not null, position integer not null, type text not null, en text not null,
    ja text not null, "values" text, primary key ("table", "column")) strict`);
  const explain = database.prepare('insert into dictionary values (?, ?, ?, ?, ?, ?, ?)');
  for (const kind of wholeKinds)
    columnsOf(kind.item).forEach((column, position) => {
      const words = columnWords(column, kind.name);
      const values = column.values === null ? null : JSON.stringify(column.values);
      explain.run(kind.path, column.name, position, column.type, words.en, words.ja, values);
    });
}

async function fill(database: DatabaseSync, kind: Kind, from: Sources): Promise<void> {
  const columns = columnsOf(kind.item);
  const declared = columns.map((column) => {
    const type = column.type in types ? types[column.type as Typed] : 'TEXT';
    return `${name(column.name)} ${type}${column.name === 'id' && kind.path !== 'changes' ? ' primary key' : ''}`;
  });
  const keyed = kind.path !== 'changes' && columns.some((column) => column.name === 'id');
  database.exec(`create table ${name(kind.path)} (${declared.join(', ')}) strict${keyed ? ', without rowid' : ''}`);
  // A thing that changes its place in a list while that is read would be met twice: what was met last is right.
  const insert = database.prepare(
    `insert or replace into ${name(kind.path)} values (${columns.map(() => '?').join(', ')})`,
  );
  const asked = { filter: {}, sort: kind.sorts[0], fields: null, bom: false };
  for await (const items of wholePages(kind, from, asked))
    for (const item of items) insert.run(...columns.map((column) => stored(valueIn(item, column), column)));
}

function stored(value: unknown, { type }: Column): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (type === 'integer' || type === 'number') return value as number;
  return cell(value);
}

/** What is asked of it first: the facts of a release, the promises of a dialogue, what came when. */
function index(database: DatabaseSync): void {
  for (const [table, column] of [
    ['facts', 'release_id'],
    ['facts', 'list'],
    ['releases', 'listed'],
    ['commitments', 'dialogue'],
    ['instruments', 'country'],
  ] as const)
    database.exec(`create index ${name(`${table}_${column}`)} on ${name(table)} (${name(column)})`);
}
