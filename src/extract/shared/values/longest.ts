import type { Context, Found, Refiner } from '../found.ts';

/**
 * Of finds that overlap the longest stays: “2025” inside “December 20, 2025”, “2 million” inside “USD 2 million”.
 * Among equals the list named first in `order` stays, then the first found.
 */
export function longestWins(id: string, order: readonly string[]): Refiner {
  return {
    id,
    refine(found, _source, context) {
      const byLength = [...found].sort(
        (a, b) =>
          b.end - b.start - (a.end - a.start) || order.indexOf(a.list) - order.indexOf(b.list) || a.start - b.start,
      );
      // Kept stretches never overlap, so the one at or before a start is the only one that can reach over it.
      const owners = new Map<number, Found>();
      const kept = byLength.filter((f) => {
        const other = claim(owners, f);
        if (other) drop(context, id, f, other);
        return !other;
      });
      return kept.sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

/** Takes the offsets of a find unless another has one of them; finds are short, so this stays linear. */
function claim(owners: Map<number, Found>, f: Found): Found | null {
  for (let i = f.start; i < f.end; i++) {
    const other = owners.get(i);
    if (other) return other;
  }
  for (let i = f.start; i < f.end; i++) owners.set(i, f);
  return null;
}

function drop(context: Context, rule: string, f: Found, other: Found): void {
  context.trace({
    action: 'drop',
    rule,
    list: f.list,
    start: f.start,
    end: f.end,
    reason: `inside what ${other.rule} found at ${other.start}–${other.end}`,
  });
}
