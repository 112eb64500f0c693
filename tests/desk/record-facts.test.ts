import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import type { DeskAct, FactEdit } from '../../src/record/desk/views.ts';
import type { OpenRecord } from '../../src/record/open.ts';
import type { ReleaseView } from '../../src/record/views.ts';
import { idOf, releases, rewritten } from '../record/things/support/settled-release.ts';
import { settledRecord } from '../record/support/evidence-record.ts';

let record: OpenRecord;
let client: Client;
const loan = idOf('2025-12-20-uz-loan');
const grants = idOf('2025-12-20-kg-grants');

beforeAll(async () => {
  const inputs = releases('2025-12-20-uz-loan', '2025-12-20-kg-grants', '2025-12-20-summit', '2025-12-20-jp-uz');
  const made = await settledRecord(inputs.map((input, n) => ({ ...input, slug: String(n) })));
  record = made.record;
  client = new Client({ connectionString: made.databaseUrl });
  await client.connect();
  // A release that is held anew finds what came in after it: so that decisions, which have that done, move nothing else.
  await client.query('insert into unsettled (release_key) select key from release');
  await record.settled();
});
afterAll(async () => {
  await client?.end();
  await record?.close();
});
beforeEach(() => record.settled());

const one = { by: 'one', reason: 'the note of the embassy says so' };
const two = { by: 'two', reason: 'seen again' };

async function view(id: string): Promise<ReleaseView> {
  const found = await record.release(id);
  if (!found) throw new Error(`no release ${id}`);
  return found;
}
/** The facts of a list as the page has them, each with its id. */
async function factsIn<L extends 'instruments' | 'commitments' | 'money' | 'times'>(id: string, list: L) {
  const { reading, facts } = await view(id);
  return (reading[list] as ReleaseView['reading'][L][number][]).map((fact, position) => ({
    ...fact,
    id: facts.find((row) => row.list === list && row.position === position)?.id ?? '',
  }));
}
async function done(release: string, fact: string, act: DeskAct, edit?: FactEdit, by = one): Promise<string> {
  const answer = await record.desk.decide(`fact~${release}~${fact}`, act, by, edit);
  if (!('done' in answer)) throw new Error(`not done: ${JSON.stringify(answer)}`);
  await record.settled();
  return answer.done;
}
/** Everything that a decision about a fact may move, as rows. */
async function rows(): Promise<unknown[]> {
  const tables = [
    `select edition_key, number, id, list, position, value, rule, certainty, amount, currency, basis from fact order by 1, 2`,
    'select * from anchor order by edition_key, fact, number',
    'select thing_key, release_key, fact_id, state, score, reasons from told order by 1, 2, 3',
    `select key, kind, id, names, value - '_' as value, amount, currency, basis, status, releases, part_of, joined_into
      from thing order by key`,
    'select id, thing_key, state from evidence order by id',
    'select release_key, fact_id, claimed from claim order by 1, 2',
    'select release_key, fact_id, value from promise order by 1, 2',
    'select kind, ref, release_key from desk_item order by 1, 2, 3',
    'select * from fact_check order by 1, 2',
    'select * from fact_overlay order by 1, 2',
    'select list, facts, checked from fact_total order by 1',
  ];
  return Promise.all(tables.map(async (text) => (await client.query(text)).rows));
}
async function paper(release: string) {
  const found = (await factsIn(release, 'instruments')).find((fact) => fact.amount !== null && (fact.count ?? 1) === 1);
  if (!found) throw new Error('no paper with an amount');
  return found;
}
async function thingAmount(fact: string): Promise<string | undefined> {
  const { rows: found } = await client.query<{ amount: string }>(
    `select t.amount::text from told join thing t on t.key = told.thing_key
      where told.fact_id = $1 and t.kind = 'instrument' and told.state in ('certain', 'accepted')`,
    [fact],
  );
  return found[0]?.amount;
}
const valueOf = async (release: string, fact: string) => (await record.desk.story(release, fact))?.now?.value ?? {};

