/**
 * Finds which of a list of words stands at a place, the longest first: 首脳会合 before 会合. Asked of every character
 * of a sentence, so that a look into a table comes before any comparison.
 */
export function wordFinder<T>(
  words: readonly (readonly [string, T])[],
): (text: string, at: number, to: number) => readonly [string, T] | undefined {
  const byFirst = new Map<number, (readonly [string, T])[]>();
  const starts = new Uint8Array(0x10000);
  for (const word of [...words].sort((a, b) => b[0].length - a[0].length)) {
    const first = word[0].charCodeAt(0);
    starts[first] = 1;
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return (text, at, to) => {
    const first = text.charCodeAt(at);
    if (starts[first] === 0) return undefined;
    return byFirst.get(first)?.find(([word]) => at + word.length <= to && text.startsWith(word, at));
  };
}
