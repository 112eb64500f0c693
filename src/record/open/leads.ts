import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { pageFrom } from './keyset.ts';
import type { OpenChange, OpenPage, PageOf, RecordedOrder, ThingChanges } from './views.ts';

/** The first paragraphs of releases, by id of release: what a feed gives of each. */
export async function leads(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; text: string }>`
    select r.id, lead.text from release r cross join lateral (
      select p.text from passage p
      where p.edition_key = r.current_edition and p.kind in ('paragraph', 'item') and length(p.text) > 20
      order by p.index limit 1) lead
    where r.id = any(${ids}::text[])`.execute(db);
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** How often things of a kind have changed, and when last, by id: what a calendar needs to be followed. */
export async function thingChanges(
  db: Kysely<Tables>,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ThingChanges>> {
  const { rows } = await sql<{ id: string; count: number; last: Date }>`
    select id, count(*)::int as count, max(at) as last from change
    where kind = ${kind} and id = any(${ids}::text[]) group by id`.execute(db);
  return new Map(rows.map(({ id, count, last }) => [id, { count, last: last.toISOString() }]));
}

/** What has changed in meaning, in the order of the commits: numbered without gaps. */
export async function changes(
  db: Kysely<Tables>,
  filter: { readonly kind?: string; readonly id?: string; readonly since?: string },
  { order, limit, after }: PageOf<RecordedOrder>,
): Promise<OpenPage<OpenChange>> {
  const falling = order === '-recorded';
  const { rows } = await sql<Omit<OpenChange, 'at'> & { at: Date }>`
    select c.seq, c.at, c.kind, c.id, c.what, r.id as release
    from change c left join release r on r.key = c.release_key
    where ${filter.kind === undefined ? sql`true` : sql`c.kind = ${filter.kind}`}
      and ${filter.id === undefined ? sql`true` : sql`c.id = ${filter.id}`}
      and ${filter.since === undefined ? sql`true` : sql`c.seq > ${filter.since}::bigint`}
      and ${after === null ? sql`true` : sql`c.seq ${falling ? sql`<` : sql`>`} ${after[0] ?? ''}::bigint`}
    order by c.seq ${falling ? sql`desc` : sql`asc`} limit ${limit + 1}`.execute(db);
  return pageFrom(
    rows,
    limit,
    ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
    (row) => [row.seq],
  );
}
