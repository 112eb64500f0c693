import type { Locale } from '../../model/language.ts';

const formats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  ja: new Intl.DateTimeFormat('ja', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
};

/** When somebody wrote something: a moment (ISO 8601 in UTC) by the clock of Japan, which English says along. */
export function momentIn(at: string, locale: Locale): string {
  const text = formats[locale].format(new Date(at));
  return locale === 'en' ? `${text} JST` : text;
}
