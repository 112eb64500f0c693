import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumOf } from '../../../src/record/ledger/decimal.ts';
import type { LedgerFilter } from '../../../src/record/things/views.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { settledRecord } from '../things/support/settled-record.ts';
import { releases } from '../things/support/settled-release.ts';

let db: FreshRecord;
beforeAll(async () => {
  db = await settledRecord();
  await db.record.addReleases(
    releases('2025-12-18-jp-kz', '2025-12-20-summit', '2025-12-20-kg-grants', '2025-12-20-jp-tm', '2025-12-20-jp-tj'),
  );
  await db.record.settled();
  // Papers as there are few of: many on one project, of other years, schemes, bases and dialogues, parts of umbrellas.
  await db.client.query(
    `insert into thing (kind, id, names, value, releases, dialogue, scheme, paper, amount, currency, basis, date, countries, part_of)
     select 'instrument', 'made-' || n, names,
       jsonb_strip_nulls(jsonb_build_object('country', case when n % 2 = 0 then 'KG' else 'KZ' end, 'partner', case when n % 5 = 0 then 'UNDP' end,
         'project ja', '案件' || n % 4, 'project en', case when n % 3 = 0 then 'Project ' || n % 3 end)),
       1, case when n % 3 = 0 then 'ca-jad' end, (array['grant', 'loan', null])[1 + n % 3], (array['loan', 'grant'])[1 + (n / 7) % 2],
       1000 + n % 2, case when n % 11 = 0 then 'USD' else 'JPY' end, (array['ceiling', 'loan', 'total'])[1 + (n / 5) % 3],
       (array['2024-03-02', '2025-12-20', '2025', null])[1 + (n / 3) % 4], '{KG}',
       case when n between 100 and 120 then (select min(key) from thing where kind = 'instrument') + n % 3 end
     from generate_series(1, 120) n, (select names from thing where kind = 'instrument' limit 1) like_it`,
  );
});
afterAll(() => db.close());

interface Line {
  key: string;
  id: string;
  whole: string | null;
  same: string[];
  date: string;
  amount: string;
  basis: string;
  currency: string;
  of: Record<string, string | null>;
}
/** The papers with an amount, the oldest first, as the things themselves have them. */
async function lines(): Promise<Line[]> {
  const { rows } = await db.client.query<Line>(
    `select key::text, id, part_of::text as whole, coalesce(date, '9999') as date, amount::text, basis, currency,
       array(select same from same_papers(value, currency, amount, basis)) as same,
       jsonb_build_object('dialogue', dialogue, 'country', value->>'country', 'scheme', scheme, 'year', left(date, 4), 'basis', basis,
         'kind', paper, 'partner', lower(value->>'partner'), 'currency', currency) as of
     from thing where kind = 'instrument' and joined_into is null and releases > 0
       and amount is not null and basis is not null and currency is not null
     order by date, id`,
  );
  return rows;
}

/** What the ledger should say, by another hand: every paper that matches is looked at, one after the other. */
function expected(all: readonly Line[], filter: LedgerFilter) {
  const { limit: _limit, page: _page, sort: _sort, amountFrom, amountUntil, ...chosen } = filter;
  const matching = all.filter(
    (line) =>
      Object.entries(chosen).every(([name, value]) => line.of[name] === value) &&
      (amountFrom === undefined || Number(line.amount) >= Number(amountFrom)) &&
      (amountUntil === undefined || Number(line.amount) <= Number(amountUntil)),
  );
  const instead = new Map<string, string>();
  for (const [place, line] of matching.entries()) {
    const part = matching.find((each) => each.whole === line.key);
    const firsts = line.same.flatMap((same) => {
      const at = matching.findIndex((each) => each.same.includes(same));
      return at < place && matching[at] ? [matching[at].basis] : [];
    });
    if (part) instead.set(line.id, `${part.basis} ${part.currency}`);
    else if (firsts.length > 0) instead.set(line.id, `${order(firsts)} ${line.currency}`);
  }
  const totals = Map.groupBy(
    matching.filter(({ id }) => !instead.has(id)),
    ({ basis, currency }) => `${basis} ${currency}`,
  );
  return Object.fromEntries(
    Array.from(totals, ([key, summed]) => {
      const leftOut = [...instead].filter(([, total]) => total === key).map(([id]) => id);
      const papers = summed.map(({ id }) => id).toSorted();
      return [key, { value: sumOf(summed.map(({ amount }) => amount)), papers, leftOut: leftOut.toSorted() }];
    }),
  );
}
const letters = ['ceiling', 'provided', 'loan', 'pledge', 'target', 'total', 'spent', 'statistic'];
const order = (bases: readonly string[]) => letters.find((basis) => bases.includes(basis));

