/**
 * What searches go by lies in the order of time, as it does where releases are recorded as they come. The newest are asked
 * for first: side by side they are a few steps in the list of a word, and strewn over an archive that was read in at
 * some time they are the whole list.
 */
export const wordsInOrder: readonly string[] = [
  `set local maintenance_work_mem = '512MB'`,
  `create index release_words_in_order on release_words (listed, id)`,
  `cluster release_words using release_words_in_order`,
  // What comes lies behind what is there without it, and adding does not pay for it.
  `drop index release_words_in_order`,
];
