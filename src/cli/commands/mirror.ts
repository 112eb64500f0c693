import cliProgress from 'cli-progress';
import { setTimeout as wait } from 'node:timers/promises';
import { YakusokuError } from '../../model/errors.ts';
import { checkAll, followChanges, type FollowOptions } from '../mirror/follow.ts';
import { upstreamAt } from '../mirror/upstream.ts';
import { openOwnRecord } from '../open-record.ts';

interface MirrorOptions {
  readonly once?: boolean;
  readonly check?: boolean;
  /** Seconds between two looks. */
  readonly every: number;
  readonly tries: number;
}

/** Every row is held against the other record's after so long, in milliseconds. */
const checkEvery = 6 * 3_600_000;

/** `yakusoku mirror <address>`: keeps this record in step with another installation's, until it is stopped. */
export async function mirrorCommand(given: string, options: MirrorOptions): Promise<void> {
  const address = addressOf(given);
  if (!(options.every >= 1)) throw new YakusokuError('usage', '--every is a number of seconds, 1 or more');
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const record = await openOwnRecord({ join: true });
  const bar = progressBar();
  try {
    const { mirror } = record;
    await mirror.follow(address);
    const upstream = upstreamAt({
      address,
      shape: await mirror.queries.shape(),
      signal: ending.signal,
      tries: options.tries,
      waiting: (why, seconds) => process.stderr.write(`yakusoku: ${why}; trying again in ${seconds} s\n`),
    });
    const stopped = () => ending.signal.aborted;
    const following: FollowOptions = { mirror, upstream, progress: (done, of) => bar.progress(done, of), stopped };
    for (let told = false; !stopped();) {
      const followed = await followChanges(following);
      const checkedAt = (await mirror.state())?.checkedAt ?? null;
      const due = checkedAt === null || Date.now() - new Date(checkedAt).getTime() > checkEvery;
      const mended = !stopped() && (options.check === true || due) ? await checkAll(following) : 0;
      bar.stop();
      const seq = (await mirror.state())?.seq ?? '0';
      if (followed + mended > 0 || !told)
        process.stdout.write(
          `in step with ${address} at change ${seq} (${followed} followed${mended > 0 ? `, ${mended} releases and things held anew` : ''})\n`,
        );
      told = true;
      if (options.once === true || options.check === true) break;
      await wait(options.every * 1000, undefined, { signal: ending.signal });
    }
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    bar.stop();
    await record.close();
  }
}

function addressOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '')
    throw new YakusokuError(
      'bad-url',
      `${given.slice(0, 200)} is no address of an installation: give it as https://yakusoku.example`,
    );
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** A bar on the standard error that counts changes; nothing where that is no terminal. */
function progressBar() {
  const bar = new cliProgress.SingleBar(
    {
      format: 'Mirroring |{bar}| {value}/{total} changes, {duration_formatted}',
      stream: process.stderr,
      hideCursor: true,
    },
    cliProgress.Presets.shades_classic,
  );
  let begun = false;
  return {
    progress(done: number, of: number) {
      if (begun) bar.setTotal(of);
      else bar.start(of, 0);
      begun = true;
      bar.update(done);
    },
    stop() {
      if (begun) bar.stop();
      begun = false;
    },
  };
}
