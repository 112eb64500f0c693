import { sql, type Kysely } from 'kysely';
import type { ReleaseKind } from '../../model/kinds.ts';
import type { Tables } from '../tables.ts';
import { every, releaseConditions } from './conditions.ts';
import { pageFrom } from './keyset.ts';
import type { OpenPage, OpenRelease, PageOf, ReleaseFilter, ReleaseOrder } from './views.ts';

interface ReleaseRow {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly kind: string;
  readonly issued: string | null;
  readonly published: string | null;
  readonly listed: string;
  readonly issuer: string;
  readonly url: string | null;
  readonly credit: string | null;
  readonly terms: string | null;
  readonly countries: string[];
  readonly fields: string[];
  readonly example: boolean;
  readonly translation_of: string | null;
  readonly edition: string;
  readonly added_at: Date;
  readonly changed_at: Date;
  /** With the microseconds that a Date drops: the keyset must meet the row itself. */
  readonly changed_exactly: string;
}

const columns = sql`r.id, r.title, r.lang, r.kind, r.issued, r.published, r.listed, s.name as issuer, r.url, r.credit,
  r.terms, r.countries, r.fields, r.example, r.translation_of, e.id as edition, r.added_at, r.changed_at,
  to_char(r.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as changed_exactly`;
const tables = sql`release r join source s on s.key = r.source_key join edition e on e.key = r.current_edition`;

/** Releases of the filter, in the order asked for. */
export async function releases(
  db: Kysely<Tables>,
  filter: ReleaseFilter,
  { order, limit, after }: PageOf<ReleaseOrder>,
): Promise<OpenPage<OpenRelease>> {
  const by = order.endsWith('listed') ? sql`r.listed` : sql`r.changed_at`;
  const falling = order.startsWith('-');
  const [value = '', id = ''] = after ?? [];
  const cast = order.endsWith('listed') ? sql`${value}::text` : sql`${value}::timestamptz`;
  const conditions = [
    ...releaseConditions(filter),
    ...(after === null ? [] : [sql<boolean>`(${by}, r.id) ${falling ? sql`<` : sql`>`} (${cast}, ${id})`]),
  ];
  const way = falling ? sql`desc` : sql`asc`;
  const { rows } = await sql<ReleaseRow>`select ${columns} from ${tables} where ${every(conditions)}
    order by ${by} ${way}, r.id ${way} limit ${limit + 1}`.execute(db);
  return pageFrom(rows, limit, releaseOf, (row) => [
    order.endsWith('listed') ? row.listed : row.changed_exactly,
    row.id,
  ]);
}

export async function releaseById(db: Kysely<Tables>, id: string): Promise<OpenRelease | null> {
  const { rows } = await sql<ReleaseRow>`select ${columns} from ${tables} where r.id = ${id}`.execute(db);
  return rows[0] ? releaseOf(rows[0]) : null;
}

export async function earliest(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ at: Date | null }>`select min(changed_at) as at from release`.execute(db);
  return rows[0]?.at?.toISOString() ?? null;
}

function releaseOf(row: ReleaseRow): OpenRelease {
  const { translation_of, added_at, changed_at, changed_exactly: _exactly, kind, ...rest } = row;
  return {
    ...rest,
    kind: kind as ReleaseKind,
    translationOf: translation_of,
    addedAt: added_at.toISOString(),
    changedAt: changed_at.toISOString(),
  };
}