describe('a corrected amount', () => {
  it('is what the page, the thing and its totals have from then on, and undone what they had', async () => {
    const { id, amount } = await paper(loan);
    const before = await rows();
    const value = { ...(await valueOf(loan, id)), amount: { ...amount, value: '12345678' } };
    const line = await done(loan, id, 'correct', { value });
    expect((await paper(loan)).amount?.value).toBe(12_345_678);
    expect((await paper(loan)).id).toBe(id);
    expect(await thingAmount(id)).toBe('12345678');
    const changes = await client.query(`select value from change where what = 'changed' order by seq desc limit 1`);
    expect(changes.rows[0]).toMatchObject({ value: { amount: [String(amount?.value), '12345678'] } });
    const told = await client.query(`select id, value from change where what = 'decided' order by seq desc limit 1`);
    expect(told.rows).toMatchObject([{ id: loan, value: { fact: id, is: 'corrected' } }]);
    expect(JSON.stringify(told.rows)).not.toContain('one');
    await record.desk.undo(line, two);
    await record.settled();
    expect(await thingAmount(id)).toBe(String(amount?.value));
    expect(await rows()).toEqual(before);
  });

  it('survives that the same page is read again, and an edition that changes other words', async () => {
    const { id, amount } = await paper(grants);
    const value = { ...(await valueOf(grants, id)), amount: { ...amount, value: '777' } };
    const line = await done(grants, id, 'correct', { value });
    const [first] = releases('2025-12-20-kg-grants');
    if (!first) throw new Error('no such release');
    const later = new Date(first.capture.fetchedAt.getTime() + 3 * 86_400_000);
    for (const [input, status] of [
      [first, 'unchanged'],
      // More words before it, so that all places move.
      [rewritten('2025-12-20-kg-grants', '首都ビシュケクで', '首都であるビシュケク市で'), 'new-edition'],
      [{ ...first, capture: { ...first.capture, fetchedAt: later } }, 'earlier-edition'],
    ] as const) {
      expect((await record.addRelease(input)).status).toBe(status);
      await record.settled();
      const now = (await factsIn(grants, 'instruments')).find((fact) => fact.id === id);
      expect(now?.amount?.value, status).toBe(777);
      const { edition } = await view(grants);
      expect(edition.text.slice(now?.at.start, now?.at.end)).toBe(now?.quote);
      for (const part of Object.values(now?.parts ?? {}))
        expect(edition.text.slice(part.start, part.end)).toBe(part.quote);
      expect((await record.desk.queue({ kind: 'changed', limit: 100 })).items.map((item) => item.id)).not.toContain(
        `changed~${grants}~${id}`,
      );
    }
    await record.desk.undo(line, one);
    await record.settled();
    expect((await factsIn(grants, 'instruments')).find((fact) => fact.id === id)?.amount?.value).toBe(amount?.value);
  });
});

describe('other words', () => {
  it('are lit from then on, with the parts that the editor gives', async () => {
    const { id, at } = await paper(loan);
    const { edition } = await view(loan);
    const passage = edition.passages[at.passage];
    const start = at.start - (passage?.start ?? 0);
    await done(loan, id, 'correct', {
      at: { passage: at.passage, start, end: start + 3 },
      parts: { amount: { passage: at.passage, start, end: start + 2 } },
    });
    const now = (await factsIn(loan, 'instruments')).find((fact) => fact.id === id);
    expect(now?.quote).toBe(edition.text.slice(at.start, at.start + 3));
    expect(now?.parts['amount']?.quote).toBe(edition.text.slice(at.start, at.start + 2));
    const story = await record.desk.story(loan, id);
    expect(story).toMatchObject({ state: 'corrected', found: { quote: at.quote }, passage: { start, end: start + 3 } });
    expect(story?.lines[0]?.change).toMatchObject({ before: { quote: at.quote }, after: { quote: now?.quote } });
    await record.desk.undo(`fact~${story?.seen ?? ''}`, one);
  });

  it.each<[string, (edit: { passage: number }) => FactEdit]>([
    ['beyond the passage', ({ passage }) => ({ at: { passage, start: 0, end: 100_000 } })],
    ['of no length', ({ passage }) => ({ at: { passage, start: 3, end: 3 } })],
    ['before the passage', ({ passage }) => ({ at: { passage, start: -2, end: 3 } })],
    ['of no passage', () => ({ at: { passage: 9999, start: 0, end: 3 } })],
    ['of an attribute that is none', ({ passage }) => ({ parts: { '__proto__ x': { passage, start: 0, end: 2 } } })],
    ['of no value of the list', () => ({ value: { title: 'x' } })],
    ['with an attribute too many', () => ({ value: { title: 'x', more: 1 } })],
  ])('that are none are refused: %s', async (_, edit) => {
    const { id, at } = await paper(loan);
    const before = await rows();
    await expect(record.desk.decide(`fact~${loan}~${id}`, 'correct', one, edit(at))).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });
});

describe('a refused fact', () => {
  it('is on no page and for no thing, and undone is there with all that it was held for', async () => {
    const { id } = await paper(grants);
    const before = await rows();
    const line = await done(grants, id, 'refuse');
    expect((await factsIn(grants, 'instruments')).map((fact) => fact.id)).not.toContain(id);
    expect(await thingAmount(id)).toBeUndefined();
    const progress = await record.desk.progress();
    expect(progress.checked).toBe(1);
    await record.desk.undo(line, two);
    await record.settled();
    expect(await rows()).toEqual(before);
  });

  it('does not come back with a new edition', async () => {
    const { id } = await paper(grants);
    const line = await done(grants, id, 'refuse');
    await record.addRelease(rewritten('2025-12-20-kg-grants', '急がれています', '急務とされています'));
    await record.settled();
    expect((await factsIn(grants, 'instruments')).map((fact) => fact.id)).not.toContain(id);
    await record.desk.undo(line, one);
    await record.settled();
    expect((await factsIn(grants, 'instruments')).map((fact) => fact.id)).toContain(id);
  });
});

