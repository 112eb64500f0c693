import type { Context } from 'hono';
import { locales, type Locale } from '../../model/language.ts';

/** The interface language that a reader's browser asks for; English where it asks for none of ours. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.map((p) => /^\s*q=(?<q>[\d.]{1,5})\s*$/.exec(p)?.groups?.['q']).find((v) => v !== undefined);
      return { lang: tag.toLowerCase().split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { lang } of wanted) if (isLocale(lang)) return lang;
  return 'en';
}

export function isLocale(lang: string | undefined): lang is Locale {
  return lang !== undefined && (locales as readonly string[]).includes(lang);
}

/** The language of the page that was asked for, by its address; of one without a language, what the browser asks for. */
export function localeOf(c: Context): Locale {
  const first = c.req.path.split('/')[1];
  return isLocale(first) ? first : preferredLocale(c.req.header('accept-language'));
}
