import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileHeaders } from './headers.ts';
import type { Pages } from './pages.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export const forEver = 'public, max-age=31536000, immutable';

/** Keeps every built file of a folder under `/static/`: a handful, named by their content. Returns their addresses. */
export function keepStaticFiles(folder: string, pages: Pages): Set<string> {
  const addresses = new Set<string>();
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const address = `/static/${name}`;
    pages.keep(address, { body: readFileSync(join(folder, name)), type, cacheControl: forEver, headers: fileHeaders });
    addresses.add(address);
  }
  return addresses;
}
