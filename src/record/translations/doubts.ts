import type { Pool } from 'pg';

interface Side {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
}

/** Two releases of which a page says that they are one text, and that were not joined. */
export interface Doubt {
  readonly one: Side;
  readonly other: Side;
  /** Of days more than a month apart; or the text stands in that language already, or several name the same page. */
  readonly why: 'days' | 'several';
}

/** So many are told: a site whose every page leads to one and the same has a heap of them. */
const most = 100;

/** What the pages name and rules have not joined, but for what somebody has put apart. */
export async function doubts(pool: Pool): Promise<Doubt[]> {
  const { rows } = await pool.query<{ one: Side; other: Side; days: number | null }>(
    `select json_build_object('id', a.id, 'url', a.url, 'title', a.title) as one,
       json_build_object('id', b.id, 'url', b.url, 'title', b.title) as other, days
     from (select distinct on (least(o.release_key, named.key), greatest(o.release_key, named.key))
         o.release_key as by, named.key as of
       from other_language o join release named on named.id = o.other
       order by least(o.release_key, named.key), greatest(o.release_key, named.key), o.release_key) pair
     join release a on a.key = pair.by join release b on b.key = pair.of
     cross join lateral (select case when a.issued ~ '^\\d{4}-\\d{2}-\\d{2}' and b.issued ~ '^\\d{4}-\\d{2}-\\d{2}'
       then abs(left(a.issued, 10)::date - left(b.issued, 10)::date) end as days) apart
     where coalesce(a.translation_of, a.id) <> coalesce(b.translation_of, b.id) and a.lang <> b.lang
       and not exists (select from text_apart where text_apart.a = least(a.id, b.id) and text_apart.b = greatest(a.id, b.id))
     order by a.key, b.key limit ${most}`,
  );
  return rows.map(({ one, other, days }) => ({ one, other, why: (days ?? 0) > 31 ? 'days' : 'several' }));
}
