import { resolve } from 'node:path';
import { YakusokuError } from '../model/errors.ts';
import { EnvironmentError, readEnvironment, type Environment } from '../platform/environment.ts';
import { openRecord, type OpenRecord } from '../record/open.ts';
import { hasRecord } from '../record/place.ts';
import { vocabulary } from './vocabulary.ts';

/** The environment, with what is wrong in it told as any wrong use of the program is. */
export function environment(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    if (error instanceof EnvironmentError) throw new YakusokuError('usage', error.message, { cause: error });
    throw error;
  }
}

/**
 * Opens the record that the environment names: DATABASE_URL, else our own PostgreSQL on YAKUSOKU_DATA (default
 * `./data`). With `join`, the server of a site that runs on the same folder is used; without, such a folder is refused.
 * With `existing` it is not made where there is none: who backs up in the wrong place shall not take an empty record for
 * a backup.
 */
export async function openOwnRecord(options: { join: boolean; existing?: boolean }): Promise<OpenRecord> {
  const { databaseUrl, replicaUrl, dataFolder, fourEyes } = environment();
  if (databaseUrl !== null) return openRecord({ databaseUrl, replicaUrl }, { vocabulary, fourEyes });
  const folder = dataFolder ?? resolve('data');
  if (options.existing && !hasRecord(folder))
    throw new YakusokuError(
      'record-unusable',
      `there is no record in ${folder}: say where it is with YAKUSOKU_DATA, or DATABASE_URL`,
    );
  const whenInUse = options.join ? 'join' : 'refuse';
  return openRecord({ dataFolder: folder, whenInUse }, { vocabulary, fourEyes });
}
