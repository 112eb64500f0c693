import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** So many changes stand in one message at most. */
const inOne = 100;
/** And so many messages of one webhook are made at a time, so that others have their turn. */
const atOnce = 20;

interface Row {
  readonly seq: string;
  readonly at: Date;
  readonly kind: string;
  readonly id: string;
  readonly what: string;
  readonly release: string | null;
}

/**
 * Puts what is new into messages, each webhook's in the order of the changes and each change into one message only:
 * message and place are written together. Several processes may do so at once. Gives the ids of all that is due.
 */
export async function gather(pool: Pool): Promise<string[]> {
  const { rows: behind } = await pool.query<{ key: string }>(
    `select key from webhook where ended_at is null and seq < (select coalesce(max(seq), 0) from change)`,
  );
  for (const { key } of behind) for (let n = 0; n < atOnce && (await oneMessage(pool, key)); n++);
  const { rows } = await pool.query<{ id: string }>(
    `select m.id from webhook_message m join webhook w on w.key = m.webhook_key
     where m.state = 'waiting' and m.next_at <= now() and w.ended_at is null order by m.next_at limit 200`,
  );
  return rows.map(({ id }) => id);
}

/** False where nothing is left to be told, or another process is at it. */
async function oneMessage(pool: Pool, key: string): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const made = await write(client, key);
    await client.query('commit');
    client.release();
    return made;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function write(client: PoolClient, key: string): Promise<boolean> {
  const { rows: hooks } = await client.query<{ id: string; seq: string; kinds: string[] }>(
    'select id, seq, kinds from webhook where key = $1 and ended_at is null for update skip locked',
    [key],
  );
  const [hook] = hooks;
  if (!hook) return false;
  // As many changes are looked through as stand in one message: what is not wanted of them is passed over for good.
  const { rows } = await client.query<Row>(
    `select c.seq, c.at, c.kind, c.id, c.what, r.id as release from change c left join release r on r.key = c.release_key
     where c.seq > $1 order by c.seq limit $2`,
    [hook.seq, inOne],
  );
  const last = rows.at(-1);
  const [first] = rows;
  if (last === undefined || first === undefined) return false;
  const wanted = rows.filter(({ kind }) => hook.kinds.length === 0 || hook.kinds.includes(kind));
  if (wanted.length > 0) {
    // The same changes have the same id, whoever puts them together and however often they are sent.
    const hash = createHash('sha256').update(`${hook.id} ${first.seq} ${last.seq}`).digest('hex').slice(0, 24);
    const body = JSON.stringify({
      type: 'changes',
      timestamp: last.at.toISOString(),
      data: { changes: wanted.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })), last: last.seq },
    });
    await client.query(
      `insert into webhook_message (id, webhook_key, body, first_seq, last_seq) values ($1, $2, $3, $4, $5)`,
      [`msg_${hash}`, key, body, first.seq, last.seq],
    );
  }
  await client.query('update webhook set seq = $2 where key = $1', [key, last.seq]);
  return true;
}