describe('a fact that the program has missed', () => {
  const value = {
    actor: 'JP',
    force: 'will',
    summary: 'made by an editor',
    area: null,
    deadline: '2030',
    amount: { value: '500', currency: 'JPY', qualifier: 'exact', basis: 'pledge' },
  };
  it('is added to selected words, becomes a promise, and goes when that is undone', async () => {
    const { edition } = await view(loan);
    const passage = edition.passages.find((each) => each.kind === 'paragraph' && each.end - each.start > 20);
    if (!passage) throw new Error('no paragraph');
    const before = await rows();
    const at = { passage: passage.index, start: 2, end: 12 };
    const answer = await record.desk.add({ release: loan, list: 'commitments', at, value }, one);
    if (!('done' in answer)) throw new Error('not added');
    await record.settled();
    const added = (await factsIn(loan, 'commitments')).find((fact) => fact.id === answer.fact);
    expect(added).toMatchObject({
      quote: edition.text.slice(passage.start + 2, passage.start + 12),
      rule: 'editor',
      certainty: 'certain',
      amount: { value: 500 },
    });
    const things = await client.query(
      `select t.amount::text, t.until from told join thing t on t.key = told.thing_key
        where told.fact_id = $1 and t.kind = 'commitment'`,
      [answer.fact],
    );
    expect(things.rows).toEqual([{ amount: '500', until: '2030' }]);
    await expect(record.desk.add({ release: loan, list: 'commitments', at, value }, two)).rejects.toThrow(/already/);
    await record.desk.undo(answer.done, one);
    await record.settled();
    const after = await rows();
    // The thing keeps its id for ever, though nothing is told of it any more.
    expect([after[0], after[1], after[2], after.slice(4)]).toEqual([before[0], before[1], before[2], before.slice(4)]);
  });

  it.each([
    ['commitments', { ...value, force: 'hopes' }],
    ['commitments', { ...value, deadline: 'soon' }],
    ['money', { value: 'much', currency: 'JPY', qualifier: 'exact', basis: 'loan' }],
    ['times', { value: '20 December' }],
    ['countryMentions', { code: 'Japan' }],
  ] as const)('is refused where it is no fact: %s %j', async (list, wrong) => {
    const asked = { release: loan, list, at: { passage: 1, start: 0, end: 2 }, value: wrong };
    await expect(record.desk.add(asked, one)).rejects.toMatchObject({ code: 'record-refused' });
  });
});

describe('decided facts', () => {
  it('are decided anew only by who has seen what holds', async () => {
    const { id } = await paper(loan);
    const line = await done(loan, id, 'accept');
    expect(await record.desk.decide(`fact~${loan}~${id}`, 'refuse', two)).toMatchObject({
      taken: true,
      line: { id: line, what: 'accepted', by: 'one' },
    });
    const seen = (await record.desk.story(loan, id))?.seen ?? '';
    const confirmed = await record.desk.decide(`fact~${loan}~${id}`, 'accept', { ...two, seen });
    expect(confirmed).toHaveProperty('done');
    expect(await record.desk.decide(`fact~${loan}~${id}`, 'refuse', { ...two, seen })).toMatchObject({ taken: true });
    expect(await record.desk.undo(line, one)).toMatchObject({ taken: true });
    await record.desk.undo('done' in confirmed ? confirmed.done : '', two);
    expect((await record.desk.story(loan, id))?.seen).toBe(seen);
    await record.desk.undo(line, one);
    expect((await record.desk.story(loan, id))?.state).toBeNull();
  });

  it('tell how far editors agree', async () => {
    const [first, second, third] = await factsIn(loan, 'times');
    const again = async (fact: string, act: DeskAct, then: DeskAct) => {
      await done(loan, fact, act);
      const seen = (await record.desk.story(loan, fact))?.seen ?? '';
      await record.desk.decide(`fact~${loan}~${fact}`, then, { ...two, seen });
    };
    await again(first?.id ?? '', 'accept', 'accept');
    await again(second?.id ?? '', 'refuse', 'refuse');
    await again(third?.id ?? '', 'accept', 'refuse');
    const times = (await record.desk.agreement()).find(({ list }) => list === 'times');
    // Both said “so” once of three, both “not so” once: by chance 2/3 · 1/3 + 1/3 · 2/3.
    expect(times).toMatchObject({ both: 3, agreed: 2 });
    expect(times?.share).toBeCloseTo(2 / 3);
    expect(times?.kappa).toBeCloseTo((2 / 3 - 4 / 9) / (1 - 4 / 9));
  });

  it('are shown with every decision, its reason and no address of mail', async () => {
    const { id } = await paper(loan);
    await record.desk.undo(
      await done(loan, id, 'refuse', undefined, { by: 'some@example.org', reason: 'not signed' }),
      two,
    );
    const story = await record.desk.story(loan, id);
    expect(story?.lines.slice(0, 2)).toMatchObject([
      { what: 'undone', by: 'two', reason: 'seen again' },
      { what: 'refused', by: null, reason: 'not signed', undone: true },
    ]);
    expect(JSON.stringify(story)).not.toContain('@');
    const ofFact = await record.desk.history({ limit: 50, release: loan, fact: id });
    expect(ofFact.lines.every((each) => each.fact === id || each.about === 'identity')).toBe(true);
  });
});
