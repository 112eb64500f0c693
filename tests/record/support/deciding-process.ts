import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { openRecord } from '../../../src/record/open.ts';

/**
 * A program of its own on a data folder, to be killed: opens the record, says `open`, then decides one after another what
 * waits for editors, and says the line of each decision as soon as it is acknowledged.
 */
const record = await openRecord({ dataFolder: process.argv[2] ?? '' }, { vocabulary });
const say = (line: string) => void process.stdout.write(`${line}\n`);
say('open');
for (let step = 0; ; step++) {
  const { items } = await record.desk.queue({ limit: 1 });
  const [item] = items;
  if (!item) break;
  const done = await record.desk.decide(item.id, step % 3 === 2 ? 'refuse' : 'accept', {
    by: 'one',
    reason: 'as read',
  });
  if ('done' in done) say(done.done);
}
say('done');
setInterval(() => {}, 1000);
