/** `npm run check`: the checks that need neither database nor browser: formatting, lint, types, unused code. */
import { ensureInstalled, run } from './runtime.mjs';

/** Each check with its command; also the first part of `npm test`. */
export const checks = [
  { name: 'formatting', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc'] },
  { name: 'unused code', command: ['knip'] },
];

/** Runs all of them, even after one has failed; returns the names of those that failed. */
export function runChecks() {
  return checks.filter(({ name, command: [program, ...args] }) => {
    const began = performance.now();
    const status = run(program, args);
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return status !== 0;
  });
}

if (process.argv[1]?.endsWith('check.mjs')) {
  ensureInstalled();
  const failed = runChecks();
  process.exit(failed.length ? 1 : 0);
}
