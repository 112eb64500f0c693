import type { Locale } from '../../model/language.ts';
import type { ThingFilter } from '../../record/things/views.ts';

/** What there are long lists of. */
export const listings = ['commitments', 'meetings'] as const;
export type Listing = (typeof listings)[number];

/** What a list is narrowed to, as its address says it. `area` '' is that of promises of no field. */
export interface ListingAddress {
  readonly dialogue: string | null;
  readonly country: string | null;
  readonly area: string | null;
  readonly after: string | null;
}

const parts = ['dialogue', 'country', 'area', 'after'] as const;
const forms: Readonly<Record<(typeof parts)[number], RegExp>> = {
  dialogue: /^[a-z0-9-]{1,40}$/,
  country: /^[A-Z]{2}$/,
  area: /^[\w-]{0,64}$/,
  after: /^[\w~:./-]{1,120}$/,
};

/** Reads the address; null where a value is none that there can be. */
export function listingAddress(params: URLSearchParams): ListingAddress | null {
  if (parts.some((name) => params.has(name) && !forms[name].test(params.get(name) ?? ''))) return null;
  const given = (name: (typeof parts)[number]) => params.get(name);
  return { dialogue: given('dialogue'), country: given('country'), area: given('area'), after: given('after') };
}

/** The query of an address, its parts always in the same order: `?dialogue=ca-jad&area=health`. */
export function listingQuery(address: Partial<ListingAddress>): string {
  const params = new URLSearchParams();
  for (const name of parts) {
    const value = address[name];
    if (value !== null && value !== undefined) params.set(name, value);
  }
  return params.size === 0 ? '' : `?${params.toString()}`;
}

export const listingHref = (locale: Locale, listing: Listing, address: Partial<ListingAddress>): string =>
  `/${locale}/${listing}${listingQuery(address)}`;

/** What the record is asked for. */
export function listingFilter({ dialogue, country, area, after }: ListingAddress): ThingFilter {
  return {
    ...(dialogue === null ? {} : { dialogue }),
    ...(country === null ? {} : { country }),
    ...(area === null ? {} : { area }),
    ...(after === null ? {} : { after }),
    limit: perPage,
  };
}
const perPage = 50;
