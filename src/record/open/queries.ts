import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { captureById, captures, editionById, editions } from './editions.ts';
import { factById, facts } from './facts.ts';
import { mirrorQueries } from './mirror/queries.ts';
import { changes, leads, thingChanges } from './leads.ts';
import { earliest, releaseById, releases } from './releases.ts';
import type { OpenQueries, OpenSource } from './views.ts';

/** What programs ask, on a database. */
export function openQueries(db: Kysely<Tables>): OpenQueries {
  return {
    releases: (filter, page) => releases(db, filter, page),
    release: (id) => releaseById(db, id),
    facts: (filter, page) => facts(db, filter, page),
    fact: (id) => factById(db, id),
    editions: (filter, page) => editions(db, filter, page),
    edition: (id) => editionById(db, id),
    captures: (filter, page) => captures(db, filter, page),
    capture: (id) => captureById(db, id),
    sources: () => sources(db),
    leads: (ids) => leads(db, ids),
    thingChanges: (kind, ids) => thingChanges(db, kind, ids),
    changes: (filter, page) => changes(db, filter, page),
    mirror: mirrorQueries(db),
    earliest: () => earliest(db),
  };
}

/** Who issued what is recorded, in the order of their names. */
async function sources(db: Kysely<Tables>): Promise<OpenSource[]> {
  const { rows } = await sql<OpenSource>`
    select s.name, s.lang, s.credit, s.terms, count(r.key)::int as releases
    from source s left join release r on r.source_key = s.key
    group by s.key order by s.name, s.lang`.execute(db);
  return rows;
}
