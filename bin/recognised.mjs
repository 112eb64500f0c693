/**
 * `npm run recognised`: writes docs/recognised.md, the page of what the rules recognise, out of the rules' own tables
 * of cases, which a run of the tests leaves in .cache.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './runtime.mjs';

export const tablesFolder = join(root, '.cache', 'rule-tables');
export const recognisedPath = join(root, 'docs', 'recognised.md');
const languages = { ja: 'Japanese', en: 'English' };
/** Enough to see the pattern; the tables in the sources have all. */
const MOST = 12;

export function emptyTables() {
  rmSync(tablesFolder, { recursive: true, force: true });
  mkdirSync(tablesFolder, { recursive: true });
}

/** The page as the tables now say. */
export function recognisedPage() {
  const tables = readdirSync(tablesFolder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(tablesFolder, file), 'utf8')));
  const cases = tables.reduce((sum, t) => sum + t.finds.length + t.ignores.length, 0);
  return [
    '# What we recognise',
    '',
    `Made by \`npm run recognised\` out of the ${tables.length} tables of cases that stand beside the rules (${cases} cases, each a test). Of a long table the first ${MOST} cases are shown.`,
    '',
    ...Object.keys(languages).flatMap((lang) => [
      `## ${languages[lang]}`,
      '',
      ...tables.filter((table) => table.lang === lang).flatMap(section),
    ]),
    '## Other languages',
    '',
    ...tables.filter((table) => !(table.lang in languages)).flatMap(section),
  ].join('\n');
}

function section({ name, list, finds, ignores }) {
  return [
    `### ${list}: ${name.replace(/^(?:ja|en): /, '')}`,
    '',
    '| in the text | found | as |',
    '|---|---|---|',
    ...finds.slice(0, MOST).flatMap(({ text, found }) => found.slice(0, 3).map((f, i) => row(i === 0 ? text : '', f))),
    '',
    `Left alone: ${ignores
      .slice(0, MOST)
      .map((i) => `“${plain(typeof i === 'string' ? i : i.text)}”`)
      .join(' · ')}`,
    '',
  ];
}

function row(text, { quote, ...value }) {
  const said = Object.entries(value)
    .filter(([key]) => !['at', 'also', 'rule', 'parts'].includes(key))
    .map(([key, v]) => `${key} ${typeof v === 'object' ? JSON.stringify(v) : v}`);
  return `| ${plain(text)} | ${plain(quote)} | ${plain(said.join(', '))} |`;
}

/** Text as a cell of a table: one line, no mark-up, not too long. */
function plain(text) {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(/[|*_`<>[\]]/g, '\\$&');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}

if (process.argv[1]?.endsWith('recognised.mjs')) {
  ensureInstalled();
  emptyTables();
  const status = run('vitest', ['run', '--project', 'unit', 'src/extract', '--reporter=dot'], {
    RECOGNISED_FOLDER: tablesFolder,
  });
  writeFileSync(recognisedPath, recognisedPage());
  console.log('wrote docs/recognised.md');
  process.exit(status);
}
