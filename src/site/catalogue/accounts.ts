import type { Locale } from '../../model/language.ts';
import { accountsEn } from './accounts-en.ts';
import { accountsJa } from './accounts-ja.ts';

export type AccountWords = typeof accountsJa;

/** The words of signing in and of accounts. */
export const accountWords: Readonly<Record<Locale, AccountWords>> = { ja: accountsJa, en: accountsEn };
