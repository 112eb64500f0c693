import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorsDesk } from '../../desk/desk.ts';
import { YakusokuError } from '../../model/errors.ts';
import { systemClock } from '../../platform/clock.ts';
import { reporterOf } from '../../open/iati/reporter.ts';
import { openData } from '../../open/open.ts';
import { makeLog } from '../../platform/log.ts';
import { startTelling, type Telling } from '../../members/digests/telling.ts';
import { personalTokens } from '../../members/tokens/routes.tsx';
import { takingPart } from '../../members/taking-part.ts';
import { createSite } from '../../site/site.ts';
import { labelsOf } from '../../site/ui.ts';
import { openMembers } from '../open-members.ts';
import { environment, openOwnRecord } from '../open-record.ts';
import { lacksExamples, recordExamples } from '../examples.ts';
import { viewCounter } from '../view-counter.ts';
import issuers from '../../../vocabulary/issuers.json' with { type: 'json' };
import heldWords from '../../../vocabulary/moderation.json' with { type: 'json' };
import { vocabulary } from '../vocabulary.ts';

interface ServeOptions {
  readonly port?: string;
  readonly host: string;
  readonly examples: boolean;
  /** Whether sources are watched beside the pages. */
  readonly watch: boolean;
  /** Whether the file with the whole record is made anew every day. */
  readonly wholeFile: boolean;
}

const defaultPort = 8080;
/** How many ports are tried after one that is taken. */
const portsTried = 20;
const staticFolder = join(dirname(fileURLToPath(import.meta.url)), 'static');

/** `yakusoku serve`: the site on the record, until SIGINT or SIGTERM. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  const {
    port: wanted,
    logLevel,
    origin,
    hub,
    dataFolder,
    people: { mailFrom: fromAddress },
  } = environment();
  const port = portOf(options.port) ?? wanted ?? defaultPort;
  const log = makeLog(logLevel);
  const record = await openOwnRecord({ join: false });
  const views = viewCounter(record, log);
  const people = openMembers(record, log);
  let server: Server | undefined;
  let watching: { stop(): Promise<void> } | undefined;
  let letters: Telling | undefined;
  let calling: { stop(): Promise<void> } | undefined;
  let keeping: { stop(): Promise<void> } | undefined;
  const whole = join(dataFolder ?? resolve('data'), 'open', 'yakusoku.sqlite');
  try {
    if (options.examples && (await lacksExamples(record))) await recordExamples(record);
    const manifest = JSON.parse(readFileSync(join(staticFolder, 'manifest.json'), 'utf8')) as Record<string, string>;
    const { members } = people;
    const gallery =
      process.env['YAKUSOKU_COMPONENTS'] === '1'
        ? [(await import('../../site/gallery/gallery-routes.tsx')).galleryRoutes]
        : [];
    const site = createSite({
      record,
      views,
      assets: { url: (name) => `/static/${manifest[name] ?? name}`, folder: staticFolder },
      labels: labelsOf(vocabulary, issuers),
      clock: systemClock,
      onChange: (listener) => record.onChange(listener),
      onTalk: (listener) => record.onTalk(listener),
      ...(origin === null ? {} : { origin }),
      // Sessions are kept by the primary: while it is away everybody reads as a guest.
      reader: async (request) => (record.readOnly() ? null : members.readerOf(request)),
      more: [
        ...gallery,
        members.routes,
        takingPart(members, record, heldWords),
        editorsDesk(members, record),
        personalTokens(members, record.tokens),
        openData({
          record,
          version: process.env['YAKUSOKU_VERSION'] ?? '0',
          reporter: reporterOf(process.env),
          mail: fromAddress,
          hub,
          whole,
          writes: { desk: record.desk, tokens: record.tokens },
        }),
      ],
      failed: (error, path) => log.error('a page failed', { path, error }),
    });
    const stopAsked = stopSignal();
    server = await listen(site.listener, options.host, port);
    const { port: got } = server.address() as AddressInfo;
    if (port !== 0 && got !== port) process.stdout.write(`Port ${port} is taken; using ${got}.\n`);
    process.stdout.write(`Yakusoku is at http://${options.host}:${got}\n`);
    await people.listening(`http://${options.host}:${got}`);
    const labels = labelsOf(vocabulary, issuers);
    letters = startTelling({ ...members, record, labels, clock: systemClock, log });
    if (options.watch) {
      const { watchOnceThereAreSources } = await import('../start-watching.ts');
      watching = watchOnceThereAreSources(record, log, { atOnce: 2, origin, allowPrivate: false });
    }
    if (!record.readOnly()) {
      const { startCalling } = await import('../subscriptions/start-calling.ts');
      calling = startCalling(record, log, { hub, origin, allowPrivate: false });
    }
    if (options.wholeFile) {
      const { keepWholeFile } = await import('../keep-whole-file.ts');
      keeping = keepWholeFile({ path: whole, log, program: process.argv[1] ?? '' });
    }
    await stopAsked;
  } finally {
    await closed(server);
    await keeping?.stop();
    await watching?.stop();
    await letters?.stop();
    await calling?.stop();
    await views.flush();
    await people.close();
    await record.close();
  }
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new YakusokuError('usage', `--port ${text} is no port: give a whole number from 0 to 65535`);
  return port;
}

/** Listens on the port or the next free one after it. */
async function listen(listener: RequestListener, host: string, port: number): Promise<Server> {
  for (let next = port; ; next++) {
    // A GET has no body to wait for: a tenth more pages a second.
    const server = createServer({ optimizeEmptyRequests: true }, listener);
    const error = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once('error', done);
      server.listen(next, host, () => done(null));
    });
    if (!error) return server;
    const taken = error.code === 'EADDRINUSE';
    if (taken && next < port + portsTried && next < 65_535) continue;
    throw new YakusokuError(
      'usage',
      taken
        ? `ports ${port} to ${next} are all taken: set PORT to a free one`
        : `cannot listen on ${host}:${next} (${error.code ?? error.message}): set PORT or --host`,
    );
  }
}

/** Resolves when the process is asked to end: by a signal, or by the end of the process that started it. */
function stopSignal(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
    if (process.channel) {
      process.channel.unref();
      process.once('disconnect', () => done());
    }
  });
}

async function closed(server: Server | undefined): Promise<void> {
  if (!server) return;
  const ended = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  // A reader on a slow line gets two seconds to finish the page.
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await ended;
}
