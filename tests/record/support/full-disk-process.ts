import { randomBytes } from 'node:crypto';
import { openRecord } from '../../../src/record/open.ts';
import { sampleRelease } from './sample-release.ts';

/**
 * A program that may make no file larger than its limit (`ulimit -f`), which a database meets as it meets a full disk:
 * adds releases with large captures to the record at argument 2, saying each id, until one is refused, and says why.
 */
const [, , dataFolder = ''] = process.argv;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const record = await openRecord({ dataFolder });
const errorOf = (n: number) =>
  record.addRelease(large(n)).then(
    ({ id }) => {
      say(id);
      return null;
    },
    (error: unknown) => error as { code?: string; message: string },
  );
for (let n = 0; n < 100; n++) {
  const error = await errorOf(n);
  if (!error) continue;
  say(`refused ${error.code} ${error.message}`);
  break;
}
// What was recorded is still to be read, by the same program.
say(`cards ${(await record.latest({ limit: 100 })).cards.length}`);
await record.close();
say('closed');

function large(n: number) {
  const input = sampleRelease({ url: `https://releases.example/large/${n}` });
  return { ...input, capture: { ...input.capture, bytes: randomBytes(2 ** 20) } };
}
