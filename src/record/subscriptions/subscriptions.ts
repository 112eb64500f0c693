import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { YakusokuError } from '../../model/errors.ts';
import { openSharedQueue } from '../queue/shared-queue.ts';
import { gather } from './gather.ts';
import type { SubscriptionsRecord, Webhook, WebhookTry } from './views.ts';

/** In seconds: one delivery has a limit of its own, far below. */
const longest = 120;

type WithDates<T, K extends keyof T> = Omit<T, K> & { readonly [Name in K]: Date | null };
const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Webhooks and hubs, on a database. */
export function subscriptionsOf(pool: Pool): SubscriptionsRecord {
  return {
    async addWebhook(address, kinds) {
      const secret = `whsec_${randomBytes(32).toString('base64')}`;
      const id = `wh_${createHash('sha256').update(`${address} ${secret}`).digest('hex').slice(0, 12)}`;
      const { rowCount } = await pool.query(
        `insert into webhook (id, address, secret, kinds, seq)
         values ($1, $2, $3, $4, (select coalesce(max(seq), 0) from change)) on conflict do nothing`,
        [id, address, secret, kinds],
      );
      if (rowCount === 0)
        throw new YakusokuError('record-refused', `${address} is told already: remove it first to have a new secret`);
      return { id, secret };
    },
    async webhooks() {
      const { rows } = await pool.query<WithDates<Webhook, 'addedAt' | 'endedAt'>>(
        `select w.id, w.address, w.kinds, w.seq, w.added_at as "addedAt", w.ended_at as "endedAt",
           (count(*) filter (where m.state = 'waiting'))::int as waiting,
           (count(*) filter (where m.state = 'delivered'))::int as delivered,
           (count(*) filter (where m.state = 'failed'))::int as failed
         from webhook w left join webhook_message m on m.webhook_key = w.key group by w.key order by w.key`,
      );
      return rows.map((row) => ({ ...row, addedAt: iso(row.addedAt) ?? '', endedAt: iso(row.endedAt) }));
    },
    async removeWebhook(which) {
      const { rowCount } = await pool.query('delete from webhook where id = $1 or address = $1', [which]);
      return rowCount === 1;
    },
    async tries({ limit, webhook }) {
      const { rows } = await pool.query<WithDates<WebhookTry, 'at' | 'nextAt'>>(
        `select m.id as message, w.id as webhook, w.address, t.at, t.status, t.ms, t.failure, m.state,
           case when m.state = 'waiting' then m.next_at end as "nextAt", m.first_seq as "firstSeq", m.last_seq as "lastSeq"
         from webhook_try t join webhook_message m on m.key = t.message_key join webhook w on w.key = m.webhook_key
         where $2::text is null or w.id = $2 or w.address = $2 order by t.key desc limit $1`,
        [limit, webhook ?? null],
      );
      return rows.map((row) => ({ ...row, at: iso(row.at) ?? '', nextAt: iso(row.nextAt) }));
    },
    async replay(message) {
      const { rowCount } = await pool.query(
        `update webhook_message set state = 'waiting', tries = 0, next_at = now() where id = $1`,
        [message],
      );
      return rowCount === 1;
    },
    gather: () => gather(pool),
    async due(message) {
      const { rows } = await pool.query<{ id: string; address: string; secret: string; body: string; tries: number }>(
        `select m.id, w.address, w.secret, m.body, m.tries from webhook_message m join webhook w on w.key = m.webhook_key
         where m.id = $1 and m.state = 'waiting' and m.next_at <= now() and w.ended_at is null`,
        [message],
      );
      return rows[0] ?? null;
    },
    async tell(message, { status, ms, failure, again, delivered, ended }) {
      await pool.query(
        `with told as (
           update webhook_message set tries = tries + 1,
             state = case when $2::boolean then 'delivered' when $3::float8 is null then 'failed' else 'waiting' end,
             next_at = now() + coalesce($3::float8, 0) * interval '1 second'
           where id = $1 returning key, webhook_key),
         over as (update webhook set ended_at = now() where $7::boolean and key in (select webhook_key from told))
         insert into webhook_try (message_key, status, ms, failure) select key, $4, $5, $6 from told`,
        [message, delivered, again, status, Math.round(ms), failure, ended],
      );
    },
    async hubSeq(address) {
      const { rows } = await pool.query<{ seq: string }>(
        `insert into hub (address, seq) values ($1, (select coalesce(max(seq), 0) from change))
         on conflict (address) do update set address = excluded.address returning seq`,
        [address],
      );
      return rows[0]?.seq ?? '0';
    },
    async hubTold(address, seq, failure) {
      await pool.query(
        'update hub set seq = greatest(seq, $2::bigint), failure = $3, told_at = now() where address = $1',
        [address, seq, failure],
      );
    },
    queue: (failed) => openSharedQueue(pool, { name: 'deliver', field: 'message', longest }, failed),
  };
}
