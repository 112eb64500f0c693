import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { OpenFact } from './views.ts';

/** What is the same for all facts of one edition. */
export type FactContext = Pick<OpenFact, 'edition' | 'readBy' | 'capture' | 'release' | 'changedAt'>;

interface ContextRow {
  readonly edition_key: string;
  readonly edition: string;
  readonly read_by: string | null;
  readonly capture: string;
  readonly sha256: Buffer;
  readonly fetched_at: Date;
  readonly release: string;
  readonly title: string;
  readonly lang: string;
  readonly listed: string;
  readonly issuer: string;
  readonly url: string | null;
  readonly credit: string | null;
  readonly terms: string | null;
  readonly changed_at: Date;
}

/** Releases, editions and captures of facts, by the key of the edition: asked once an edition, not once a fact. */
export async function contextsOf(
  db: Kysely<Tables>,
  editions: readonly string[],
): Promise<ReadonlyMap<string, FactContext>> {
  if (editions.length === 0) return new Map();
  const { rows } = await sql<ContextRow>`
    select e.key as edition_key, e.id as edition, e.read_by, c.id as capture, c.sha256, c.fetched_at, r.id as release,
      r.title, r.lang, r.listed, s.name as issuer, r.url, r.credit, r.terms, r.changed_at
    from unnest(${editions}::bigint[]) as wanted (key)
      join edition e on e.key = wanted.key
      join release r on r.key = e.release_key
      join source s on s.key = r.source_key
      cross join lateral (select id, sha256, fetched_at from capture
        where edition_key = wanted.key order by key limit 1) c`.execute(db);
  return new Map(rows.map((row) => [row.edition_key, contextOf(row)]));
}

function contextOf(row: ContextRow): FactContext {
  const { release: id, title, lang, listed, issuer, url, credit, terms } = row;
  return {
    edition: row.edition,
    readBy: row.read_by,
    capture: { id: row.capture, sha256: row.sha256.toString('hex'), fetchedAt: row.fetched_at.toISOString() },
    release: { id, title, lang, listed, issuer, url, credit, terms },
    changedAt: row.changed_at.toISOString(),
  };
}
