/** A word list that answers “which of these words begins here, and which is the longest” in the length of the word. */
export interface Trie<T> {
  longestAt(text: string, start: number): { readonly end: number; readonly value: T } | null;
  /** The longest word at `start` that `fits`, shorter ones being tried after it. */
  longestFitting(
    text: string,
    start: number,
    fits: (end: number, value: T) => boolean,
  ): { readonly end: number; readonly value: T } | null;
  /** The first offset from `from` on where a word may begin; the text's length where there is none. */
  nextStart(text: string, from: number): number;
}

interface Node<T> {
  next: Map<number, Node<T>> | null;
  value: T | undefined;
}

/** Builds a trie of words; of two equal words the first one stays. */
export function trieOf<T>(words: Iterable<readonly [string, T]>): Trie<T> {
  const root: Node<T> = { next: null, value: undefined };
  // One byte per character a word begins with, 2 where it is a whole word; and one per pair of characters, hashed:
  // most of a text is passed by in a loop over these.
  const begins = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  for (const [word, value] of words) {
    let node = root;
    if (word.length === 1) begins[word.charCodeAt(0)] = 2;
    else if (word !== '') {
      begins[word.charCodeAt(0)] ||= 1;
      pairs[pairHash(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    }
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      node.next ??= new Map();
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, (next = { next: null, value: undefined }));
      node = next;
    }
    node.value ??= value;
  }
  const longestFitting: Trie<T>['longestFitting'] = (text, start, fits) => {
    let node: Node<T> | undefined = root;
    let found: { end: number; value: T } | null = null;
    for (let i = start; i < text.length; i++) {
      node = node.next?.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined && fits(i + 1, node.value)) found = { end: i + 1, value: node.value };
    }
    return found;
  };
  return {
    longestFitting,
    longestAt: (text, start) => longestFitting(text, start, () => true),
    nextStart(text, from) {
      for (let at = from; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        const begin = begins[unit];
        if (begin === 0) continue;
        if (begin === 2 || (at + 1 < text.length && pairs[pairHash(unit, text.charCodeAt(at + 1))] === 1)) return at;
      }
      return text.length;
    },
  };
}

const pairHash = (first: number, second: number) => (Math.imul(first, 0x9e5) ^ second) & 0xffff;

/** A value made once per key object and kept as long as the key lives. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
