import { Robots } from '../../../src/acquire/robots.ts';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { releaseInput } from '../../../src/cli/release-input.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { makeLog } from '../../../src/platform/log.ts';
import { openRecord } from '../../../src/record/open.ts';
import { usualPace } from '../../../src/watch/pace.ts';
import { watch } from '../../../src/watch/watch.ts';

/**
 * A program of its own that watches the record at argument 2 (an address or a data folder) and settles what comes in, to
 * be killed: says `open`, then what each step did and to which address.
 */
const [, , where = ''] = process.argv;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const place = where.startsWith('postgres') ? { databaseUrl: where } : { dataFolder: where };
const record = await openRecord(place, { vocabulary });
await watch(
  {
    record,
    toInput: releaseInput,
    web: { allowPrivate: true, timeoutMs: 5_000, robots: new Robots() },
    clock: systemClock,
    log: makeLog('error'),
    pace: { ...usualPace, backoff: 200 },
    onStep: ({ what, url }) => say(`${what} ${url}`),
  },
  { atOnce: 3, every: 200 },
);
say('open');
setInterval(() => {}, 1000);
