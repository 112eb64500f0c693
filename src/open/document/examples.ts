import type { Sources } from '../declare/kind.ts';
import { kinds } from '../kinds/kinds.ts';
import type { Examples } from './openapi.ts';

/** A whole release with all its facts would bury the document: of what is longer than this the list's item is enough. */
const longest = 12_000;

/** The first item of each kind as the record has it; of a kind that must be asked for words, none. */
export async function examplesOf(from: Sources): Promise<Examples> {
  const found = new Map<string, { item: unknown; whole: unknown }>();
  for (const kind of kinds) {
    if (!Object.values(kind.filters).every((schema) => schema.safeParse(undefined).success)) continue;
    const { items } = await kind.list(from, { filter: {}, sort: kind.sorts[0], limit: 1, after: null });
    const [item] = items;
    if (item === undefined) continue;
    const { id } = item as { readonly id?: string };
    const whole = kind.one === null || id === undefined ? undefined : await kind.one(from, id);
    const fits = whole !== undefined && whole !== null && JSON.stringify(whole).length <= longest;
    found.set(kind.path, { item, whole: fits ? whole : undefined });
  }
  return found;
}
