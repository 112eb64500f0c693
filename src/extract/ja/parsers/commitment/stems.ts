/** Finds the longest stem of a list that ends at a place of a text: looked up by its last character first. */
export interface Stems<T> {
  endingAt(text: string, to: number): { readonly stem: string; readonly value: T } | null;
}

export function stemsOf<T>(entries: Iterable<readonly [string, T]>): Stems<T> {
  const byLast = new Map<string, { readonly stem: string; readonly value: T }[]>();
  for (const [stem, value] of entries) {
    const last = stem.at(-1) as string;
    const known = byLast.get(last);
    if (known) known.push({ stem, value });
    else byLast.set(last, [{ stem, value }]);
  }
  for (const list of byLast.values()) list.sort((a, b) => b.stem.length - a.stem.length);
  return {
    endingAt(text, to) {
      const candidates = byLast.get(text[to - 1] ?? '');
      if (!candidates) return null;
      for (const candidate of candidates) if (text.endsWith(candidate.stem, to)) return candidate;
      return null;
    },
  };
}
