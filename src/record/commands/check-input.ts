import { YakusokuError } from '../../model/errors.ts';
import type { ReleaseInput } from './release-input.ts';

/** Refuses, with a reason for people, what PostgreSQL would refuse with one for programmers. */
export function checkInput({ edition, reading }: ReleaseInput): void {
  if (edition.text.includes('\0') || !edition.text.isWellFormed() || !edition.title.isWellFormed())
    throw refusal(edition.title, 'its text has characters that no text has (U+0000 or half of a pair)');
  if (edition.passages.length === 0) throw refusal(edition.title, 'it has no passages');
  if (reading.lang !== edition.lang) throw refusal(edition.title, 'its reading is of another language than its text');
}

export function refusal(title: string, why: string, cause?: unknown): YakusokuError {
  return new YakusokuError('record-refused', `“${title}” was not recorded: ${why}`, { cause });
}
