import { bases, instrumentKinds, schemes, type Basis, type InstrumentKind, type Scheme } from '../../model/kinds.ts';
import type { LedgerFilter } from '../../record/things/views.ts';

export const ledgerFacets = ['country', 'kind', 'scheme', 'year', 'basis'] as const;
export type LedgerFacet = (typeof ledgerFacets)[number];
export const ledgerSorts = ['date', 'amount', 'country'] as const;

/** What the ledger is narrowed to and how it is sorted, as its address says it. */
export interface LedgerAddress {
  readonly country: string | null;
  readonly kind: InstrumentKind | null;
  readonly scheme: Scheme | null;
  readonly year: string | null;
  readonly basis: Basis | null;
  readonly dialogue: string | null;
  readonly sort: (typeof ledgerSorts)[number];
  /** From 1. */
  readonly page: number;
}

const perPage = 50;

/** Reads the address; null where a value is none of those that there can be. Empty values are those of an empty form. */
export function ledgerAddress(params: URLSearchParams): LedgerAddress | null {
  const given = (name: string) => params.get(name) || null;
  const [country, kind, scheme, year, basis] = ledgerFacets.map(given);
  const dialogue = given('dialogue');
  const sort = given('sort') ?? 'date';
  const page = given('page') ?? '1';
  const fits =
    (!country || /^[A-Z]{2}$/.test(country)) &&
    (!kind || (instrumentKinds.values as readonly string[]).includes(kind)) &&
    (!scheme || (schemes.values as readonly string[]).includes(scheme)) &&
    (!year || /^\d{4}$/.test(year)) &&
    (!basis || (bases.values as readonly string[]).includes(basis)) &&
    (!dialogue || /^[a-z0-9-]{1,40}$/.test(dialogue)) &&
    (ledgerSorts as readonly string[]).includes(sort) &&
    /^[1-9]\d{0,5}$/.test(page);
  return fits
    ? {
        country: country ?? null,
        kind: (kind ?? null) as InstrumentKind | null,
        scheme: (scheme ?? null) as Scheme | null,
        year: year ?? null,
        basis: (basis ?? null) as Basis | null,
        dialogue,
        sort: sort as LedgerAddress['sort'],
        page: Number(page),
      }
    : null;
}

/** The query of an address, in one order and without what goes without saying: `?country=KG&sort=amount`. */
export function ledgerQuery(address: LedgerAddress): string {
  const params = new URLSearchParams();
  for (const name of [...ledgerFacets, 'dialogue'] as const) {
    const value = address[name];
    if (value !== null) params.set(name, value);
  }
  if (address.sort !== 'date') params.set('sort', address.sort);
  if (address.page > 1) params.set('page', String(address.page));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** What the record is asked for. */
export function ledgerFilter(address: LedgerAddress): LedgerFilter {
  const { country, kind, scheme, year, basis, dialogue, sort, page } = address;
  return {
    ...(country === null ? {} : { country }),
    ...(kind === null ? {} : { kind }),
    ...(scheme === null ? {} : { scheme }),
    ...(year === null ? {} : { year }),
    ...(basis === null ? {} : { basis }),
    ...(dialogue === null ? {} : { dialogue }),
    sort,
    page,
    limit: perPage,
  };
}
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / perPage));
