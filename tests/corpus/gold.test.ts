import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aside, casesIn, collectionsIn, patterns } from '../../src/cli/corpus.ts';
import { read } from '../../src/read/read.ts';

const lists = ['times', 'money', 'counts', 'people', 'meetings', 'instruments', 'commitments', 'targets', 'reference'];
/** Line ends are where passages or wrapped lines meet; a quote may run over them. */
const folded = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '');

const folders = [...collectionsIn('corpus'), `corpus/${aside}`, `corpus/${patterns}`];

describe.each(folders.flatMap(casesIn).map((c) => [c.slug, c] as const))('the gold of %s', (_slug, c) => {
  it('quotes nothing that the release does not say', () => {
    const text = folded(read({ bytes: readFileSync(c.page), contentType: c.meta.contentType, url: c.meta.url }).text);
    const quotes = lists.flatMap((list) => (c.gold[list] as { quote: string }[]).map(({ quote }) => quote));
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => !text.includes(folded(quote)))).toEqual([]);
  });
  it('has a title and addresses that it gives once', () => {
    expect(c.gold['title']).toBeTruthy();
    const addresses = (c.gold['outline'] as { address: string }[]).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
