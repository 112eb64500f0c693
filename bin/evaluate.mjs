/** `npm run evaluate`: without arguments scores everything and writes docs/accuracy.md; with any, as `yakusoku evaluate`. */
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, runOnNode } from './runtime.mjs';

ensureInstalled();
await ensureBuilt();
const args = process.argv.slice(2);
if (args.length) runOnNode(join(root, 'dist', 'main.js'), ['evaluate', ...args]);
else runOnNode(join(root, 'bench', 'accuracy.ts'), []);
