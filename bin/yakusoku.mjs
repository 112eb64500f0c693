#!/usr/bin/env node
/** The command line's first step on any Node: in a checkout install and build what is missing, then run on Node 24. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, nodePath, root, runOnNode } from './runtime.mjs';

ensureInstalled();
await ensureBuilt();
const main = join(root, 'dist', 'main.js');
if (nodePath() === process.execPath) {
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
} else runOnNode(main, process.argv.slice(2));
