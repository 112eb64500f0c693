import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { changeColumns, ofReleases, publicTables, publicValue, releaseOf } from './tables.ts';
import type { Digest, DigestOf, MirrorQueries, PublicRows, RowsAsked, ThingName } from './views.ts';

/** Text of about so many letters is one piece. */
const pieceSize = 2 ** 18;
const digestsAtOnce = 500;

/** What others ask of a record in order to follow it, on a database. */
export function mirrorQueries(db: Kysely<Tables>): MirrorQueries {
  return {
    rows: (asked) => rowsOf(db, asked),
    changeRows: async (since, until) => {
      const columns = changeColumns.map((name) => (name === 'value' ? publicValue : name)).join(', ');
      const { rows } = await sql<Piece>`
        select 'change' as name, row_to_json(c)::text as row from (select ${sql.raw(columns)} from change
          where seq > ${since}::bigint and seq <= ${until}::bigint order by seq limit 1000) c`.execute(db);
      return pieces(rows);
    },
    digests: (of, after, upTo) => digests(db, of, after, upTo),
    async shape() {
      const { rows } = await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(db);
      return rows[0]?.name ?? '';
    },
  };
}

interface Piece {
  readonly name: string;
  readonly row: string;
}

const pairs = (things: readonly ThingName[]) => JSON.stringify(things);

/**
 * One statement, so that all is of one moment. Of things also those that they refer to: none can be put in without.
 */
async function rowsOf(db: Kysely<Tables>, { releases, things, whole }: RowsAsked): Promise<PublicRows[]> {
  const parts = publicTables.map((table, place) => {
    const { name, columns, shown } = table;
    const given = columns.map((column) => `x.${column}`).join(', ');
    const from = `select ${place} as place, '${name}' as name, row_to_json(r)::text as row
      from (select ${given} from ${name} x where ${shown} and`;
    if (name === 'source') return `${from} x.key in (select source_key from release where key in (table asked))) r`;
    if (name === 'thing') return `${from} x.key in (select key from wanted)) r`;
    const ofThings = name === 'told' || name === 'evidence' ? ' or x.thing_key in (table whole)' : '';
    return `${from} (${ofReleases(table, '(table asked)')}${ofThings})) r`;
  });
  const { rows } = await sql<Piece>`
    with recursive asked as materialized (select key from release where id = any(${releases}::text[])),
    whole as materialized (select t.key from thing t join json_to_recordset(${pairs(whole)}::json)
      as w (kind text, id text) using (kind, id)),
    wanted as (
      select thing_key as key from told where release_key in (table asked) and state <> 'refused'
      union select thing_key from evidence where release_key in (table asked) and state <> 'refused'
      union select key from whole
      union select t.key from thing t join json_to_recordset(${pairs(things)}::json)
        as w (kind text, id text) using (kind, id)
      union select other.key from wanted join thing t using (key)
        cross join lateral unnest(array[t.meeting_key, t.part_of, t.joined_into]) as other (key)
        where other.key is not null
    )
    select name, row from (${sql.raw(parts.join('\nunion all\n'))}) line order by place`.execute(db);
  return pieces(rows);
}

function pieces(rows: readonly Piece[]): PublicRows[] {
  const made: { table: string; rows: string[]; size: number }[] = [];
  for (const { name, row } of rows) {
    let last = made.at(-1);
    if (last === undefined || last.table !== name || last.size > pieceSize)
      made.push((last = { table: name, rows: [], size: 0 }));
    last.rows.push(row);
    last.size += row.length;
  }
  return made.map((piece) => ({ table: piece.table, rows: `[${piece.rows.join(',')}]` }));
}

const isTime = (name: string) => /(?:^at|_at|as_of)$/.test(name);
/** The text of values must not depend on how a database is set up: times are told in seconds. */
const cells = (columns: readonly string[]) =>
  `md5(row(${columns.map((name) => (isTime(name) ? `extract(epoch from x.${name})` : `x.${name}`)).join(', ')})::text)`;

async function digests(db: Kysely<Tables>, of: DigestOf, after: string, upTo?: string): Promise<Digest[]> {
  const until = upTo === undefined ? sql`true` : sql`key <= ${upTo}::bigint`;
  if (of === 'thing') {
    const { columns } = publicTables.find(({ name }) => name === 'thing') ?? { columns: [] };
    const { rows } = await sql<Digest>`
      select x.key, x.kind || ':' || x.id as name, ${sql.raw(cells(columns))} as digest from thing x
      where x.key > ${after}::bigint and ${until} order by x.key
      limit ${upTo === undefined ? digestsAtOnce : null}`.execute(db);
    return rows;
  }
  const parts = publicTables
    .filter(({ release, fixed }) => release !== null && fixed !== true)
    .map(
      (table) =>
        `select ${releaseOf(table)} as key, '${table.name}' as name, ${cells(table.columns)} as cell from ${table.name} x
         where ${table.shown} and ${ofReleases(table, '(select key from page)')}`,
    );
  const { rows } = await sql<Digest>`
    with page as materialized (select key, id, source_key from release where key > ${after}::bigint and ${until} order by key
      limit ${upTo === undefined ? digestsAtOnce : null})
    select page.key, page.id as name, md5(string_agg(cells.name || cells.cell, '' order by cells.name, cells.cell)) as digest
    from page join (${sql.raw(parts.join('\nunion all\n'))}
      union all select page.key, 'source', md5(row(s.key, s.name, s.lang, s.credit, s.terms)::text)
        from page join source s on s.key = page.source_key) cells on cells.key = page.key
    group by page.key, page.id order by page.key`.execute(db);
  return rows;
}
