import { describe, expect, it } from 'vitest';
import type {
  CommitmentView,
  InstrumentView,
  LedgerView,
  PersonView,
  TargetView,
} from '../../src/record/things/views.ts';
import { exampleRelease, recordOf } from './example-release.ts';
import { noThings } from './no-things.ts';
import { trySite } from './try-site.ts';

const hostile = '"><script>alert(1)</script>\u202e';
const at = { ja: { release: 'aaaa', fact: 'bbbb' } };
const told: CommitmentView['told'][number] = {
  release: {
    id: 'aaaa',
    title: hostile,
    lang: 'ja',
    issued: '2025-12-20',
    published: null,
    issuer: hostile,
    example: false,
    kind: 'summit',
  },
  fact: 'bbbb',
  at: { passage: 3, address: '1', start: 0, end: hostile.length, quote: hostile },
  parts: {},
  certainty: 'certain',
  rule: 'ja/x',
  join: { state: 'certain', score: 1, reasons: [] },
};
const commitment: CommitmentView = {
  id: 'cccc',
  at,
  words: { ja: hostile },
  summary: hostile,
  lang: 'ja',
  actor: { name: 'JP', ref: null, role: null, country: 'JP' },
  force: 'will',
  area: { ja: hostile },
  fields: ['energy'],
  countries: ['KG'],
  dialogue: { kind: 'dialogue', id: 'ca-jad', names: { ja: hostile } },
  meeting: null,
  deadline: '2030',
  amount: { value: 3e12, currency: 'JPY', qualifier: 'exact', basis: 'target' },
  status: 'announced',
  said: '2025-12-20',
  releases: 1,
  evidence: 0,
  told: [told],
  evidenceFound: [],
  history: [{ on: '2025-12-20', what: 'said', detail: { from: hostile }, told }],
  related: [],
  lastLook: '2026-02-01',
};
const evidence: CommitmentView['evidenceFound'][number] = {
  id: 'eeee',
  relation: 'advances',
  state: 'proposed',
  score: 0.8,
  reasons: ['countries KG'],
  told: { ...told, fact: '' },
};
const instrument: InstrumentView = {
  id: 'iiii',
  at,
  names: { ja: hostile },
  kind: 'exchange-of-notes',
  scheme: 'grant',
  country: 'KG',
  amount: { value: 719_000_000, currency: 'JPY', qualifier: 'at-most', basis: 'ceiling' },
  project: { ja: hostile },
  partner: { name: hostile, ref: null, role: null, country: null },
  date: '2025-12-12',
  dialogue: null,
  meeting: null,
  releases: 1,
  count: 4,
  told: [told],
  parts: [],
  partOf: null,
  history: [],
  related: [],
};
const target: TargetView = {
  id: 'tttt',
  at,
  words: { ja: hostile },
  subject: hostile,
  lang: 'ja',
  value: 3e12,
  unit: 'JPY',
  from: '2025',
  until: '2030',
  dialogue: null,
  meeting: null,
  said: '2025-12-20',
  releases: 1,
  told: [told],
  measured: [],
  evidence: [evidence],
  history: [],
};
const person: PersonView = {
  id: 'pppp',
  names: { ja: hostile, en: 'X' },
  country: 'KG',
  offices: [{ role: hostile, lang: 'ja', from: '2025-12-20', to: null }],
  meetings: [],
  releases: [],
  told: [told],
};
const ledger: LedgerView = {
  instruments: [instrument],
  total: 120,
  totals: [
    {
      basis: 'ceiling',
      currency: 'JPY',
      value: '719000000',
      count: 1,
      instruments: ['iiii'],
      leftOut: ['jjjj'],
      leftOutCount: 1,
      leftOutWhy: { jjjj: 'umbrella' },
    },
  ],
  named: {
    iiii: { ja: '日本・キルギス覚書' },
    jjjj: { ja: '無償資金協力4件に関する書簡', en: 'Letters on four grants' },
  },
  facets: {
    country: [{ value: 'KG', count: 9 }],
    scheme: [],
    year: [{ value: '2025', count: 9 }],
    basis: [],
    kind: [],
  },
  claims: [],
};
const asked: unknown[] = [];
const { get, failures } = trySite({
  ...recordOf([]),
  things: {
    ...noThings,
    commitment: async (id) =>
      id === 'cccc' ? commitment : id === 'dddd' ? { ...commitment, id, evidenceFound: [evidence] } : null,
    instrument: async (id) => (id === 'iiii' ? instrument : null),
    target: async (id) => (id === 'tttt' ? target : null),
    measuredTarget: async (id) => (id === 'tttt' ? target : null),
    person: async (id) => (id === 'pppp' ? person : null),
    ledger: async (filter) => {
      asked.push(filter);
      return ledger;
    },
    movedTo: async (_, id) => (id === 'oldone' ? 'cccc' : null),
  },
});
const all = [
  'commitments/cccc',
  'commitments/dddd',
  'instruments/iiii',
  'targets/tttt',
  'people/pppp',
  'ledger',
  'countries',
  'about',
  'areas/energy',
];

