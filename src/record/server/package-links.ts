import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Makes the links between libraries that npm packages cannot hold (libpq.so.5 → libpq.so.5.18). The package's
 * own install script makes them, unless npm runs with scripts disabled. Existing ones are left alone.
 */
export function makeLibraryLinks(nativeFolder: string): void {
  const list = join(nativeFolder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8'))))
    try {
      symlinkSync(relative(dirname(source), source), join(nativeFolder, relative('native', target)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
}
