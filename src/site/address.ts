/** A word as one segment or value of an address; letters that are none (lone surrogates) are replaced, not refused. */
export function segment(word: string): string {
  return encodeURIComponent(word.toWellFormed());
}

/** What may be the id of a release or capture: nothing else is asked of the record. */
export function isId(word: string): boolean {
  return /^[\w-]{1,64}$/.test(word);
}
