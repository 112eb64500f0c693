import type { Locale } from '../../model/language.ts';
import { letterWords, type LetterName } from '../../site/catalogue/letters.ts';
import type { Message } from './mail.ts';

/** One of our letters with its link, as plain text: nothing to load, nothing to hide behind. */
export function letter(name: LetterName, lang: Locale, to: string, link: string): Message {
  const words = letterWords[lang];
  const { subject, before, after } = words[name];
  return { to, subject, text: `${[...before, link, ...after, `-- \n${words.foot}`].join('\n\n')}\n` };
}
