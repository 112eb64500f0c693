import { YakusokuError } from '../model/errors.ts';

/** “could not extend file "base/16385/16506": No space left on device”; a quota or a limit on files says it otherwise. */
const words =
  /no space left on device|disk quota exceeded|file too large|wrote only \d+ of \d+ bytes|SIGXFSZ|file size limit/i;

/** What PostgreSQL, or one of its programs, says of a disk without room. */
export const tellsOfNoRoom = (message: string): boolean => words.test(message);

export const hasNoRoom = (error: unknown): boolean =>
  error instanceof Error && ((error as { code?: string }).code === '53100' || tellsOfNoRoom(error.message));

/** Says of a database that has no room for more what people can do; every other error as it is. */
export function noRoom(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof YakusokuError) return error;
  if (!hasNoRoom(error)) return error;
  return new YakusokuError(
    'record-unusable',
    'the disk of the record is full: this was not recorded, and all that is in the record is untouched; make room and try again',
    { cause: error },
  );
}
