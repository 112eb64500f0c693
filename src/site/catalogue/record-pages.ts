import type { Locale } from '../../model/language.ts';
import { recordPagesEn } from './record-pages-en.ts';
import { recordPagesJa } from './record-pages-ja.ts';

/** The words of the pages of the ledger, of papers, targets, countries, people, bodies and of what this site is. */
export type RecordWords = typeof recordPagesJa;

export const recordWords: Readonly<Record<Locale, RecordWords>> = { ja: recordPagesJa, en: recordPagesEn };
