import { YakusokuError } from '../../model/errors.ts';
import { makeLog } from '../../platform/log.ts';
import { environment, openOwnRecord } from '../open-record.ts';
import { startWatching } from '../start-watching.ts';
import type { Step } from '../../watch/parts.ts';
import type { WatchedSource } from '../../record/watching/views.ts';
import { runOf } from '../../watch/run.ts';
import { dayOf } from './follow-options.ts';
import { FollowProgress } from './follow-progress.ts';
import { aloneLine, noSources } from './source-lines.ts';

export interface WatchOptions {
  readonly once?: boolean;
  readonly atOnce: number;
  readonly limit?: number;
  readonly since?: string;
  readonly allowPrivateAddresses?: boolean;
  readonly timeout?: number;
}

/**
 * `yakusoku watch`: looks at every source as its schedule says, until SIGINT or SIGTERM; with `once`, at what is due
 * now; with `limit`, until so many pages were fetched. Joins the server of a site that runs on the same record; several processes share the work.
 */
export async function watchCommand(options: WatchOptions): Promise<void> {
  if (!(Number.isInteger(options.atOnce) && options.atOnce >= 1 && options.atOnce <= 20))
    throw new YakusokuError('usage', '--at-once takes a whole number from 1 to 20');
  const { timeout } = options;
  if (timeout !== undefined && !(timeout > 0 && timeout <= 600))
    throw new YakusokuError('usage', '--timeout takes seconds, more than 0 and at most 600');
  const { limit } = options;
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1))
    throw new YakusokuError('usage', '--limit takes a whole number from 1');
  const run = runOf({ limit: limit ?? null, since: dayOf(options.since) });
  const { logLevel, origin } = environment();
  const log = makeLog(logLevel);
  const record = await openOwnRecord({ join: true });
  const count = { added: 0, changed: 0, unchanged: 0, failed: 0 };
  const left: string[] = [];
  try {
    const sources = await record.sources();
    if (sources.length === 0) process.stdout.write(`${noSources}\n`);
    if (sources.length === 0 && options.once) return;
    const waiting = sources.reduce((sum, source) => sum + source.pages.waiting, 0);
    const progress = new StepLine(waiting, limit);
    const watching = await startWatching(record, log, {
      atOnce: options.atOnce,
      origin,
      run,
      allowPrivate: options.allowPrivateAddresses ?? false,
      ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
      onStep: (step) => {
        tally(count, step);
        progress.step(step);
      },
    });
    const stopped = new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await Promise.race([options.once ? watching.idle() : watching.spent(), stopped]);
    await watching.stop();
    progress.clear();
    left.push(...waitingLines(await record.sources(), new Date()));
  } finally {
    await record.close();
  }
  const { added, changed, unchanged, failed } = count;
  process.stdout.write(`${added} added, ${changed} changed, ${unchanged} unchanged, ${failed} failed\n`);
  for (const line of left) process.stdout.write(`${line}\n`);
}

/** What is still to be fetched and when it may be, so that “0 added” is not taken for “nothing there”. */
function waitingLines(sources: readonly WatchedSource[], now: Date): string[] {
  const waiting = sources.reduce((sum, { pages }) => sum + pages.waiting, 0);
  const alone = new Set(sources.flatMap((source) => aloneLine(source, now) ?? []));
  return [...(waiting > 0 ? [`${waiting} still wait to be fetched`] : []), ...alone];
}

function tally(count: { added: number; changed: number; unchanged: number; failed: number }, { what }: Step): void {
  if (what === 'added' || what === 'changed' || what === 'unchanged') count[what]++;
  if (what === 'page-failed' || what === 'look-failed') count.failed++;
}

/** What is being done, in one line of a terminal; elsewhere failures and releases one line each. */
class StepLine {
  #done = 0;
  #known: number;
  readonly #limit: number;
  readonly #line = new FollowProgress(0);

  constructor(waiting: number, limit = Infinity) {
    this.#known = waiting;
    this.#limit = limit;
  }

  step({ what, url, found = 0, reason }: Step): void {
    this.#known += found;
    if (what !== 'looked' && what !== 'unchanged-list' && what !== 'look-failed') this.#done++;
    this.#line.clear();
    if (reason !== undefined) process.stderr.write(`yakusoku: ${reason}\n`);
    else if (what === 'added' || what === 'changed') process.stdout.write(`${what}: ${url}\n`);
    this.#line.show(this.#done, url, Math.max(Math.min(this.#known, this.#limit), this.#done));
  }

  clear(): void {
    this.#line.clear();
  }
}
