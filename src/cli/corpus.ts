import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';

const metaSchema = z.object({
  url: z.string(),
  issuer: z.string(),
  fetched: z.string(),
  contentType: z.string(),
  lang: z.string(),
  translationOf: z.string().optional(),
});

/** One annotated release of a corpus folder (corpus/SCHEMA.md). */
export interface Case {
  readonly slug: string;
  readonly folder: string;
  readonly page: string;
  readonly meta: z.infer<typeof metaSchema>;
  /** What a careful reader finds in it; its shape is corpus/SCHEMA.md's. */
  readonly gold: Record<string, unknown>;
}

/** Made-up releases that hold one pattern each: annotated and tested, but no event that a record should tell of. */
export const patterns = 'patterns';

/**
 * Releases that the rules are only measured on, in the sum: they are no examples either, since what the program makes of
 * them would then stand on the pages of a site for whoever writes rules to see.
 */
export const aside = 'aside';

/** The folders of a corpus that hold annotated releases of real events, such as `corpus/ca-jad`, without those aside. */
export function collectionsIn(corpus: string): string[] {
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== patterns && entry.name !== aside)
    .map((entry) => join(corpus, entry.name))
    .filter((folder) => casesIn(folder).length > 0)
    .sort();
}

/** The annotated releases below a folder, in the order of their names. */
export function casesIn(folder: string): Case[] {
  const folders = existsSync(join(folder, 'gold.json'))
    ? [folder]
    : readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(folder, entry.name))
        .sort();
  return folders.flatMap((dir) => {
    const page = ['page.html', 'page.txt'].map((name) => resolve(dir, name)).find((path) => existsSync(path));
    if (!page || !existsSync(join(dir, 'gold.json'))) return [];
    return [
      {
        slug: basename(dir),
        folder: dir,
        page,
        meta: metaSchema.parse(JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'))),
        gold: JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as Record<string, unknown>,
      },
    ];
  });
}
