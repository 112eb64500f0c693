/**
 * `npm test`: everything. Checks first, then the build, then all tests: unit tables, corpus, real PostgreSQL, the
 * program as a stranger runs it, and a real Chromium. Arguments are passed on to vitest.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { runChecks } from './check.mjs';
import { emptyTables, recognisedPage, recognisedPath, tablesFolder } from './recognised.mjs';
import { ensureBuilt, ensureInstalled, root, run } from './runtime.mjs';

ensureInstalled();
const browser = ensureBrowser();
const failedChecks = runChecks();
await ensureBuilt();
const report = join(root, '.cache', 'test-report.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });
emptyTables();
const status = run(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  {
    CHROMIUM_PATH: browser,
    RECOGNISED_FOLDER: tablesFolder,
  },
);
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport();
// A run of a part of the tests has not seen all tables.
const stale = process.argv.length === 2 && readFileSync(recognisedPath, 'utf8') !== recognisedPage();
if (stale) console.log('docs/recognised.md is not what the rule tables say: npm run recognised');
const failed = numFailedTests + failedChecks.length + Number(stale);
if (failedChecks.length) console.log(`failed checks: ${failedChecks.map((c) => c.name).join(', ')}`);
console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ''}`);
process.exit(status !== 0 || failed > 0 || numPassedTests === 0 ? 1 : 0);

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numFailedTests: 1 };
  }
}
