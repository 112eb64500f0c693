import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { openData } from '../../src/open/open.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openRecord } from '../../src/record/open.ts';
import { createSite } from '../../src/site/site.ts';
import { labelsOf } from '../../src/site/ui.ts';
import { releases } from '../generator.ts';
import { median, round, type Section } from '../section.ts';

const rounds = 5;
const batch = 50;
const connections = 16;

/** What programs wait for on a record of so many generated releases. */
export async function measure(size: number): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-open-'));
  const record = await openRecord({ dataFolder: folder, whenInUse: 'refuse' }, { vocabulary });
  let inputs: Parameters<typeof record.addReleases>[0][number][] = [];
  for (const input of releases(size)) {
    inputs.push(input);
    if (inputs.length < batch) continue;
    await record.addReleases(inputs);
    inputs = [];
  }
  await record.addReleases(inputs);
  process.stderr.write(`  ${size} releases recorded, settling…\n`);
  await record.settled();
  let asked = 0;
  const site = createSite({
    record,
    views: { count: () => {} },
    assets: { url: (name) => `/static/${name}`, folder: null },
    labels: labelsOf(vocabulary),
    // Each minute has its own allowance: the limit of requests is not what is measured.
    clock: { now: () => new Date(systemClock.now().getTime() + asked * 1_000) },
    onChange: (listener) => record.onChange(listener),
    more: [openData({ record, version: '0' })],
    failed: (error) => {
      throw error;
    },
  });
  const server = createServer(site.listener);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = async (path: string) => {
    asked++;
    const response = await fetch(origin + path);
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return response;
  };
  try {
    const list = (await (await get('/api/v1/releases?limit=1')).json()) as { items: { id: string }[] };
    const id = list.items[0]?.id ?? '';
    const [item, page] = [[] as number[], [] as number[]];
    for (let n = 0; n < rounds; n++) {
      item.push(await rateOf(() => get(`/api/v1/releases/${id}`)));
      page.push(await rateOf(() => get(`/ja/releases/${id}`)));
    }
    const share = (median(item) / median(page)) * 100;
    const pages = await walk(get, '/api/v1/releases?limit=100');
    const csv = await download(get, '/api/v1/facts.csv');
    const feed = await follow(get);
    const searches = await searched(get);
    const rows = [
      ['single item, of the cached page’s requests/s', `${round(share)}%`, '60% or more'],
      ['a list page of 100, at any depth of the cursor, p95', `${round(part(pages, 0.95), 1)} ms`, 'under 40 ms'],
      ['all facts as CSV', `${round(csv.speed, 1)} MB/s`, '20 MB/s or more'],
      ['memory taken meanwhile', `${round(csv.memory)} MB`, 'under 100 MB'],
      ['the list of changes', `${round(feed)} changes/s`, '20,000/s or more'],
      ['MCP search, p95', `${round(part(searches, 0.95), 1)} ms`, 'under 80 ms'],
    ];
    return {
      title: 'Open data',
      about:
        `${round(size)} generated releases in the embedded database, asked over HTTP from the same process: whoever asks takes its share of the ` +
        `processor too. ${round(csv.size, 1)} MB of facts. The load average was ${round(loadavg()[0] ?? 0, 1)} on 2 cores.`,
      heads: ['what', 'measured', 'bar'],
      rows,
    };
  } finally {
    server.closeAllConnections();
    server.close();
    await record.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Get = (path: string) => Promise<Response>;
const part = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  times.push(performance.now() - began);
  return result;
}

/** Answers a second, with several connections. */
async function rateOf(ask: () => Promise<Response>): Promise<number> {
  const until = performance.now() + 1_000;
  const began = performance.now();
  let count = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await (await ask()).arrayBuffer();
        count++;
      }
    }),
  );
  return (count / (performance.now() - began)) * 1000;
}

async function walk(get: Get, path: string): Promise<number[]> {
  const times: number[] = [];
  let after: string | null = '';
  while (after !== null && times.length < 400) {
    const address: string = `${path}${after === '' ? '' : `&after=${after}`}`;
    const { next } = (await timed(times, async () => (await get(address)).json())) as { next: string | null };
    after = next;
  }
  return times;
}

async function download(get: Get, path: string) {
  const before = process.memoryUsage().rss;
  let [size, highest] = [0, before];
  const began = performance.now();
  const { body } = await get(path);
  if (!body) throw new Error(`${path} is empty`);
  for await (const piece of body) {
    size += piece.length;
    highest = Math.max(highest, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - began) / 1000;
  return { size: size / 1e6, speed: size / 1e6 / seconds, memory: (highest - before) / 1e6 };
}

/** The whole list of changes as a mirror reads it; gives changes a second. */
async function follow(get: Get): Promise<number> {
  const began = performance.now();
  let [since, count] = ['0', 0];
  for (;;) {
    const { items } = (await (await get(`/api/v1/changes?since=${since}&limit=500`)).json()) as {
      items: { seq: string }[];
    };
    const last = items.at(-1);
    if (last === undefined) return (count / (performance.now() - began)) * 1000;
    count += items.length;
    since = last.seq;
  }
}

async function searched(get: Get): Promise<number[]> {
  const times: number[] = [];
  const origin = new URL((await get('/api/v1/')).url).origin;
  for (const query of [
    '協力',
    '首脳会談',
    '無償資金協力',
    'energy',
    'cooperation',
    '円借款',
    '防災',
    '教育',
    '医療',
    '署名',
  ])
    for (let n = 0; n < 5; n++)
      await timed(times, async () => {
        const params = { name: 'search_passages', arguments: { query: `${query}${n === 0 ? '' : ` ${2020 + n}年`}` } };
        const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
        const response = await fetch(`${origin}/mcp`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
          body,
        });
        const text = await response.text();
        if (!response.ok || !text.includes('"result"')) throw new Error(`the search answers ${text.slice(0, 300)}`);
      });
  return times;
}
