import type { Form } from '../accounts/forms/with-form.ts';
import { longestComment, type Asked } from '../../record/members/comments/views.ts';
import { isId } from '../../site/address.ts';
import type { CommentWords } from '../../site/catalogue/comments.ts';

/** What was written, without empty lines around it and without the signs that turn a line around or hide it. */
export const textOf = (form: Form): string =>
  form
    .text('text')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** What is wrong with it, if anything. */
export function textFault(text: string, words: CommentWords): string | null {
  if (text === '') return words.wrong.empty;
  return Array.from(text).length > longestComment ? words.wrong.long(longestComment) : null;
}

/** The words that a form or an address is about: a fact, or a stretch of a passage; null for the whole release. */
export function askedOf(get: (name: string) => string | undefined): Asked | null {
  const fact = get('fact') ?? '';
  if (fact !== '') return isId(fact) ? { fact } : { fact: '-' };
  const quote = get('quote') ?? '';
  if (quote === '') return null;
  const number = (name: string) => {
    const text = get(name) ?? '';
    return /^\d{1,7}$/.test(text) ? Number(text) : -1;
  };
  return { passage: number('passage'), quote, near: Math.max(0, number('near')) };
}

/** The same as the fields of a form. */
export function askedFields(asked: Asked | null): Record<string, string> {
  if (asked === null) return {};
  return 'fact' in asked
    ? { fact: asked.fact }
    : { passage: String(asked.passage), quote: asked.quote, near: String(asked.near) };
}

/** An address as somebody gave it, if it is one that a browser opens as a page; it is never opened here. */
export function sourceAddress(text: string): string | null {
  if (text.length > 2000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === ''
    ? url.href
    : null;
}
