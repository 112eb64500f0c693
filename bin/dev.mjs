/** `npm run dev`: the site, built again and started again whenever a source changes. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, nodePath, pathWithBin, root } from './runtime.mjs';

ensureInstalled();
await build();
let child;
let timer;
let restarting = false;

function start() {
  child = spawn(
    nodePath(),
    ['--enable-source-maps', join(root, 'dist', 'main.js'), 'serve', ...process.argv.slice(2)],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      // The page of components is for those who build the site.
      env: { ...process.env, PATH: pathWithBin(), YAKUSOKU_COMPONENTS: '1' },
    },
  );
  child.on('exit', (status) => {
    if (!restarting) process.exit(status ?? 0);
  });
}

async function restart() {
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    return;
  }
  restarting = true;
  await new Promise((done) => {
    child.once('exit', done);
    child.kill('SIGTERM');
  });
  restarting = false;
  start();
}

for (const folder of ['src', 'vocabulary'])
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 100);
  });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
start();
