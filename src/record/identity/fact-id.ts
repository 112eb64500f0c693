import { shortHash } from './short-hash.ts';

/**
 * The permanent ids of a release's facts: from the release, the list, the words and the value. The same words
 * with the same value in a later edition, or found again by better rules, keep their id.
 */
export function factIds(
  release: string,
  facts: readonly { readonly list: string; readonly quote: string; readonly value: unknown }[],
): string[] {
  const seen = new Map<string, number>();
  return facts.map(({ list, quote, value }) => {
    const key = `${list}\n${quote}\n${canonicalJson(value)}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return shortHash('fact', release, before === 0 ? key : `${key}\n${before}`);
  });
}

/** JSON whose keys are in order, so that it does not depend on the order in which a rule set them. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
