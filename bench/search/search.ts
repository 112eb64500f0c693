import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptRecord } from '../scale/kept-record.ts';
import { searches } from '../scale/searches.ts';
import { median, round, type Section } from '../section.ts';
import { haveProgram } from '../tools.ts';
import { fillGroonga } from './fill-groonga.ts';
import { startGroonga, type Groonga } from './groonga.ts';

const title = 'Search, beside groonga';
const rounds = 7;

/** The same passages in the record and in groonga, and both asked the same words in turns. */
export async function search(size: number): Promise<Section> {
  if (!haveProgram('groonga', 'groonga-bin')) {
    process.stderr.write('search: skipped, since groonga is not installed and cannot be\n');
    return {
      title,
      about: 'Not measured: Debian’s groonga-bin is not installed on this machine.',
      heads: [],
      rows: [],
    };
  }
  const say = (text: string) => process.stderr.write(`  ${text}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-groonga-'));
  const kept = await keptRecord(size, say);
  const groonga = startGroonga(join(folder, 'db'));
  try {
    const passages = await fillGroonga(groonga, kept.dataFolder, say);
    const rows: string[][] = [];
    const all = { ours: [] as number[], theirs: [] as number[] };
    for (const { words = '', ...narrowed } of searches) {
      if (words === '' || Object.keys(narrowed).length > 0) continue;
      const ours: number[] = [];
      const theirs: number[] = [];
      let found = 0;
      // The first of each is not counted: both are to be warm.
      for (let turn = 0; turn <= rounds; turn++) {
        const began = performance.now();
        await kept.record.search({ words, sort: 'date', page: 1 });
        const took = performance.now() - began;
        const asked = await askGroonga(groonga, words);
        found = asked.found;
        if (turn === 0) continue;
        ours.push(took);
        theirs.push(asked.milliseconds);
      }
      all.ours.push(...ours);
      all.theirs.push(...theirs);
      rows.push(line(words, round(found), median(ours), median(theirs)));
    }
    rows.unshift(
      line('all of them, p50', '', percentile(all.ours, 50), percentile(all.theirs, 50)),
      line('all of them, p95', '', percentile(all.ours, 95), percentile(all.theirs, 95)),
      line('the longest', '', Math.max(...all.ours), Math.max(...all.theirs)),
    );
    return {
      title,
      about:
        `The ${round(passages)} passages of ${round(size)} releases, in the record and in Debian’s groonga (TokenBigram with places, NormalizerAuto), asked in turns, warm, the newest first. ` +
        'Ours is the whole search as the page has it: other spellings and names, releases in which all words stand, nine facets, the best passages with their marks. ' +
        'Groonga’s is the time that it says itself for the passages that have the words: ten of them and a count by year, nothing sent over a network. ' +
        `The load average was ${round(loadavg()[0] ?? 0, 1)} on ${cpus().length} cores.`,
      heads: ['words', 'passages in groonga', 'record, ms', 'groonga, ms', 'groonga ÷ record'],
      rows,
    };
  } finally {
    await groonga.end();
    await kept.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const line = (what: string, found: string, ours: number, theirs: number) => [
  what,
  found,
  round(ours, 1),
  round(theirs, 1),
  `${round(theirs / ours, 2)} ×`,
];

async function askGroonga(groonga: Groonga, words: string): Promise<{ found: number; milliseconds: number }> {
  const query = words.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  const { answer, seconds } = await groonga.ask(
    `select Passages --cache no --match_columns text --query '${query}' --sort_keys -listed --limit 10 --output_columns _id,listed,text --drilldowns[year].keys year --drilldowns[year].limit 30`,
  );
  const [[count]] = (answer as [[[number]]])[0] ?? [[0]];
  return { found: count ?? 0, milliseconds: seconds * 1000 };
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
