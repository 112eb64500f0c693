import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { openData } from '../../src/open/open.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openRecord } from '../../src/record/open.ts';
import { createSite } from '../../src/site/site.ts';
import { labelsOf } from '../../src/site/ui.ts';

/**
 * The site over a record, as a process of its own: whoever asks takes no processor time from it that would be counted as
 * its own. Says its address, then its memory in bytes as often as it is asked, until it is told to stop.
 */
const record = await openRecord({ dataFolder: process.argv[2] ?? '' });
const site = createSite({
  record,
  views: { count: () => {} },
  assets: { url: (name) => `/static/${name}`, folder: null },
  labels: labelsOf(vocabulary),
  clock: systemClock,
  onChange: (listener) => record.onChange(listener),
  more: [openData({ record, version: '0' })],
  failed: (error) => {
    throw error;
  },
});
const server = createServer(site.listener);
await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
process.on('message', (asked) => {
  if (asked === 'memory') process.send?.({ memory: process.memoryUsage().rss });
  else void stop();
});
process.send?.({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });

async function stop(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await record.close();
  process.disconnect();
}
