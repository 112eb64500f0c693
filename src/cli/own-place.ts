import { resolve } from 'node:path';
import type { RecordPlace } from '../record/place.ts';
import { environment } from './open-record.ts';

/** Where the environment says that the record is; a folder that another process has is refused. */
export function ownPlace(): RecordPlace {
  const { databaseUrl, dataFolder } = environment();
  return databaseUrl === null ? { dataFolder: dataFolder ?? resolve('data'), whenInUse: 'refuse' } : { databaseUrl };
}
