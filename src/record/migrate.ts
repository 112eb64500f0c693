import { Migrator, type Kysely } from 'kysely';
import { YakusokuError } from '../model/errors.ts';
import { hasNoRoom } from './no-room.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/**
 * Brings a database up to this program's tables; does nothing where they are. Several processes may do so at
 * once: the migrator has a lock of its own. Throws `record-unusable` for a record of a newer program.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw unusable(error);
}

function unusable(error: unknown): YakusokuError {
  const message = error instanceof Error ? error.message : String(error);
  return new YakusokuError(
    'record-unusable',
    /corrupted migrations/.test(message)
      ? 'the record was made by a newer Yakusoku: update this program, or use another data folder or database'
      : `the record's tables could not be made: ${hasNoRoom(error) ? 'the disk is full; make room and start again' : message}`,
    { cause: error },
  );
}
