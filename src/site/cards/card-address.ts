import type { Locale } from '../../model/language.ts';

/** The kinds of pages with a picture of their own, by the first part of their path. */
export const cardKinds = ['releases', 'dialogues', 'meetings'] as const;
export type CardKind = (typeof cardKinds)[number];

/**
 * The address of the picture that programs show where a page's address is sent: a page's own, else that of the site.
 * `path` is a page's path below the language, `/releases/…`.
 */
export function cardAddress(locale: Locale, path: string): string {
  const { kind, id } = /^\/(?<kind>[a-z]{1,20})\/(?<id>[\w-]{1,64})$/.exec(path)?.groups ?? {};
  const own = cardKinds.find((known) => known === kind);
  return own === undefined || id === undefined ? `/og/${locale}/site.png` : `/og/${locale}/${own}/${id}.png`;
}
