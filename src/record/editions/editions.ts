import type { Connections } from '../connections.ts';
import { editionView } from '../queries/release.ts';
import { seen } from './commands/see.ts';
import { changedFacts } from './queries/changed-facts.ts';
import { comparedEditions } from './queries/compared.ts';
import { listEditions } from './queries/list.ts';
import { editionNote } from './queries/note.ts';
import type { EditionQueries } from './views.ts';

/** All that is asked about the editions of releases. */
export function editionQueries({
  reads: db,
  known,
  pool,
}: Pick<Connections, 'reads' | 'known' | 'pool'>): EditionQueries {
  return {
    list: (release) => listEditions(db, release),
    edition: (release, number) => editionView(db, release, number),
    note: (release, shown) => editionNote(known, release, shown),
    compared: (release, before, after) => comparedEditions(db, pool, release, [before, after]),
    changedFacts: (options) => changedFacts(db, options),
    seen: (release, at) => seen(pool, release, at),
  };
}
