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
  /** As typed: JICA, UNDP. */
  readonly partner: string | null;
  /** Bounds of the amount in whole units of `currency`, which is yen unless told. */
  readonly from: string | null;
  readonly until: string | null;
  readonly currency: string | null;
  readonly sort: (typeof ledgerSorts)[number];
  /** From 1. */
  readonly page: number;
}

/** The whole ledger, newest first. */
export const plainLedger: LedgerAddress = {
  country: null,
  kind: null,
  scheme: null,
  year: null,
  basis: null,
  dialogue: null,
  partner: null,
  from: null,
  until: null,
  currency: null,
  sort: 'date',
  page: 1,
};

const perPage = 50;

/** Reads the address; null where a value is none of those that there can be. Empty values are those of an empty form. */
export function ledgerAddress(params: URLSearchParams): LedgerAddress | null {
  const given = (name: string) => params.get(name) || null;
  const [country, kind, scheme, year, basis] = ledgerFacets.map(given);
  const dialogue = given('dialogue');
  const partner = given('partner')?.trim() || null;
  const [from, until] = [amountOf(given('from')), amountOf(given('until'))];
  const currency = from === null && until === null ? null : (given('currency') ?? 'JPY');
  const sort = given('sort') ?? 'date';
  const page = given('page') ?? '1';
  const fits =
    (!country || /^[A-Z]{2}$/.test(country)) &&
    (!kind || (instrumentKinds.values as readonly string[]).includes(kind)) &&
    (!scheme || (schemes.values as readonly string[]).includes(scheme)) &&
    (!year || /^\d{4}$/.test(year)) &&
    (!basis || (bases.values as readonly string[]).includes(basis)) &&
    (!partner || (partner.length <= 100 && !/[\p{Cc}\p{Cs}]/u.test(partner))) &&
    from !== undefined &&
    until !== undefined &&
    (!currency || /^[A-Z]{3}$/.test(currency)) &&
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
        partner,
        from,
        until,
        currency,
        sort: sort as LedgerAddress['sort'],
        page: Number(page),
      }
    : null;
}

/**
 * An amount as people type one into a form, in whole units: 1,000,000,000, １０億, “1.5 billion”. Null for nothing typed,
 * undefined for what is no amount.
 */
function amountOf(typed: string | null): string | null | undefined {
  const text =
    typed
      ?.normalize('NFKC')
      .replace(/[\s,_]/g, '')
      .toLowerCase() ?? '';
  if (text === '') return null;
  const { number, scale } =
    /^(?<number>\d{1,15}(?:\.\d{1,6})?)(?<scale>千|百万|千万|万|億|兆|thousand|million|billion|trillion|k|m|bn|b|tn)?$/.exec(
      text,
    )?.groups ?? {};
  if (number === undefined) return undefined;
  const value = Math.round(Number(number) * (scale === undefined ? 1 : (scales[scale] ?? 1)));
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

const scales: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  億: 1e8,
  兆: 1e12,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** The query of an address, in one order and without what goes without saying: `?country=KG&sort=amount`. */
export function ledgerQuery(address: LedgerAddress): string {
  const params = new URLSearchParams();
  for (const name of [...ledgerFacets, 'dialogue'] as const) {
    const value = address[name];
    if (value !== null) params.set(name, value);
  }
  if (address.partner !== null) params.set('partner', address.partner);
  if (address.from !== null) params.set('from', address.from);
  if (address.until !== null) params.set('until', address.until);
  if (address.currency !== null && address.currency !== 'JPY') params.set('currency', address.currency);
  if (address.sort !== 'date') params.set('sort', address.sort);
  if (address.page > 1) params.set('page', String(address.page));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** What the record is asked for. */
export function ledgerFilter(address: LedgerAddress): LedgerFilter {
  const { country, kind, scheme, year, basis, dialogue, partner, from, until, currency, sort, page } = address;
  return {
    ...(country === null ? {} : { country }),
    ...(kind === null ? {} : { kind }),
    ...(scheme === null ? {} : { scheme }),
    ...(year === null ? {} : { year }),
    ...(basis === null ? {} : { basis }),
    ...(dialogue === null ? {} : { dialogue }),
    ...(partner === null ? {} : { partner }),
    ...(from === null ? {} : { amountFrom: from }),
    ...(until === null ? {} : { amountUntil: until }),
    ...(currency === null ? {} : { currency }),
    sort,
    page,
    limit: perPage,
  };
}
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / perPage));
