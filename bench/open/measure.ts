import { loadavg } from 'node:os';
import { median, round, type Section } from '../section.ts';
import type { Asker } from './asker.ts';

const rounds = 5;
export const connections = 16;
/** A large record's facts are many gigabytes: so much of them is read. */
const mostOfTable = 600e6;
/** So many pages of a list are read, and so many of the list of changes: what one address may ask in a minute. */
const mostPages = 400;
const words = ['協力', '首脳会談', '無償資金協力', 'energy', 'cooperation', '円借款', '防災', '教育', '医療', '署名'];

/** What programs wait for who ask a record of so many releases. */
export async function measure(size: number, asker: Asker): Promise<Section> {
  const ids = await someReleases(asker);
  const [item, page] = [[] as number[], [] as number[]];
  for (let n = 0; n < rounds; n++) {
    page.push(await rateOf((at) => asker.get(`/ja/releases/${ids[at % ids.length] ?? ''}`, { encoding: 'br' })));
    item.push(await rateOf((at) => asker.get(`/api/v1/releases/${ids[at % ids.length] ?? ''}`, { encoding: 'br' })));
  }
  const share = (median(item) / median(page)) * 100;
  const lists: (readonly string[])[] = [];
  for (const list of ['releases', 'facts', 'commitments', 'meetings']) {
    const times = await walk(asker, `/api/v1/${list}?limit=100`);
    lists.push([
      `${list}: a page of 100, at any depth of the cursor, p95`,
      `${round(part(times, 0.95), 1)} ms`,
      'under 40 ms',
    ]);
  }
  const csv = await download(asker, '/api/v1/facts.csv');
  const feed = await follow(asker);
  const searches = await searched(asker);
  return {
    title: 'Open data',
    about:
      `${round(size)} generated releases in the embedded database, asked over HTTP from another process on the same machine. ` +
      `${round(csv.size, 1)} MB of facts as CSV were read, without compression. The load average was ${round(loadavg()[0] ?? 0, 1)} on 2 cores.`,
    heads: ['what', 'measured', 'bar'],
    rows: [
      ['single item, of the cached page’s requests/s', `${round(share)}%`, '60% or more'],
      ...lists,
      ['all facts as CSV', `${round(csv.speed, 1)} MB/s`, '20 MB/s or more'],
      ['memory taken meanwhile', `${round(csv.memory)} MB`, 'under 100 MB'],
      ['the list of changes', `${round(feed)} changes/s`, '20,000/s or more'],
      ['MCP search, p95', `${round(part(searches, 0.95), 1)} ms`, 'under 80 ms'],
    ],
  };
}

const part = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  times.push(performance.now() - began);
  return result;
}

interface List {
  readonly items: readonly Record<string, string>[];
  readonly next: string | null;
}
const listAt = async (asker: Asker, path: string) => JSON.parse((await asker.get(path)).text) as List;

async function someReleases(asker: Asker): Promise<string[]> {
  const { items } = await listAt(asker, '/api/v1/releases?limit=20');
  return items.map((item) => item['id'] ?? '');
}

/** Answers a second, with several connections. */
async function rateOf(ask: (at: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const until = began + 1_500;
  let count = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) await ask(count++);
    }),
  );
  return (count / (performance.now() - began)) * 1000;
}

/**
 * Times of pages from the beginning of a list to its end or, in a long one, in five stretches with leaps of larger pages
 * between, so that the cursor gets deep.
 */
async function walk(asker: Asker, path: string): Promise<number[]> {
  const times: number[] = [];
  const more = (next: string | null) => (next === null ? '' : `&after=${next}`);
  let next: string | null = null;
  // What is asked first of a database that has just started is read from the disk.
  for (let n = 0; n < 5; n++) await asker.get(path);
  do {
    next = (await timed(times, () => listAt(asker, path + more(next)))).next;
    if (times.length % 20 === 0)
      for (let leap = 0; leap < 10 && next !== null; leap++)
        next = (await listAt(asker, `${path.replace('limit=100', 'limit=500')}${more(next)}`)).next;
  } while (next !== null && times.length < 100);
  return times;
}

async function download(asker: Asker, path: string) {
  const before = await asker.memory();
  let highest = before;
  const watch = { going: true };
  const watched = (async () => {
    while (watch.going) {
      highest = Math.max(highest, await asker.memory());
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  const began = performance.now();
  const { bytes } = await asker.get(path, { most: mostOfTable });
  const seconds = (performance.now() - began) / 1000;
  watch.going = false;
  await watched;
  return { size: bytes / 1e6, speed: bytes / 1e6 / seconds, memory: (highest - before) / 1e6 };
}

/** The list of changes as a mirror reads it; gives changes a second. */
async function follow(asker: Asker): Promise<number> {
  const began = performance.now();
  let [since, count] = ['0', 0];
  for (let n = 0; n < mostPages; n++) {
    const { items } = await listAt(asker, `/api/v1/changes?since=${since}&limit=500`);
    since = items.at(-1)?.['seq'] ?? '';
    if (since === '') break;
    count += items.length;
  }
  return (count / (performance.now() - began)) * 1000;
}

async function searched(asker: Asker): Promise<number[]> {
  const times: number[] = [];
  const first: number[] = [];
  // The first round is of a program that has just started, whose code is not compiled and whose plans are not made.
  for (const own of [first, times])
    for (const word of words)
      for (let n = 0; n < 5; n++) {
        const query = `${word}${n === 0 ? '' : ` ${2020 + n}年`}`;
        const params = { name: 'search_passages', arguments: { query } };
        const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
        const { text } = await timed(own, () => asker.get('/mcp', { body }));
        if (!text.includes('"result"')) throw new Error(`the search answers ${text.slice(0, 300)}`);
      }
  return times;
}