async function given(filter: LedgerFilter) {
  const { totals } = await db.record.things.ledger(filter);
  for (const total of totals) {
    expect(total.count).toBe(total.instruments.length);
    expect(total.leftOutCount).toBe(total.leftOut.length);
    expect(Object.keys(total.leftOutWhy ?? {})).toHaveLength(total.leftOutCount);
  }
  return Object.fromEntries(
    totals.map(({ basis, currency, value, instruments, leftOut }) => [
      `${basis} ${currency}`,
      { value, papers: instruments.toSorted(), leftOut: leftOut.toSorted() },
    ]),
  );
}

const some = { limit: 1, page: 1 } as const;
const filters: LedgerFilter[] = [
  some,
  ...(['2024', '2025'] as const).map((year) => ({ ...some, year })),
  ...(['KG', 'KZ'] as const).map((country) => ({ ...some, country })),
  ...(['grant', 'loan'] as const).map((scheme) => ({ ...some, scheme })),
  ...(['ceiling', 'loan', 'total'] as const).map((basis) => ({ ...some, basis })),
  { ...some, dialogue: 'ca-jad' },
  { ...some, kind: 'grant' },
  { ...some, partner: 'undp' },
  { ...some, dialogue: 'ca-jad', year: '2025', basis: 'ceiling' },
  { ...some, country: 'KG', year: '2024', scheme: 'grant', kind: 'loan', partner: 'undp' },
  { ...some, country: 'KG', year: '2025', basis: 'total' },
  { ...some, currency: 'JPY', amountFrom: '1001' },
  { ...some, currency: 'USD', amountUntil: '1000', scheme: 'loan' },
];

async function expectAll() {
  const all = await lines();
  for (const filter of filters) expect(await given(filter), JSON.stringify(filter)).toEqual(expected(all, filter));
  const whole = Object.values(expected(all, some)).flatMap(({ leftOut }) => leftOut);
  expect(await db.record.things.leftOutPapers()).toEqual(expect.arrayContaining(whole));
  expect(whole.length).toBeGreaterThan(40);
}

describe('the papers that no total sums', () => {
  it('are those that are not the first on their project among what matches, and umbrellas over what matches', async () => {
    await expectAll();
  });
  it('follow every change of a paper', async () => {
    await db.client.query(`update thing set date = '2020-01-01' where id like 'made-%7'`);
    await db.client.query(`update thing set amount = null where id like 'made-1_'`);
    await db.client.query(`update thing set scheme = 'loan', dialogue = null where id like 'made-2_'`);
    await db.client.query(`update thing set basis = 'pledge' where id in ('made-3', 'made-103', 'made-64')`);
    await expectAll();
    await db.client.query(`update thing set value = value - 'project ja' where id like 'made-4_'`);
    await db.client.query(`update thing set joined_into = (select min(key) from thing) where id like 'made-5_'`);
    await db.client.query(
      `update thing set part_of = (select key from thing where id = 'made-1') where id like 'made-6_'`,
    );
    await db.client.query(`update thing set releases = releases + 1`);
    await expectAll();
    await db.client.query(`delete from thing where id like 'made-8_'`);
    await db.client.query(`update thing set joined_into = null, amount = 1000 where id like 'made-5_'`);
    await expectAll();
  });
  it('are the same when everything is counted anew', async () => {
    await db.client.query('select count_anew()');
    await expectAll();
  });
});

describe('the dialogues of a claim', () => {
  const apart = `select (select count(*) from claim)::int as claims,
    (select count(*) from claim where dialogues is distinct from dialogues_told(release_key))::int as wrong,
    (select count(*) from claim where 'ca-jad' = any (dialogues))::int as said`;
  it('are those that its release tells of, also when editors say otherwise', async () => {
    const { rows } = await db.client.query<{ claims: number; wrong: number; said: number }>(apart);
    expect(rows[0]).toMatchObject({ wrong: 0 });
    expect(rows[0]?.said).toBeGreaterThan(0);
    const dialogue = `thing_key = (select key from thing where kind = 'dialogue' and id = 'ca-jad')`;
    await db.client.query(`update told set state = 'refused' where ${dialogue}`);
    expect((await db.client.query(apart)).rows).toEqual([{ ...rows[0], said: 0 }]);
    await db.client.query(`update told set state = 'certain' where ${dialogue}`);
    expect((await db.client.query(apart)).rows).toEqual(rows);
    await db.client.query(`delete from told where ${dialogue}`);
    expect((await db.client.query(apart)).rows).toEqual([{ ...rows[0], said: 0 }]);
  });
});
