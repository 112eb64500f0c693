import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { editionView } from '../queries/release.ts';
import type { Tables } from '../tables.ts';
import { seen } from './commands/see.ts';
import { changedFacts } from './queries/changed-facts.ts';
import { comparedEditions } from './queries/compared.ts';
import { listEditions } from './queries/list.ts';
import { editionNote } from './queries/note.ts';
import type { EditionQueries } from './views.ts';

/** All that is asked about the editions of releases. */
export function editionQueries(db: Kysely<Tables>, pool: Pool): EditionQueries {
  return {
    list: (release) => listEditions(db, release),
    edition: (release, number) => editionView(db, release, number),
    note: (release, shown) => editionNote(db, release, shown),
    compared: (release, before, after) => comparedEditions(db, pool, release, [before, after]),
    changedFacts: (options) => changedFacts(db, options),
    seen: (release, at) => seen(pool, release, at),
  };
}
