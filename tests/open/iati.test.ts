import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reporterOf, unregistered } from '../../src/open/iati/reporter.ts';
import { brokenRules, iatiAt, readIati, refusedByIati, type IatiElement } from './support/iati-schema.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

interface Paper {
  readonly id: string;
  readonly kind: string;
  readonly scheme: string | null;
  readonly country: string | null;
  readonly date: string;
  readonly count: number | null;
  readonly names: Readonly<Record<string, string>>;
  readonly amount: { readonly value: string; readonly currency: string; readonly basis: string } | null;
  readonly partner: { readonly thing: string | null } | null;
}

let open: OpenSite;
let text: string;
let report: IatiElement;
let papers: readonly Paper[];
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
  text = await (await open.get('/api/v1/instruments.iati.xml')).text();
  report = readIati(text);
  papers = ((await open.json('/api/v1/instruments?limit=500')) as { items: Paper[] }).items;
});
afterAll(() => open.close());

const activities = () => iatiAt(report, 'iati-activity');
const idOf = (activity: IatiElement) =>
  (iatiAt(activity, 'iati-identifier')[0]?.text ?? '').slice(unregistered.ref.length + 1);
const activityOf = (paper: Paper | undefined) => activities().find((activity) => idOf(activity) === paper?.id);
const code = (activity: IatiElement | undefined, ...path: string[]) =>
  activity && iatiAt(activity, ...path)[0]?.attributes['code'];
const leftOut = async () =>
  (await open.record.things.ledger({ limit: 1, page: 1 })).totals.flatMap((one) => one.leftOut);

describe('the report of papers to IATI', () => {
  it('fits the schema and keeps the rules of 2.03', async () => {
    expect(activities().length).toBeGreaterThan(20);
    expect(await refusedByIati(text)).toEqual([]);
    expect(brokenRules(report, new Date().toISOString())).toEqual([]);
  });
  it('has every aid paper, and of one sum only its parts', async () => {
    const out = await leftOut();
    const ids = activities().map(idOf);
    expect(out.length).toBeGreaterThan(0);
    expect(ids.filter((id) => out.includes(id))).toEqual([]);
    for (const paper of papers) {
      const wanted = paper.scheme !== null && !out.includes(paper.id) && paper.count === null;
      if (wanted && /^\d{4}-\d{2}-\d{2}/.test(paper.date)) expect(ids).toContain(paper.id);
      if (paper.scheme === null) expect(ids).not.toContain(paper.id);
    }
  });
  it('adds up to the ledger', async () => {
    const totals = (await open.record.things.ledger({ limit: 1, page: 1 })).totals;
    for (const { basis, currency, value, instruments } of totals.filter((one) =>
      /ceiling|provided|loan/.test(one.basis),
    )) {
      const told = activities().filter((activity) => instruments.includes(idOf(activity)));
      const sum = told
        .flatMap((activity) => iatiAt(activity, 'transaction', 'value'))
        .reduce((all, one) => all + BigInt(one.text), 0n);
      expect([basis, currency, String(sum)]).toEqual([basis, currency, value]);
    }
  });
  it('says an amount as what it binds to', () => {
    const loan = activityOf(
      papers.find(({ amount, scheme, count }) => amount?.basis === 'loan' && scheme === 'loan' && count === null),
    );
    const grant = activityOf(
      papers.find(({ amount, scheme, count }) => amount?.basis === 'ceiling' && scheme === 'grant' && count === null),
    );
    expect([code(loan, 'transaction', 'transaction-type'), code(loan, 'default-finance-type')]).toEqual(['2', '421']);
    expect([code(grant, 'transaction', 'transaction-type'), code(grant, 'default-finance-type')]).toEqual(['2', '110']);
    const none = papers.filter(({ amount }) => amount === null || amount.basis === 'total');
    expect(none.length).toBeGreaterThan(0);
    for (const paper of none) {
      const activity = activityOf(paper);
      if (activity !== undefined) expect(iatiAt(activity, 'transaction')).toEqual([]);
    }
  });
  it('flags emergency grants as humanitarian and nothing else', () => {
    const flagged = activities()
      .filter(({ attributes }) => attributes['humanitarian'] === '1')
      .map(idOf);
    const emergency = papers
      .filter(({ names }) => /緊急無償|Emergency Grant/.test(JSON.stringify(names)))
      .map(({ id }) => id);
    expect(emergency.length).toBeGreaterThan(0);
    expect(flagged.toSorted()).toEqual(emergency.toSorted());
  });
  it('names who pays, who extends and who carries out', () => {
    const roles = (thing: string) => {
      const activity = activityOf(papers.find(({ partner }) => partner?.thing === thing));
      return (
        activity &&
        iatiAt(activity, 'participating-org').map(({ attributes }) => [attributes['role'], attributes['ref']])
      );
    };
    expect(roles('undp')).toEqual([
      ['1', 'XM-DAC-701'],
      ['4', 'XM-DAC-41114'],
    ]);
    expect(roles('jica')).toEqual([
      ['1', 'XM-DAC-701'],
      ['3', 'XM-DAC-701-8'],
    ]);
  });
  it('describes each in both languages and leads to the release', () => {
    for (const activity of activities()) {
      const langs = iatiAt(activity, 'description', 'narrative').map(({ attributes }) => attributes['xml:lang']);
      expect(langs).toEqual(['en', 'ja']);
      expect(iatiAt(activity, 'document-link').length).toBeGreaterThan(0);
    }
  });
  it('is narrowed as the list is, and had of one paper alone', async () => {
    const some = readIati(await (await open.get('/api/v1/instruments.iati.xml?country=UZ')).text());
    expect(
      new Set(iatiAt(some, 'iati-activity', 'recipient-country').map(({ attributes }) => attributes['code'])),
    ).toEqual(new Set(['UZ']));
    const [one] = activities().map(idOf);
    for (const address of [`/api/v1/instruments/${one}.xml`, `/ja/instruments/${one}.xml`]) {
      const single = await (await open.get(address)).text();
      expect(await refusedByIati(single)).toEqual([]);
      expect(iatiAt(readIati(single), 'iati-activity').map(idOf)).toEqual([one]);
    }
    const [umbrella] = await leftOut();
    expect((await open.get(`/api/v1/instruments/${umbrella}.xml`)).status).toBe(404);
    expect((await open.get('/api/v1/instruments.iati.xml?limit=3')).status).toBe(400);
  });
  it('comes from a record without papers as an empty file', async () => {
    const none = readIati(await (await open.get('/api/v1/instruments.iati.xml?country=IS')).text());
    expect(none.children).toEqual([]);
  });
});

