/** A word list that answers “which of these words begins here, and which is the longest” in the length of the word. */
export interface Trie<T> {
  longestAt(text: string, start: number): { readonly end: number; readonly value: T } | null;
}

interface Node<T> {
  next: Map<number, Node<T>> | null;
  value: T | undefined;
}

/** Builds a trie of words; of two equal words the first one stays. */
export function trieOf<T>(words: Iterable<readonly [string, T]>): Trie<T> {
  const root: Node<T> = { next: null, value: undefined };
  for (const [word, value] of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      node.next ??= new Map();
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = { next: null, value: undefined }));
      node = next;
    }
    node.value ??= value;
  }
  return {
    longestAt(text, start) {
      let node: Node<T> | undefined = root;
      let found: { end: number; value: T } | null = null;
      for (let i = start; i < text.length; i++) {
        node = node.next?.get(text.charCodeAt(i));
        if (!node) break;
        if (node.value !== undefined) found = { end: i + 1, value: node.value };
      }
      return found;
    },
  };
}

/** A value made once per key object and kept as long as the key lives. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
