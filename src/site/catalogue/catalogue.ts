import type { Locale } from '../../model/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** The words of the interface: whatever Japanese says, every language says. */
export type Catalogue = typeof ja;

export const catalogues: Readonly<Record<Locale, Catalogue>> = { ja, en };
