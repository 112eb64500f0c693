import { YakusokuError } from '../model/errors.ts';

/** “could not extend file "base/16385/16506": No space left on device”; a quota or a limit on files says it otherwise. */
const words = /no space left on device|disk quota exceeded|file too large/i;

/** Says of a database that has no room for more what people can do; every other error as it is. */
export function noRoom(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof YakusokuError) return error;
  const { code } = error as { code?: string };
  if (code !== '53100' && !words.test(error.message)) return error;
  return new YakusokuError(
    'record-unusable',
    'the disk of the record is full: this was not recorded, and all that is in the record is untouched; make room and try again',
    { cause: error },
  );
}
