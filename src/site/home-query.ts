import { releaseKinds, type ReleaseKind } from '../model/kinds.ts';
import { locales, type Locale } from '../model/language.ts';

/** What the address of the front page may ask for. `lang` null is the reader's own language. */
export interface HomeQuery {
  readonly field: string | null;
  readonly kind: ReleaseKind | null;
  readonly lang: string | null;
  readonly after: string | null;
}

/** Reads the query of the front page; null where it asks for something that cannot be. Unknown names are ignored. */
export function homeQuery(params: URLSearchParams): HomeQuery | null {
  const field = params.get('field');
  const kind = params.get('kind');
  const lang = params.get('lang');
  const after = params.get('after');
  if (field !== null && !/^[\w-]{1,64}$/.test(field)) return null;
  if (kind !== null && !isKind(kind)) return null;
  if (lang !== null && lang !== 'any' && !(locales as readonly string[]).includes(lang)) return null;
  if (after !== null && !/^[\w.~:+/=|-]{1,256}$/.test(after)) return null;
  return { field, kind, lang, after };
}

/** The one address of a front page, its parts always in the same order. */
export function homeHref(locale: Locale, query: HomeQuery): string {
  return `/${locale}/${homeSearch(query)}`;
}

export function homeSearch(query: HomeQuery): string {
  const params = new URLSearchParams();
  for (const name of ['field', 'kind', 'lang', 'after'] as const) {
    const value = query[name];
    if (value !== null) params.set(name, value);
  }
  return params.size ? `?${params}` : '';
}

function isKind(kind: string): kind is ReleaseKind {
  return (releaseKinds.values as readonly string[]).includes(kind);
}
