/** `npm start`: everything that a fresh clone lacks, then the site on the record in ./data. */
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, runOnNode } from './runtime.mjs';

ensureInstalled();
await ensureBuilt();
runOnNode(join(root, 'dist', 'main.js'), ['serve', ...process.argv.slice(2)]);
