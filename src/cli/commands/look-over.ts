import { YakusokuError } from '../../model/errors.ts';
import type { OpenRecord } from '../../record/open.ts';
import { openOwnRecord } from '../open-record.ts';
import { rowBar } from '../print/row-bar.ts';
import { otherLanguagesOf } from '../release-input.ts';
import { doubtLines } from './translation.ts';
import { dayOf } from './follow-options.ts';

interface LookOverOptions {
  readonly limit?: number;
  readonly since?: string;
  readonly anew?: boolean;
}

/**
 * `yakusoku look-over`: goes through what is recorded for releases that are one text in several languages and were
 * recorded apart, and settles anew what they tell. Goes on where it was stopped.
 */
export async function lookOverCommand(options: LookOverOptions): Promise<void> {
  const { limit, anew } = options;
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1))
    throw new YakusokuError('usage', '--limit takes a whole number from 1');
  const since = dayOf(options.since) ?? undefined;
  const record = await openOwnRecord({ join: true, existing: true });
  const bar = rowBar('Looking over');
  const stopped = stopAsked();
  try {
    const before = await proposed(record);
    const found = await record.lookOver({
      names: ({ bytes, contentType, url }) => otherLanguagesOf({ bytes, contentType, url }),
      limit,
      since,
      anew,
      progress: (done, of) => bar.progress(done, of, 'releases'),
      stopped,
    });
    bar.stop();
    await record.settled();
    const waiting = Math.max(0, (await proposed(record)) - before);
    const { looked, total, joined, ended, doubts } = found;
    process.stdout.write(
      `${looked} of ${total} releases looked over, ${joined} joined to their text in another language, ` +
        `${waiting} more for the desk\n`,
    );
    for (const line of doubtLines(doubts)) process.stdout.write(`${line}\n`);
    if (!ended) process.stdout.write('yakusoku look-over goes on from there\n');
  } finally {
    bar.stop();
    await record.close();
  }
}

const proposed = async (record: OpenRecord) => (await record.proposals({ limit: 1 })).total;

/** Whether it was asked to stop: what is begun is ended, and the next time goes on behind it. */
function stopAsked(): () => boolean {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (asked = true));
  return () => asked;
}
