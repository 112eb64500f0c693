import { releaseKinds, type ReleaseKind } from '../../../model/kinds.ts';
import type { Locale } from '../../../model/language.ts';
import type { SearchFacet } from '../../../record/views.ts';

/** Everything that the address of a search says; null where it does not narrow. */
export type SearchAddress = Readonly<Record<SearchFacet, string | null>> & {
  readonly q: string;
  readonly sort: 'relevance' | 'date';
  readonly page: number;
};

export const facetNames = [
  'kind',
  'country',
  'dialogue',
  'field',
  'scheme',
  'force',
  'issuer',
  'lang',
  'year',
] as const satisfies readonly SearchFacet[];

const shapes: Readonly<Record<SearchFacet, RegExp>> = {
  kind: /^[a-z-]{1,32}$/,
  country: /^[A-Z]{2}$/,
  field: /^[\w-]{1,64}$/,
  lang: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
  year: /^\d{4}$/,
  issuer: /^[^\p{Cc}\ufffd]{1,200}$/u,
  dialogue: /^[\w-]{1,64}$/,
  force: /^[a-z-]{1,32}$/,
  scheme: /^[a-z-]{1,32}$/,
};
/** Nothing beyond this is read of a query. */
const longestTyped = 800;

/** Reads an address; null where it narrows to what cannot be. Any words will do, and a page that is none is the first. */
export function searchAddress(params: URLSearchParams): SearchAddress | null {
  const facets = Object.fromEntries(facetNames.map((name) => [name, params.get(name) || null])) as Record<
    SearchFacet,
    string | null
  >;
  for (const name of facetNames) {
    const value = facets[name];
    if (value !== null && !shapes[name].test(value)) return null;
  }
  if (facets.kind !== null && !isKind(facets.kind)) return null;
  const page = Number(/^\d{1,6}$/.exec(params.get('page') ?? '')?.[0] ?? 1);
  return {
    ...facets,
    q: (params.get('q') ?? '').slice(0, longestTyped).toWellFormed(),
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    page: Math.max(1, page),
  };
}

export function isKind(kind: string): kind is ReleaseKind {
  return (releaseKinds.values as readonly string[]).includes(kind);
}

/** The query of the one address of a search, its parts always in the same order. */
export function searchQuery(address: SearchAddress): string {
  const params = new URLSearchParams();
  if (address.q !== '') params.set('q', address.q);
  for (const name of facetNames) {
    const value = address[name];
    if (value !== null) params.set(name, value);
  }
  if (address.sort === 'date') params.set('sort', 'date');
  if (address.page > 1) params.set('page', String(address.page));
  return params.size ? `?${params}` : '';
}

export function searchHref(locale: Locale, address: SearchAddress): string {
  return `/${locale}/search${searchQuery(address)}`;
}

/** A search for other words alone. */
export function plainSearch(q: string): SearchAddress {
  return {
    q,
    kind: null,
    country: null,
    field: null,
    lang: null,
    year: null,
    issuer: null,
    dialogue: null,
    force: null,
    scheme: null,
    sort: 'relevance',
    page: 1,
  };
}
