import { followChanges } from '../../../src/cli/mirror/follow.ts';
import { upstreamAt } from '../../../src/cli/mirror/upstream.ts';
import { openRecord } from '../../../src/record/open.ts';

/** A mirror as a program of its own, to be killed: says each number of a change that it has followed, at the end `done`. */
const [, , databaseUrl = '', address = ''] = process.argv;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const record = await openRecord({ databaseUrl });
await record.mirror.follow(address);
const upstream = upstreamAt({
  address,
  shape: await record.mirror.queries.shape(),
  signal: new AbortController().signal,
  tries: 5,
  waiting: () => {},
});
const changeRows: typeof upstream.changeRows = async (since, until) => {
  say(`taking ${until}`);
  return upstream.changeRows(since, until);
};
const rows: typeof upstream.rows = async (asked) => {
  say('rows');
  return upstream.rows(asked);
};
await followChanges({
  mirror: record.mirror,
  upstream: { ...upstream, rows, changeRows },
  progress: (seq) => say(String(seq)),
  stopped: () => false,
});
say('done');
await record.close();
