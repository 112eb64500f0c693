import { YakusokuError } from '../../model/errors.ts';

/**
 * One source that failed among several: told in a line, the others go on, and the process ends with the status of the
 * first failure. Anything but an error for people is a fault of ours and thrown on.
 */
export function tellFailure(error: unknown): void {
  if (!(error instanceof YakusokuError)) throw error;
  process.stderr.write(`yakusoku: ${error.message}\n`);
  process.exitCode ||= error.exit;
}
