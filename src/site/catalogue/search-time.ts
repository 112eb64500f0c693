import type { Locale } from '../../model/language.ts';

/** What is said where a search took too long to look through everything. */
const ja = {
  partial:
    '時間内に調べられたのは、新しい発表だけです。古い発表にも当てはまるものがあるかもしれません。語を足すか、絞り込んでください。',
};
const en: typeof ja = {
  partial:
    'Only the newest releases could be looked through in time; older ones may match as well. Add a word, or narrow the search down.',
};

export const searchTimeWords: Readonly<Record<Locale, typeof ja>> = { ja, en };
