import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { accessibility } from './accessibility.ts';
import { adding } from './adding.ts';
import { desk } from './desk/desk.ts';
import { hostile } from './hostile.ts';
import { lighthouse } from './lighthouse.ts';
import { open } from './open/open.ts';
import { pages } from './pages.ts';
import { people } from './people/people.ts';
import { reading } from './reading.ts';
import { growing } from './scale/growing.ts';
import { scale } from './scale/scale.ts';
import { search } from './search/search.ts';
import { starting } from './starting.ts';
import { wordpress } from './wordpress/wordpress.ts';
import type { Section } from './section.ts';

/**
 * `npm run bench [name…]`: each measurement is a ratio between two things measured in this one run on this one
 * machine, repeated, with the median taken. The figures are printed and kept in docs/benchmarks.md. What takes many
 * minutes runs only when it is named; `npm run bench scale 200000` takes the large record that large, `npm run bench growing 200000` the one to which more come, and
 * `npm run bench desk 500000` the editors' queue, `npm run bench open 20000` the record that programs ask, `npm run bench search 200000` the one beside groonga,
 * `npm run bench wordpress 1000` so many articles beside WordPress, and
 * `npm run bench people 1000000 60` so many comments, with a crowd of a thousand for so many seconds.
 */
const asked = process.argv.slice(2);
const wanted = asked.filter((name) => !/^\d+$/.test(name));
const [size, seconds] = asked.filter((name) => /^\d+$/.test(name));
const all: Record<string, () => Promise<Section>> = {
  reading,
  hostile,
  starting,
  adding,
  pages,
  lighthouse,
  accessibility,
  scale: () => scale(Number(size ?? 20_000)),
  growing: () => growing(Number(size ?? 20_000)),
  desk: () => desk(Number(size ?? 500_000)),
  open: () => open(Number(size ?? 2_000)),
  search: () => search(Number(size ?? 20_000)),
  wordpress: () => wordpress(Number(size ?? 1_000)),
  people: () => people(Number(size ?? 1_000_000), Number(seconds ?? 60)),
};
const onlyWhenNamed = new Set([
  'scale',
  'growing',
  'lighthouse',
  'accessibility',
  'desk',
  'open',
  'people',
  'search',
  'wordpress',
]);
for (const name of wanted)
  if (!all[name]) {
    process.stderr.write(`bench: nothing is called ${name}: give ${Object.keys(all).join(', ')}\n`);
    process.exit(2);
  }

const written = 'docs/benchmarks.md';
/** What was measured before stays, by its heading, until it is measured again. */
const sections = new Map<string, string>(
  readFileSync(written, 'utf8')
    .split(/^(?=## )/m)
    .slice(1)
    .map((text) => [/^## (?<title>.*)$/m.exec(text)?.groups?.['title'] ?? '', text.trimEnd()] as const),
);
for (const [name, measure] of Object.entries(all)) {
  if (wanted.length ? !wanted.includes(name) : onlyWhenNamed.has(name)) continue;
  process.stderr.write(`measuring ${name}…\n`);
  const section = await measure();
  sections.set(section.title, lines(section).join('\n').trimEnd());
  process.stdout.write(`\n${lines(section).join('\n')}\n`);
}
writeFileSync(written, page());

function lines({ title, about, rows, heads }: Section): string[] {
  return [
    `## ${title}`,
    '',
    ...(about ? [about, ''] : []),
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
}

function page(): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, on ${machine}. Absolute figures belong to that machine; the ratios are what we claim.`,
    '',
    [...sections.values()].join('\n\n'),
    '',
  ].join('\n');
}
