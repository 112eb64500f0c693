/** `npm run bench [name…]`: measures and writes docs/benchmarks.md. */
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, runOnNode } from './runtime.mjs';

ensureInstalled();
await ensureBuilt();
// --expose-gc: memory is measured after a collection.
runOnNode(join(root, 'bench', 'main.ts'), process.argv.slice(2), {}, ['--expose-gc']);
