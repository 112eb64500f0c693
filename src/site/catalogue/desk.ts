import type { Locale } from '../../model/language.ts';
import { deskEn } from './desk-en.ts';
import type { deskFactsJa } from './desk-facts-ja.ts';
import { deskJa } from './desk-ja.ts';

export type DeskWords = typeof deskJa;
export type DeskFactWords = typeof deskFactsJa;

/** The words of the editors' desk, of the history of single facts, and of the page on what people have checked. */
export const deskWords: Readonly<Record<Locale, DeskWords>> = { ja: deskJa, en: deskEn };
