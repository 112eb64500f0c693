import type { Locale } from '../../model/language.ts';

/** The words around names that are searched for. */
const ja = { meant: 'もしかして:' };
const en: typeof ja = { meant: 'Did you mean' };

export const nameWords: Readonly<Record<Locale, typeof ja>> = { ja, en };
