import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { YakusokuError } from '../../../model/errors.ts';
import { transaction } from '../../commands/transaction.ts';
import type { Tables } from '../../tables.ts';
import { mirrorQueries } from './queries.ts';
import { changeColumns, ofReleases, publicTables, type PublicTable } from './tables.ts';
import type { MirrorRecord, MirrorState, PublicRows, RowsAsked } from './views.ts';

interface StateRow {
  readonly address: string;
  readonly seq: string;
  readonly at: Date;
  readonly checked_at: Date | null;
}

/** A record as one that follows another, on a database. */
export function mirrorOf(pool: Pool, db: Kysely<Tables>): MirrorRecord {
  const state = async (): Promise<MirrorState | null> => {
    const { rows } = await pool.query<StateRow>('select address, seq, at, checked_at from mirror');
    const [row] = rows;
    if (!row) return null;
    const { checked_at: checked, at, ...rest } = row;
    return { ...rest, at: at.toISOString(), checkedAt: checked?.toISOString() ?? null };
  };
  return {
    state,
    async follow(address) {
      const now = await state();
      if (now?.address === address) return now;
      if (now)
        throw refused(`it follows ${now.address} already: give a new data folder (YAKUSOKU_DATA) for another mirror`);
      const { rowCount } = await pool.query(
        'insert into mirror (address) select $1 where not exists (select from release) on conflict do nothing',
        [address],
      );
      if (rowCount === 0)
        throw refused(
          'the record is not empty, and only an empty one can become a mirror: give a new data folder (YAKUSOKU_DATA) or database (DATABASE_URL), and start `serve` only after the first `mirror`',
        );
      return (await state()) ?? { address, seq: '0', at: new Date().toISOString(), checkedAt: null };
    },
    async lastChange() {
      const { rows } = await pool.query<{ seq: string; kind: string; id: string; what: string }>(
        'select seq, kind, id, what from change where seq = (select seq from mirror)',
      );
      return rows[0] ?? null;
    },
    take: (rows, asked, seq) => take(pool, rows, asked, seq),
    async checked() {
      await pool.query('update mirror set checked_at = now()');
    },
    queries: mirrorQueries(db),
  };
}

/** Whether the record follows another: then nothing is found out here that comes from there. */
export async function isMirror(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select from mirror');
  return rowCount === 1;
}

const refused = (why: string): YakusokuError => new YakusokuError('record-refused', why);
const changeTable: PublicTable = {
  name: 'change',
  columns: changeColumns,
  release: null,
  shown: 'true',
  taken: { how: 'keep' },
};

async function take(
  pool: Pool,
  pieces: readonly PublicRows[],
  asked: RowsAsked,
  seq: string | undefined,
): Promise<number> {
  const unknown = pieces.find(({ table }) => ![...publicTables, changeTable].some(({ name }) => name === table));
  if (unknown) throw refused(`rows of a table ${JSON.stringify(unknown.table.slice(0, 40))} came, which is not public`);
  return transaction(pool, async (client) => {
    await client.query('begin');
    await client.query(`select set_config('yakusoku.mirroring', 'on', true)`);
    await client.query('set constraints all deferred');
    let count = 0;
    for (const table of [...publicTables, changeTable]) {
      await makeRoom(client, table, asked);
      for (const { rows } of pieces.filter((piece) => piece.table === table.name))
        count += await put(client, table, rows);
    }
    if (seq !== undefined) await client.query('update mirror set seq = $1, at = now()', [seq]);
    await client.query('select bump_revision()');
    await client.query('commit');
    return count;
  });
}

/** Takes away what the rows that come stand in the place of. */
async function makeRoom(client: PoolClient, table: PublicTable, { releases, whole }: RowsAsked): Promise<void> {
  const { name, taken } = table;
  if (taken.how !== 'replace') return;
  const keys = '(select r.key from release r where r.id = any($1))';
  if (releases.length > 0) await client.query(`delete from ${name} x where ${ofReleases(table, keys)}`, [releases]);
  if (whole.length > 0 && (name === 'told' || name === 'evidence'))
    await client.query(
      `delete from ${name} x using thing t join json_to_recordset($1::json) as w (kind text, id text) using (kind, id)
       where x.thing_key = t.key`,
      [JSON.stringify(whole)],
    );
}

/** What is told of a thing in releases that are not here yet comes with them. */
const onlyWith: Readonly<Record<string, string>> = {
  told: 'where exists (select from release r where r.key = n.release_key)',
  evidence: 'where exists (select from edition e where e.key = n.edition_key)',
};

async function put(client: PoolClient, { name, columns, taken }: PublicTable, rows: string): Promise<number> {
  const list = columns.join(', ');
  const come = `json_populate_recordset(null::${name}, $1::json) n`;
  if (name === 'evidence') await client.query(`delete from evidence e using ${come} where e.key = n.key`, [rows]);
  const conflict =
    taken.how === 'upsert'
      ? `on conflict (${taken.key}) do update set ${taken.sets.map((column) => `${column} = excluded.${column}`).join(', ')}`
      : 'on conflict do nothing';
  const { rowCount } = await client.query(
    `insert into ${name} (${list}) select ${list} from ${come} ${onlyWith[name] ?? ''} ${conflict}`,
    [rows],
  );
  return rowCount ?? 0;
}
