import type { Locale } from '../../model/language.ts';
import { thingsEn } from './things-en.ts';
import { thingsJa } from './things-ja.ts';

/** The words of the pages about dialogues and meetings and of the pictures on them. */
export type ThingWords = typeof thingsJa;

export const thingWords: Readonly<Record<Locale, ThingWords>> = { ja: thingsJa, en: thingsEn };
