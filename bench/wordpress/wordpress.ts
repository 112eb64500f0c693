import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import type { ReleaseInput } from '../../src/record/commands/release-input.ts';
import { openRecord } from '../../src/record/open.ts';
import { releases } from '../generator.ts';
import { freePort, wrk } from '../pages.ts';
import { searches } from '../scale/searches.ts';
import { median, round, type Section } from '../section.ts';
import { startedSite } from '../site.ts';
import { haveProgram } from '../tools.ts';
import { startWordpress, wordpressPackages, type Article } from './start-wordpress.ts';

const title = 'The same articles, beside WordPress';
const heads = ['what', 'Yakusoku', 'WordPress', 'against WordPress', 'bar'];
const ROUNDS = 3;
const SECONDS = 5;

/** The same articles on a site of ours and in a stock WordPress: the page of one, and the search, both warm. */
export async function wordpress(count: number): Promise<Section> {
  const missing = (
    [
      ['nginx', 'nginx-light'],
      ['wrk', 'wrk'],
      ['mariadbd', 'mariadb-server'],
      ['php', 'php-cli'],
    ] as const
  ).filter(([program, from]) => !haveProgram(program, from));
  if (missing.length > 0 || !existsSync('/usr/share/wordpress/wp-content/themes/twentytwentythree')) {
    const wanted = `apt-get install --no-install-recommends ${wordpressPackages.join(' ')}`;
    return { title, about: `Not measured: a stock WordPress is not installed here (\`${wanted}\`).`, heads, rows: [] };
  }
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-wordpress-'));
  const say = (text: string) => process.stderr.write(`  ${text}\n`);
  const inputs = [...releases(count)];
  const ids = await record(join(folder, 'data'), inputs);
  say(`${count} releases recorded`);
  const site = await startedSite({ YAKUSOKU_DATA: join(folder, 'data') }, ['--no-examples', '--no-watch']);
  const theirs = await startWordpress(folder, await freePort()).catch(async (error: unknown) => {
    await site.stop();
    throw error;
  });
  try {
    const posts = theirs.insert(inputs.map(articleOf));
    say(`${posts.length} articles in WordPress`);
    const place = inputs.findIndex(({ edition }) => edition.lang === 'ja');
    const ours = `${site.address}/ja/releases/${ids[place]}`;
    const other = `${theirs.address}/?p=${posts[place]}`;
    const name = inputs[place]?.edition.title.slice(0, 6) ?? '';
    for (const address of [ours, other]) {
      const page = await (await fetch(address)).text();
      if (!page.includes(name)) throw new Error(`${address} does not show “${name}”`);
    }
    const pages = { ours: [] as number[], theirs: [] as number[] };
    for (const address of [ours, other]) wrk(address, 2);
    for (let i = 0; i < ROUNDS; i++) {
      pages.ours.push(wrk(ours, SECONDS).rate);
      pages.theirs.push(wrk(other, SECONDS).rate);
    }
    const asked = searches.flatMap(({ words, ...narrowed }) =>
      words && Object.keys(narrowed).length === 0 ? [words] : [],
    );
    const found = { ours: [] as number[], theirs: [] as number[] };
    // The first round warms both. A word that nothing has is left out each time, so that no page was asked for before.
    for (let turn = 0; turn <= ROUNDS; turn++)
      for (const asking of asked) {
        const words = `${asking} -zq${turn}`;
        const took = {
          ours: await timed(`${site.address}/ja/search?q=${encodeURIComponent(words)}`),
          theirs: await timed(`${theirs.address}/?s=${encodeURIComponent(words)}`),
        };
        if (turn === 0) continue;
        found.ours.push(took.ours);
        found.theirs.push(took.theirs);
      }
    const rate = (values: { ours: number[]; theirs: number[] }) =>
      [median(values.ours), median(values.theirs)] as const;
    const [quick, slow] = rate(pages);
    const [short, long] = rate(found);
    return {
      title,
      about:
        `${round(count)} releases, the same text in both; WordPress as Debian ships it, with its theme, PHP’s opcode cache, MariaDB and nginx, no page cache. The page of one article by wrk, 32 connections, ${SECONDS} s a round, ours as readers get it; the search page of ${asked.length} words, asked one after another, each with another word left out, so that ours has none in its cache. Medians of ${ROUNDS} rounds. ` +
        `The load average was ${round(loadavg()[0] ?? 0, 1)} on ${cpus().length} cores.`,
      heads,
      rows: [
        ['page of an article, requests/s', round(quick), round(slow, 1), `${round(quick / slow)} ×`, 'at least 50 ×'],
        ['search page, ms', round(short, 1), round(long, 1), `${round(long / short, 1)} × as fast`, 'not slower'],
      ],
    };
  } finally {
    await theirs.stop();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function record(dataFolder: string, inputs: readonly ReleaseInput[]): Promise<string[]> {
  const open = await openRecord({ dataFolder }, { vocabulary });
  const ids: string[] = [];
  for (let from = 0; from < inputs.length; from += 50)
    for (const result of await open.addReleases(inputs.slice(from, from + 50))) {
      if ('refused' in result) throw new Error(`a release was refused: ${JSON.stringify(result)}`);
      ids.push(result.id);
    }
  await open.settled();
  await open.close();
  return ids;
}

function articleOf({ edition }: ReleaseInput): Article {
  const html = edition.passages.map(({ start, end }) => `<p>${edition.text.slice(start, end)}</p>`).join('\n');
  return { title: edition.title, html, date: `${edition.issued ?? '2025-12-20'} 00:00:00` };
}

/** Milliseconds to the last byte, over a connection of its own: one kept from before may just have been closed. */
const timed = (address: string) =>
  new Promise<number>((done, fail) => {
    const began = performance.now();
    get(address, { agent: false }, (answer) => {
      answer.resume();
      answer.once('end', () => {
        if (answer.statusCode === 200) done(performance.now() - began);
        else fail(new Error(`${address} answered ${answer.statusCode}`));
      });
    }).once('error', fail);
  });
