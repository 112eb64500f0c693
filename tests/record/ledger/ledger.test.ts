import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/record/open.ts';
import { idOf, inputsOf, settledRecord } from '../support/evidence-record.ts';

const inputs = inputsOf(['corpus/ca-jad', 'corpus/wide']);
let record: OpenRecord;
beforeAll(async () => {
  ({ record } = await settledRecord(inputs));
});
afterAll(() => record.close());
const all = { limit: 100, page: 1 } as const;

describe('the ledger', () => {
  it('sums the grants to Kyrgyzstan without the umbrella over them', async () => {
    const { totals, instruments } = await record.things.ledger({
      ...all,
      country: 'KG',
      year: '2025',
      scheme: 'grant',
    });
    const ceiling = totals.find((total) => total.basis === 'ceiling');
    expect(ceiling).toMatchObject({ currency: 'JPY', value: '6526000000' });
    expect(ceiling?.instruments).toHaveLength(3);
    const [umbrella] = ceiling?.leftOut ?? [];
    expect(instruments.find((card) => card.id === umbrella)).toMatchObject({
      count: 4,
      amount: { value: 6_854_000_000, basis: 'total' },
    });
    expect(ceiling?.leftOutWhy).toEqual({ [umbrella ?? '']: 'umbrella' });
    expect(totals).toHaveLength(1);
  });
  it('explains each figure by papers of that basis and currency', async () => {
    const { totals } = await record.things.ledger(all);
    expect(totals.length).toBeGreaterThan(3);
    const seen = new Set<string>();
    for (const total of totals) {
      expect(seen.has(`${total.basis} ${total.currency}`)).toBe(false);
      seen.add(`${total.basis} ${total.currency}`);
      const cards = await Promise.all(total.instruments.map((id) => record.things.instrument(id)));
      const amounts = cards.map((card) => card?.amount);
      expect(amounts.every((a) => a?.basis === total.basis && a.currency === total.currency)).toBe(true);
      expect(amounts.reduce((sum, a) => sum + BigInt(a?.value ?? 0), 0n).toString()).toBe(total.value);
      for (const left of total.leftOut) expect(total.instruments).not.toContain(left);
    }
  });
  it('narrows by partner and by what an amount is, in one currency', async () => {
    const whole = await record.things.ledger(all);
    const jica = await record.things.ledger({ ...all, partner: 'jica' });
    expect(jica.total).toBeGreaterThan(0);
    expect(jica.instruments.every((card) => card.partner?.name === 'JICA')).toBe(true);
    const bounds = { currency: 'JPY', amountFrom: '1000000000', amountUntil: '3190000000' } as const;
    const some = await record.things.ledger({ ...all, ...bounds });
    const fits = whole.instruments.filter(
      ({ amount }) => amount?.currency === 'JPY' && amount.value >= 1e9 && amount.value <= 3.19e9,
    );
    expect(some.instruments.map((card) => card.id).toSorted()).toEqual(fits.map((card) => card.id).toSorted());
    expect(some.total).toBe(fits.length);
    expect(some.totals.every((total) => total.currency === 'JPY')).toBe(true);
  });
  it('filters, counts by facet with the other filters, and pages', async () => {
    const whole = await record.things.ledger(all);
    const loans = await record.things.ledger({ ...all, scheme: 'loan' });
    expect(loans.instruments.every((card) => card.scheme === 'loan')).toBe(true);
    expect(loans.total).toBe(loans.instruments.length);
    // The facet that is chosen still shows what else there would be.
    expect(loans.facets.scheme).toEqual(whole.facets.scheme);
    expect(loans.facets.country.reduce((sum, each) => sum + each.count, 0)).toBeLessThanOrEqual(loans.total);
    const [first, second] = await Promise.all(
      [1, 2].map((page) => record.things.ledger({ limit: 5, page, sort: 'amount' })),
    );
    expect(first?.instruments).toHaveLength(5);
    const ids = [...(first?.instruments ?? []), ...(second?.instruments ?? [])].map((card) => card.id);
    expect(new Set(ids).size).toBe(10);
  });
  it('says nothing where nothing matches', async () => {
    expect(await record.things.ledger({ ...all, country: 'ZZ' })).toMatchObject({
      instruments: [],
      total: 0,
      totals: [],
      claims: [],
    });
  });
});

describe('claims', () => {
  const claimOf = async (slug: string, claimed: number) => {
    const { claims } = await record.things.ledger(all);
    return claims.find((claim) => claim.told.release.id === idOf(inputs, slug) && claim.claimed === claimed);
  };
  it('hold four grants against the three that are told one by one', async () => {
    expect(await claimOf('2025-12-20-kg-grants', 4)).toMatchObject({ found: 3, told: { at: { quote: '4件' } } });
    expect(await claimOf('2025-12-20-tj-grants', 2)).toMatchObject({ found: 2 });
  });
  it('hold 150 documents against what is found at the summit', async () => {
    const claim = await claimOf('2025-12-20-summit', 150);
    expect(claim?.unit).toBe('件');
    expect(claim?.found).toBeGreaterThan(5);
    expect(claim?.found).toBeLessThan(150);
    expect(claim?.instruments).toHaveLength(claim?.found ?? -1);
  });
  it('stand on the page of the dialogue', async () => {
    const dialogue = await record.things.dialogue('ca-jad');
    expect(dialogue?.claims.map((claim) => claim.claimed)).toContain(150);
  });
  it('are none of commercial contracts', async () => {
    const { claims } = await record.things.ledger(all);
    expect(claims.map((claim) => claim.claimed)).not.toContain(60);
  });
});
