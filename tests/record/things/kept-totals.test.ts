import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumOf } from '../../../src/record/ledger/decimal.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { releases } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

let db: FreshRecord;
beforeAll(async () => {
  db = await settledRecord();
  await db.record.addReleases(
    releases(
      '2025-12-18-jp-kz',
      '2025-12-18-jp-kz-en',
      '2025-12-20-summit',
      '2025-12-20-tokyo-declaration',
      '2025-12-20-kg-grants',
      '2025-12-20-jp-tm',
    ),
  );
  await db.record.settled();
});
afterAll(() => db.close());

const tables = {
  tally:
    'select kind, scope, facet, value, count, amount from tally where count <> 0 or amount <> 0 order by 1, 2, 3, 4',
  lines: 'select * from ledger_line order by thing_key',
  projects: 'select * from ledger_project order by 1, 2',
  same: 'select same, count from ledger_same where count <> 0 order by 1',
  wholes: 'select whole_key, parts from ledger_whole where parts <> 0 order by 1',
  people: 'select * from person_state order by 1, 2',
  states: 'select * from thing_state order by 1, 2',
};
async function kept(): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(tables)) found[name] = (await db.client.query(query)).rows;
  return found;
}

/** What the triggers have kept, held against a count of everything from nothing. */
async function expectCountedAnew() {
  const before = await kept();
  await db.client.query('begin');
  await db.client.query('select count_anew()');
  const anew = await kept();
  await db.client.query('rollback');
  expect(before).toEqual(anew);
  expect(before['tally']?.length).toBeGreaterThan(50);
}

interface Row {
  kind: string;
  dialogue: string | null;
  countries: string[];
  fields: string[];
  paper: string | null;
  amount: string | null;
  basis: string | null;
  currency: string | null;
}
/** The same again by another hand: things read one by one and counted here. */
async function countedHere(): Promise<Map<string, string>> {
  const { rows } = await db.client.query<Row>(
    `select kind, dialogue, countries, fields, paper, amount::text, basis, currency from thing where joined_into is null and releases > 0`,
  );
  const counts = new Map<string, number>();
  const money = new Map<string, string[]>();
  const add = (...parts: string[]) => void counts.set(parts.join('|'), (counts.get(parts.join('|')) ?? 0) + 1);
  for (const { kind, dialogue, countries, fields, paper, amount, basis, currency } of rows) {
    if (!['commitment', 'instrument', 'meeting', 'target', 'person'].includes(kind)) continue;
    const states = new Set(countries);
    for (const scope of [
      '',
      ...(dialogue === null ? [] : [`dialogue ${dialogue}`]),
      ...[...states].map((s) => `state ${s}`),
    ])
      add(kind, scope, 'all', '');
    if (kind === 'commitment' && dialogue !== null) {
      add(kind, `dialogue ${dialogue}`, 'field', fields[0] ?? '');
      for (const state of states.size === 0 ? [''] : states)
        add(kind, `dialogue ${dialogue}`, 'matrix', `${fields[0] ?? ''} ${state} ${paper ?? 'will'}`);
    }
    if (kind === 'instrument' && amount !== null && basis !== null && currency !== null) {
      const key = `${basis} ${currency}`;
      money.set(key, [...(money.get(key) ?? []), amount]);
    }
  }
  return new Map([
    ...Array.from(counts, ([key, n]): [string, string] => [key, String(n)]),
    ...Array.from(money, ([key, amounts]): [string, string] => [`instrument||money|${key}`, sumOf(amounts)]),
  ]);
}
async function expectCountedHere() {
  const expected = await countedHere();
  const { rows } = await db.client.query<{ key: string; facet: string; count: string; amount: string }>(
    `select concat_ws('|', kind, scope, facet, value) as key, facet, count::text, trim_scale(amount)::text as amount from tally
     where count > 0 and (facet in ('all', 'field', 'matrix') and (scope = '' or scope ~ '^(?:dialogue|state) ') or facet = 'money' and scope = '')`,
  );
  const found = new Map(rows.map((row) => [row.key, row.facet === 'money' ? row.amount : row.count]));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
}

const editor = { by: 'editor', reason: 'the minutes say so' };

describe('kept totals', () => {
  it('are those of all things, after releases were recorded', async () => {
    await expectCountedAnew();
    await expectCountedHere();
  });

  it('stay so when editors join, part and undo, and when everything is settled again', async () => {
    const { items } = await db.record.things.meetings({ country: 'KZ', limit: 50 });
    const [one, other] = [
      items.find((card) => card.dialogue !== null),
      items.find((card) => card.level === 'bilateral'),
    ];
    if (!one || !other) throw new Error('the meetings are not there');
    const joined = await db.record.join('meeting', one.id, other.id, editor);
    await expectCountedAnew();
    await db.record.undo(joined, editor);
    await expectCountedAnew();
    const papers = await db.record.things.instruments({ limit: 2 });
    const [first, second] = papers.items;
    if (!first || !second) throw new Error('the papers are not there');
    const papersJoined = await db.record.join('instrument', first.id, second.id, editor);
    await expectCountedAnew();
    await expectCountedHere();
    await db.record.undo(papersJoined, editor);
    await db.client.query('insert into unsettled (release_key) select key from release');
    await db.record.settled();
    await expectCountedAnew();
    await expectCountedHere();
  });

  it('follow whatever is done to a row', async () => {
    await db.client.query(
      `update thing set amount = amount + 1, basis = case when basis = 'ceiling' then 'loan' else basis end, countries = countries || array['NP']
       where kind = 'instrument' and amount is not null`,
    );
    await db.client.query(
      `update thing set dialogue = null where key in (select key from thing where dialogue is not null order by key limit 5)`,
    );
    await db.client.query(
      `update thing set releases = 0 where key in (select key from thing where kind = 'commitment' order by key limit 3)`,
    );
    await db.client.query(`update thing set countries = '{KZ,KZ,UZ}' where kind = 'person'`);
    await expectCountedAnew();
    await expectCountedHere();
  });

  it('are what the pages give, however much of it they list', async () => {
    const view = await db.record.things.dialogue('ca-jad');
    const all = await db.record.things.commitments({ dialogue: 'ca-jad', limit: 200 });
    expect(view?.totals.commitments).toBe(all.items.length);
    for (const { field, count } of view?.totals.fields ?? []) {
      const own = await db.record.things.commitments({ dialogue: 'ca-jad', area: field, limit: 200 });
      expect(own.items.length, field).toBe(count);
      expect(own.items.every((card) => (card.fields[0] ?? '') === field)).toBe(true);
    }
    const state = await db.record.things.country('KZ');
    const promised = await db.record.things.commitments({ country: 'KZ', limit: 200 });
    expect(state?.counts.commitments).toBe(promised.items.length);
    const cards = await db.record.things.dialogues();
    expect(cards.find((card) => card.id === 'ca-jad')?.commitments).toBe(all.items.length);
  });
});