describe('the schema', () => {
  it.each([
    [/^<iati-activities version="2.03"/m, '<iati-activities version="2.02"', /version/],
    [/<iati-identifier>[^<]+<\/iati-identifier>/, '', /reporting-org/],
    [/<activity-status[^>]+>/, '', /activity-date/],
    [/currency="JPY"/, 'currency="yen"', /currency/],
    [/iso-date="\d{4}/, 'iso-date="soon', /iso-date/],
    [/<value [^>]+>\d+/, '<value currency="JPY" value-date="2025-01-01">much', /decimal/],
    [/<title>.*?<\/title>/, '<title>Words of none</title>', /title/],
    [/type="10" role="1"/, 'type="10" role="9"', /role/],
    [/<\/iati-activity>/, '<colour/></iati-activity>', /colour/],
  ])('refuses a report with %s otherwise', async (what, instead, why) => {
    const wrong = text.replace(what, instead);
    expect(wrong).not.toBe(text);
    expect((await refusedByIati(wrong)).join('\n')).toMatch(why);
  });
  it('is not all: the rules find what no schema can say', () => {
    const wrong = readIati(text.replace(/role="1"/g, 'role="2"'));
    expect(brokenRules(wrong, '2026-01-01').some((rule) => rule.endsWith('who pays'))).toBe(true);
  });
});

describe('who reports', () => {
  it('is whom the environment names', () => {
    expect(reporterOf({})).toEqual(unregistered);
    expect(
      reporterOf({ YAKUSOKU_IATI_REF: 'JP-JCN-1234567890123', YAKUSOKU_IATI_NAME: 'X', YAKUSOKU_IATI_TYPE: '22' }),
    ).toEqual({
      ref: 'JP-JCN-1234567890123',
      name: 'X',
      type: '22',
    });
  });
  it.each([{ YAKUSOKU_IATI_REF: 'our office' }, { YAKUSOKU_IATI_REF: 'JP-JCN-1/2' }, { YAKUSOKU_IATI_TYPE: '99' }])(
    'is refused as %o',
    (environment) => expect(() => reporterOf(environment)).toThrow(RangeError),
  );
});

it('nothing failed on our side', () => expect(open.failures).toEqual([]));
