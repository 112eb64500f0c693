import { openRecord } from '../../../src/record/open.ts';
import { sampleRelease } from './sample-release.ts';

/**
 * A program of its own on a data folder, to be killed: opens the record, says `open`, then adds releases numbered
 * from argument 2 to argument 3, in batches and one by one, and says the id of each as soon as it is acknowledged.
 */
const [, , dataFolder = '', from = '0', to = '0'] = process.argv;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const record = await openRecord({ dataFolder });
say('open');
const inputs = Array.from({ length: Number(to) - Number(from) }, (_, n) => crashRelease(Number(from) + n));
await record.addReleases(inputs.slice(0, inputs.length / 2), (result) => say(result.id));
for (const input of inputs.slice(inputs.length / 2)) say((await record.addRelease(input)).id);
say('done');
setInterval(() => {}, 1000);

function crashRelease(n: number) {
  const amounts = Array.from({ length: 20 }, (_, i) => `第${i}案件に250万円`);
  return sampleRelease({
    url: `https://releases.example/crash/${n}`,
    text: `会談${n}\n${amounts.join('\n')}`,
    amounts,
  });
}
