import { describe, expect, it } from 'vitest';
import { ledgerAddress, ledgerFilter, ledgerQuery } from './ledger-address.ts';

const read = (query: string) => ledgerAddress(new URLSearchParams(query));

describe('the address of the ledger', () => {
  it.each([
    ['', ''],
    ['?country=KG&sort=amount', '?country=KG&sort=amount'],
    ['?sort=date&page=1&country=', ''],
    ['?page=3&year=2025&kind=loan&country=UZ', '?country=UZ&kind=loan&year=2025&page=3'],
    ['?from=10億&until=1.5 trillion&partner= UNDP ', '?partner=UNDP&from=1000000000&until=1500000000000'],
    ['?from=5 million&currency=USD', '?from=5000000&currency=USD'],
    ['?currency=USD&from=', ''],
    ['?other=1&scheme=grant&basis=ceiling&dialogue=ca-jad', '?scheme=grant&basis=ceiling&dialogue=ca-jad'],
  ])('%s is %s', (given, kept) => {
    const address = read(given);
    expect(address && ledgerQuery(address)).toBe(kept);
  });
  it.each([
    '?country=kg',
    '?country=KGZ',
    '?year=20',
    '?kind=none',
    '?sort=x',
    '?page=0',
    '?page=-1',
    '?page=1e9',
    '?basis=%00',
    '?dialogue=..%2f',
    '?from=many',
    '?until=1e9',
    '?from=9999999999999999',
    '?from=1&currency=yen',
    '?partner=%00a',
  ])('%s asks for what there cannot be', (query) => expect(read(query)).toBeNull());
  it('asks the record for no more than is given', () => {
    const address = read('?country=KG&page=2');
    expect(address && ledgerFilter(address)).toEqual({ country: 'KG', sort: 'date', page: 2, limit: 50 });
  });
});
