import { vocabulary } from '../../src/cli/vocabulary.ts';
import { openData } from '../../src/open/open.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { OpenRecord } from '../../src/record/open.ts';
import { createSite } from '../../src/site/site.ts';
import { labelsOf } from '../../src/site/ui.ts';
import { searches } from './searches.ts';

/** How long each thing took that was asked, in milliseconds, by what it was. */
export type Times = Readonly<Record<string, readonly number[]>>;

const dialogues = ['ca-jad', 'ticad', 'g7', 'japan-eu', 'japan-china-korea', 'japan-mekong'];
const states = ['KZ', 'UZ', 'TM', 'JP', 'IN', 'VN', 'KE', 'FR', 'BR', 'PW'];

/**
 * Asks a record what readers and programs ask. Pages are made by the site itself, none of them kept: the record seems to
 * have changed before each.
 */
export async function ask(record: OpenRecord, rounds: number): Promise<Times> {
  let revision = 0;
  let changed = () => {};
  const site = createSite({
    record: { ...record, revision: async () => `${++revision}` },
    views: { count: () => {} },
    assets: { url: (name) => `/static/${name}`, folder: null },
    labels: labelsOf(vocabulary),
    clock: systemClock,
    more: [openData({ record, version: '0' })],
    onChange: (listener) => (changed = listener),
    failed: (error) => {
      throw error;
    },
  });
  const page = async (path: string) => {
    changed();
    const answer = await site.app.request(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    await answer.arrayBuffer();
  };
  const ids = await someReleases(record, 40);
  const work: Record<string, (() => Promise<unknown>)[]> = {
    'release page': ids.map((id) => () => page(`/ja/releases/${id}`)),
    'dialogue page': dialogues.map((id) => () => page(`/ja/dialogues/${id}`)),
    'front page': ['/ja/', '/en/', '/ja/?field=health'].map((path) => () => page(path)),
    'list of dialogues': [() => page('/ja/dialogues')],
    'page of a state': states.map((code) => () => page(`/ja/countries/${code.toLowerCase()}`)),
    'ledger page': ['', '?country=UZ', '?year=2019', '?dialogue=ca-jad', '?basis=loan', '?country=KZ&year=2020'].map(
      (query) => () => page(`/ja/ledger${query}`),
    ),
    'list of promises': ['?dialogue=ca-jad&area=health', '?country=KZ'].map(
      (query) => () => page(`/ja/commitments${query}`),
    ),
    search: searches.map((asked) => () => record.search({ words: '', sort: 'relevance', page: 1, ...asked })),
    'list of 100 releases from the API': [() => page('/api/v1/releases?limit=100')],
    'list of 100 promises from the API': [() => page('/api/v1/commitments?limit=100')],
  };
  const times: Record<string, number[]> = {};
  for (const [name, asked] of Object.entries(work)) {
    // A site that has just started makes each page slower until its code has been compiled for good.
    for (let warm = 0; warm < 3; warm++) for (const one of asked) await one();
    const own: number[] = [];
    // What is asked little of is asked more often, so that its 95th percentile means something.
    for (let round = 0; round < rounds * Math.max(1, Math.floor(12 / asked.length)); round++)
      for (const one of asked) {
        const began = performance.now();
        await one();
        own.push(performance.now() - began);
      }
    times[name] = own;
  }
  return times;
}

/** Releases from all depths of the list's newest 20,000, not only its first, whose rows are at hand. */
async function someReleases(record: OpenRecord, count: number): Promise<string[]> {
  const all: string[] = [];
  let after: string | null = null;
  do {
    const { cards, next } = await record.latest({ limit: 100, ...(after === null ? {} : { after }) });
    all.push(...cards.map((card) => card.id));
    after = next;
  } while (after !== null && all.length < 20_000);
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % step === 0).slice(0, count);
}
