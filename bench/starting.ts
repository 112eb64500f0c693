import { spawnSync } from 'node:child_process';
import { median, round, type Section } from './section.ts';

/** How long `yakusoku read` on a small file takes as a whole process, from the shell's point of view. */
export async function starting(): Promise<Section> {
  const file = 'corpus/ca-jad/2025-12-20-summit/page.html';
  const time = (command: string, args: readonly string[]) => {
    const began = performance.now();
    const { status } = spawnSync(command, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
    return performance.now() - began;
  };
  const measure = (command: string, args: readonly string[]) =>
    median(Array.from({ length: 11 }, () => time(command, args)));
  const bare = measure(process.execPath, ['-e', '0']);
  const read = measure(process.execPath, ['dist/main.js', 'read', file]);
  const wrapped = measure('node', ['bin/yakusoku.mjs', 'read', file]);
  return {
    title: 'Start of the command line',
    about: 'Whole processes, median of 11. The last row includes the check whether libraries and build are current.',
    heads: ['command', 'ms', 'against bare Node'],
    rows: [
      ['`node -e 0`', round(bare), '1.0 ×'],
      ['`node dist/main.js read` of a release', round(read), `${round(read / bare, 1)} ×`],
      ['`bin/yakusoku.mjs read` in a checkout', round(wrapped), `${round(wrapped / bare, 1)} ×`],
    ],
  };
}
