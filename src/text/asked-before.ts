/**
 * A function of words that knows what it gave before: names, headings and sentences come again and again. With `most` of
 * them it forgets all and begins anew, so that what it holds stays small however long the program runs.
 */
export function askedBefore<T>(most: number, of: (words: string) => T): (words: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (words) => {
    const found = known.get(words);
    if (found) return found.value;
    const value = of(words);
    if (known.size >= most) known.clear();
    known.set(words, { value });
    return value;
  };
}
