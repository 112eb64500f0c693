import type { Grammar } from './shared/found.ts';
import { english } from './en/grammar.ts';
import { general } from './general/grammar.ts';
import { japanese } from './ja/grammar.ts';

/** Every language with rules of reading; a language is added by adding its grammar here. The last is for all others. */
export const grammars: readonly Grammar[] = [japanese, english, general];