describe.each(['ja', 'en'])('the pages of the record (%s)', (locale) => {
  it.each(all)('%s says its words as words, whatever they are', async (path) => {
    const page = await get(`/${locale}/${path}`);
    // A field that nothing is in has no page of its own here.
    expect(page.status).toBe(path === 'areas/energy' ? 404 : 200);
    const text = await page.text();
    expect(text).not.toContain('<script>alert');
    expect(failures).toEqual([]);
  });
  it.each(['commitments/nothing', 'people/x%00', 'countries/KGZ', 'countries/zz', 'areas/none'])(
    '%s is not there',
    async (path) => expect((await get(`/${locale}/${path}`)).status).toBe(404),
  );
  it('lead on from a state’s code in capitals, as programs write it', async () => {
    const page = await get(`/${locale}/countries/KG`);
    expect([page.status, page.headers.get('location')]).toEqual([301, `/${locale}/countries/kg`]);
  });
  it('lead on from a joined promise to the one that it is now', async () => {
    const moved = await get(`/${locale}/commitments/oldone`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/${locale}/commitments/cccc`]);
  });
});

describe('a promise', () => {
  it('of which nothing more was found says until when was searched, and that this proves nothing', async () => {
    const page = await (await get('/en/commitments/cccc')).text();
    expect(page).toContain('does not mean that nothing was done');
    expect(page).toContain('/en/releases/aaaa#w-bbbb');
  });
  it('shows evidence with its state, reasons and the passage where it stands', async () => {
    const page = await (await get('/en/commitments/dddd')).text();
    expect(page).toContain('not yet checked');
    expect(page).toContain('the same states (Kyrgyzstan)');
    expect(page).toContain('/en/releases/aaaa#p-3');
  });
});

describe('the ledger', () => {
  it('explains a total by the names of its papers, in the reader’s language where there is one, and leads to them all', async () => {
    const page = await (await get('/en/ledger?country=KG&page=2')).text();
    expect(page).toContain('Added up (1)</h3><ol><li><a href="/en/instruments/iiii"><bdi lang="ja">日本・キルギス覚書');
    expect(page).toContain('Left out (1)</h3><ol><li><a href="/en/instruments/jjjj"><bdi>Letters on four grants');
    expect(page).toContain('href="/en/ledger?country=KG&amp;basis=ceiling&amp;from=1&amp;sort=amount"');
  });
  it('asks for what its address says, and keeps it from page to page', async () => {
    asked.length = 0;
    const page = await (await get('/en/ledger?country=KG&sort=amount&page=2')).text();
    expect(asked).toEqual([{ country: 'KG', sort: 'amount', page: 2, limit: 50 }]);
    expect(page).toContain('/en/ledger?country=KG&amp;sort=amount&amp;page=3');
    expect(page).toContain('its parts are counted');
  });
  it('refuses what there cannot be', async () => {
    expect((await get('/ja/ledger?country=%3Cscript%3E')).status).toBe(400);
  });
});

describe('the page of a release', () => {
  it('leads from what it says to what the record has on that', async () => {
    const view = exampleRelease();
    const fact = view.facts.find(({ list }) => list === 'commitments')?.id ?? '';
    const { get: ask } = trySite({
      ...recordOf([view]),
      things: { ...noThings, thingsOf: async () => ({ [fact]: { kind: 'commitment', id: 'cccc', names: {} } }) },
    });
    const page = await (await ask('/en/releases/example1')).text();
    expect(page.match(/class="to-thing"/g)).toHaveLength(1);
    expect(page).toContain('href="/en/commitments/cccc"');
  });
});
