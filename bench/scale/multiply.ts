import { Client, type PoolClient } from 'pg';
import { putBack, setAside } from '../../src/record/backup/guards.ts';
import { putInOrder } from '../../src/record/search/put-in-order.ts';
import { superuser, recordRole } from '../../src/record/server/access.ts';
import { startServer } from '../../src/record/server/start.ts';

/** Further apart than any two keys of a record that was filled here. */
const apart = 100_000_000;
/** What a copy has of its own. States, bodies, people, dialogues and numbered meetings are the same ones in all copies. */
const own = `(t.kind in ('commitment', 'instrument', 'target') or t.kind = 'meeting' and t.ordinal is null)`;

const id = (of: string) => `left(translate(md5(${of} || ' ' || k), '0189', 'ghij'), 13)`;
/** Another day of the same month, so that copies lie among the others and not behind them. */
const day = (of: string) =>
  `case when length(${of}) >= 10 then overlay(${of} placing lpad((1 + (substr(${of}, 9, 2)::int * 7 + k * 5) % 28)::text, 2, '0') from 9 for 2) else ${of} end`;
const key = (of: string) => `${of} + k * ${apart}`;
const thing = (of: string) =>
  `case when exists (select from thing t where t.key = ${of} and ${own}) then ${key(of)} else ${of} end`;

/** What becomes of the columns that a copy has otherwise, by table; a row that \`where\` leaves out is not copied. */
const tables: Readonly<Record<string, { readonly set: Readonly<Record<string, string>>; readonly where?: string }>> = {
  edition: {
    set: {
      key: key('key'),
      id: id('id'),
      release_key: key('release_key'),
      issued: day('issued'),
      published: day('published'),
    },
  },
  release: {
    set: {
      key: key('key'),
      id: id('id'),
      current_edition: key('current_edition'),
      translation_of: id('translation_of'),
      issued: day('issued'),
      published: day('published'),
      listed: day('listed'),
    },
  },
  capture: { set: { key: key('key'), id: id('id'), release_key: key('release_key'), edition_key: key('edition_key') } },
  passage: { set: { edition_key: key('edition_key') } },
  fact: { set: { edition_key: key('edition_key') } },
  anchor: { set: { edition_key: key('edition_key') } },
  thing: {
    set: {
      key: key('key'),
      id: id('id'),
      meeting_key: thing('meeting_key'),
      part_of: thing('part_of'),
      joined_into: thing('joined_into'),
    },
    where: own,
  },
  told: { set: { thing_key: thing('thing_key'), release_key: key('release_key'), listed: day('listed') } },
  evidence: {
    set: {
      key: key('key'),
      id: id('id'),
      thing_key: thing('thing_key'),
      release_key: key('release_key'),
      edition_key: key('edition_key'),
    },
  },
  release_words: {
    set: {
      release_key: key('release_key'),
      edition_key: key('edition_key'),
      id: id('id'),
      listed: day('listed'),
      marks: `marks_of(${day('listed')}, t.edition_key)`,
    },
  },
  claim: { set: { release_key: key('release_key'), listed: day('listed') } },
};

/** What only settling reads, by which it finds earlier things, promises and releases. */
const clues: typeof tables = {
  thing_clue: {
    // Two things with a clue in common are one, and settling would make one of them: ten copies are ten things.
    set: { clue: `t.clue || ' ' || k`, thing_key: key('thing_key') },
    where: `exists (select from thing o where o.key = t.thing_key and ${own.replaceAll('t.', 'o.')})`,
  },
  promise: { set: { key: key('key'), release_key: key('release_key'), day: day('day') } },
  promise_clue: { set: { promise_key: key('promise_key') } },
  heard_clue: { set: { release_key: key('release_key') } },
};

/**
 * Makes a settled record so many times as large, inside the database: each copy has releases on other days with
 * passages, facts, things and evidence of their own. Two hundred thousand releases are there in the time in which a
 * few thousand could be read and settled. The list of changes is not copied, and clues are only for who settles on.
 */
export async function multiply(dataFolder: string, times: number, say: (text: string) => void): Promise<void> {
  const server = await startServer(dataFolder, 'refuse');
  const client = new Client({ host: server.socketFolder, user: superuser, database: recordRole });
  await client.connect();
  try {
    await client.query('begin');
    for (const setting of ["maintenance_work_mem = '2GB'", "work_mem = '256MB'", 'synchronous_commit = off'])
      await client.query(`set local ${setting}`);
    const guards = await setAside(client as unknown as PoolClient);
    await copyRows(client, tables, times, say);
    await client.query(
      `update thing t set releases = releases * ${times} where key < ${apart} and not ${own} and joined_into is null`,
    );
    for (const guard of guards) {
      const began = performance.now();
      await putBack(client as unknown as PoolClient, [guard]);
      if (performance.now() - began > 5_000)
        say(`${guard.slice(0, 70)}… ${Math.round((performance.now() - began) / 1000)} s`);
    }
    await client.query('select count_anew()');
    await client.query('commit');
    // The copies lie behind one another, and not day by day as releases come to a record that follows its sources.
    await client.query(putInOrder);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Gives the copies of a record that was multiplied their clues, so that releases which come now are held against them. */
export async function multiplyClues(dataFolder: string, times: number, say: (text: string) => void): Promise<void> {
  const server = await startServer(dataFolder, 'refuse');
  const client = new Client({ host: server.socketFolder, user: superuser, database: recordRole });
  await client.connect();
  try {
    await client.query('begin');
    // Nothing follows these rows up, and what they refer to is there.
    for (const setting of ["session_replication_role = 'replica'", 'synchronous_commit = off'])
      await client.query(`set local ${setting}`);
    await copyRows(client, clues, times, say);
    // Keys of what comes now are newer than those of the copies.
    for (const table of ['promise', 'thing', 'release', 'edition', 'capture', 'evidence'])
      await client.query(`select setval(pg_get_serial_sequence('${table}', 'key'), (select max(key) from ${table}))`);
    await client.query('commit');
    // Else the database does so while adding is measured: of a record that grew day by day it is done.
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
    await server.stop();
  }
}

async function copyRows(
  client: Client,
  from: typeof tables,
  times: number,
  say: (text: string) => void,
): Promise<void> {
  for (const [name, { set, where }] of Object.entries(from)) {
    const { rows } = await client.query<{ name: string }>(
      `select attname::text as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [name],
    );
    const columns = rows.map((row) => row.name);
    const began = performance.now();
    const { rowCount } = await client.query(
      `insert into ${name} (${columns.map((column) => `"${column}"`).join(', ')}) overriding system value
       select ${columns.map((column) => set[column] ?? `t."${column}"`).join(', ')}
       from ${name} t cross join generate_series(1, ${times - 1}) k ${where === undefined ? '' : `where ${where}`}`,
    );
    say(`${rowCount} rows of ${name} in ${Math.round((performance.now() - began) / 1000)} s`);
  }
}
