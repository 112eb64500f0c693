import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import type { DeskItem, DeskKind } from '../../src/record/desk/views.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { inputsOf, settledRecord } from '../record/support/evidence-record.ts';
import { idOf } from '../record/things/support/settled-release.ts';

let record: OpenRecord;
/** The same record, opened by an operator who wants two editors. */
let strict: OpenRecord;
let client: Client;
beforeAll(async () => {
  const made = await settledRecord([...inputsOf(['corpus/ca-jad']), ...inputsOf(['corpus/later'])]);
  record = made.record;
  strict = await openRecord({ databaseUrl: made.databaseUrl }, { vocabulary, fourEyes: true });
  client = new Client({ connectionString: made.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await strict?.close();
  await record?.close();
});
beforeEach(() => record.settled());

const one = { by: 'one', reason: 'first' };
const two = { by: 'two', reason: 'second' };
const three = { by: 'three', reason: 'third' };

async function ids(kind: DeskKind, by?: string): Promise<string[]> {
  const { items } = await strict.desk.queue({ kind, limit: 100, ...(by === undefined ? {} : { by }) });
  return items.map((item) => item.id);
}
async function itemOf(id: string): Promise<DeskItem> {
  const item = await strict.desk.item(id);
  if (!item) throw new Error(`${id} does not wait`);
  return item;
}
/** A fact with an amount that no rule doubts. */
async function amountFact(): Promise<string> {
  const { rows } = await client.query<{ release: string; id: string }>(
    `select r.id as release, f.id from fact f join release r on r.current_edition = f.edition_key
      where f.amount is not null and f.certainty = 'certain' and not f.value ? 'flags'
        and not exists (select from fact_check k where k.fact_id = f.id)
        and not exists (select from desk_first w where w.fact_id = f.id)
      order by r.id, f.id limit 1`,
  );
  return `fact~${rows[0]?.release}~${rows[0]?.id}`;
}

/** The first words of a release, as a reader selects them. */
async function wordsOf(release: string) {
  const view = await record.release(release);
  const passage = view?.edition.passages[1];
  if (!view || !passage) throw new Error(`no release ${release}`);
  const quote = view.edition.text.slice(passage.start, passage.start + 4);
  return { passage: 1, quote, near: 0 };
}

describe('the order of the queue', () => {
  it('puts what readers read most first', async () => {
    const { items } = await record.desk.queue({ kind: 'fact', limit: 200 });
    const last = items.at(-1)?.sides[0]?.release.id ?? '';
    await record.countViews([{ release: last, at: new Date(), count: 40 }]);
    const [first] = (await record.desk.queue({ kind: 'fact', limit: 1 })).items;
    expect([first?.sides[0]?.release.id, first?.interest]).toEqual([last, 5]);
    const liked = items.at(-20)?.sides[0]?.release.id ?? '';
    await client.query('update release set likes = 10 where id = $1', [liked]);
    expect((await record.desk.queue({ kind: 'fact', limit: 1 })).items[0]?.sides[0]?.release.id).toBe(liked);
    // One more view doubles nothing: no item is written for it.
    const written = async () => (await client.query(`select sum(xmin::text::bigint) as x from desk_item`)).rows;
    const before = await written();
    await record.countViews([{ release: last, at: new Date(), count: 1 }]);
    expect(await written()).toEqual(before);
  });

  it('puts what readers follow before what they do not', async () => {
    const { items } = await record.desk.queue({ kind: 'fact', limit: 200 });
    const levels = new Map(items.map((item) => [item.sides[0]?.release.id ?? '', item.interest]));
    const { rows } = await client.query<{ release: string; kind: string; id: string }>(
      `select r.id as release, t.kind, t.id from told join thing t on t.key = told.thing_key and t.kind = 'commitment'
        join release r on r.key = told.release_key where r.id = any($1) order by r.id, t.id limit 1`,
      [[...levels].flatMap(([id, level]) => (level === 0 ? [id] : []))],
    );
    const [followed] = rows;
    const interest = async () =>
      (await record.desk.queue({ kind: 'fact', limit: 200 })).items.find(
        (item) => item.sides[0]?.release.id === followed?.release,
      )?.interest;
    await client.query(`insert into member (id, name, email) values ('follower', 'A follower', 'f@example.org')`);
    await client.query(
      `insert into follow (id, member_id, kind, subject, told, since) values ('f', 'follower', $1, $2, 'site', 0)`,
      [followed?.kind, followed?.id],
    );
    expect(await interest()).toBe(5);
    await client.query(`delete from member where id = 'follower'`);
    expect(await interest()).toBe(0);
  });

  it('is facts, changed words, joins, evidence, proposals: each kind behind the one before', async () => {
    const kinds: DeskKind[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await record.desk.queue({ limit: 100, after });
      for (const { kind } of page.items) if (kinds.at(-1) !== kind) kinds.push(kind);
      after = page.next;
    }
    expect(kinds).toEqual(['fact', 'join', 'evidence']);
  });

  it('is narrowed to a state or a dialogue, in the same order', async () => {
    const whole: DeskItem[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await record.desk.queue({ limit: 100, after });
      whole.push(...page.items);
      after = page.next;
    }
    const { rows } = await client.query<{ id: string; cajad: boolean; tajik: boolean }>(
      `select id, countries @> '{TJ}' as tajik, exists (select from told join thing t on t.key = told.thing_key
          where told.release_key = release.key and t.kind = 'dialogue' and t.id = 'ca-jad') as cajad from release`,
    );
    const chosen = (what: 'cajad' | 'tajik') => {
      const releases = new Set(rows.filter((row) => row[what]).map((row) => row.id));
      return whole.filter((item) => releases.has(item.sides[0]?.release.id ?? '')).map((item) => item.id);
    };
    const asked = async (narrowed: { country?: string; dialogue?: string }) =>
      (await record.desk.queue({ limit: 30, ...narrowed })).items.map((item) => item.id);
    expect(chosen('tajik').length).toBeGreaterThan(0);
    expect(await asked({ country: 'TJ' })).toEqual(chosen('tajik').slice(0, 30));
    expect(await asked({ dialogue: 'ca-jad' })).toEqual(chosen('cajad').slice(0, 30));
    expect(await asked({ country: 'XX' })).toEqual([]);
  });

  it('holds what a reader proposes until it is answered', async () => {
    const release = idOf('2025-12-20-summit');
    await client.query(`insert into member (id, name, email) values ('reader', 'A reader', 'reader@example.org')`);
    const sent = await record.readerProposals.add({
      what: 'correction',
      release,
      about: await wordsOf(release),
      member: 'reader',
      text: 'It was the day before.',
      address: 'https://example.org/minutes',
    });
    if (sent === null || sent === 'again') throw new Error('not sent');
    const [item] = (await record.desk.queue({ kind: 'proposal', limit: 9 })).items;
    expect(item).toMatchObject({
      id: `proposal~${sent.id}`,
      said: { what: 'correction', text: 'It was the day before.', address: 'https://example.org/minutes' },
    });
    expect(await record.desk.decide(item?.id ?? '', 'accept', one)).toMatchObject({ undoable: false });
    expect(await record.desk.decide(item?.id ?? '', 'refuse', two)).toMatchObject({
      taken: true,
      line: { what: 'accepted', by: 'one' },
    });
    expect((await record.desk.queue({ kind: 'proposal', limit: 9 })).items).toEqual([]);
    const told = await client.query(`select about ->> 'answer' as answer from notice where member_id = 'reader'`);
    expect(told.rows).toEqual([{ answer: 'first' }]);
  });
});

describe('the share that people have checked', () => {
  it('is kept as a total that is equal to the rows', async () => {
    const { items } = await record.desk.queue({ kind: 'fact', limit: 4 });
    for (const [n, item] of items.entries()) await record.desk.decide(item.id, n % 2 ? 'refuse' : 'accept', one);
    await record.settled();
    const { rows } = await client.query<{ facts: number; checked: number }>(
      `select (select count(*)::int from fact f join release r on r.current_edition = f.edition_key)
          + (select count(*)::int from fact_check where state = 'refused') as facts,
        (select count(*)::int from fact_check) as checked`,
    );
    const { facts, checked, share } = await record.desk.progress();
    expect({ facts, checked }).toEqual(rows[0]);
    expect(share).toBe(checked / facts);
    expect(checked).toBe(4);
  });
});

describe('where the operator wants two editors', () => {
  it('an amount waits for a second one, who is not told what the first one said', async () => {
    const id = await amountFact();
    const [, release = '', fact = ''] = id.split('~');
    expect(await strict.desk.decide(id, 'refuse', one)).toEqual({ waits: true, disagrees: false });
    expect((await strict.desk.story(release, fact))?.now).not.toBeNull();
    expect([await ids('fact', 'one'), await ids('fact', 'two')]).toEqual([
      expect.not.arrayContaining([id]),
      expect.arrayContaining([id]),
    ]);
    const item = await itemOf(id);
    expect(item.second).toBe(true);
    expect(JSON.stringify(item)).not.toContain('first');
    const [line] = (await strict.desk.history({ limit: 1, release, fact })).lines;
    expect(line).toMatchObject({ what: 'first', reason: '' });
    await expect(strict.desk.decide(id, 'refuse', one)).rejects.toThrow(/second editor/);
    expect(await strict.desk.decide(id, 'refuse', two)).toHaveProperty('done');
    expect((await strict.desk.story(release, fact))?.now).toBeNull();
    expect((await strict.desk.history({ limit: 5, release, fact })).lines.map((each) => [each.what, each.by])).toEqual([
      ['refused', 'two'],
      ['first', 'one'],
    ]);
  });

  it('two who disagree leave it to a third', async () => {
    const id = await amountFact();
    await strict.desk.decide(id, 'accept', one);
    expect(await strict.desk.decide(id, 'refuse', two)).toEqual({ waits: true, disagrees: true });
    expect(await ids('fact', 'two')).not.toContain(id);
    expect(await strict.desk.decide(id, 'refuse', three)).toHaveProperty('done');
    const agreement = await strict.desk.agreement();
    expect(agreement.reduce((sum, { both }) => sum + both, 0)).toBeGreaterThanOrEqual(2);
    expect(agreement.some(({ agreed, both }) => agreed < both)).toBe(true);
  });

  it('evidence, from which a status follows, waits; a join does not', async () => {
    const [evidence = ''] = await ids('evidence');
    const state = async () =>
      (await client.query<{ state: string }>('select state from evidence where id = $1', [evidence.split('~')[1]]))
        .rows[0]?.state;
    expect(await strict.desk.decide(evidence, 'accept', one)).toEqual({ waits: true, disagrees: false });
    expect(await state()).toBe('proposed');
    expect(await strict.desk.decide(evidence, 'accept', two)).toHaveProperty('done');
    expect(await state()).toBe('accepted');
    const [join = ''] = await ids('join');
    expect(await strict.desk.decide(join, 'accept', one)).toHaveProperty('done');
  });

  it('a fact with an amount that one adds is put before the other', async () => {
    const release = idOf('2025-12-20-summit');
    const added = {
      release,
      list: 'money' as const,
      at: { passage: 1, start: 0, end: 4 },
      value: { value: '7', currency: 'JPY', qualifier: 'exact', basis: 'pledge' },
    };
    expect(await strict.desk.add(added, one)).toEqual({ waits: true, disagrees: false });
    const [item] = (await strict.desk.queue({ kind: 'fact', limit: 100, by: 'two' })).items.filter(
      (each) => each.fact?.rule === 'editor',
    );
    expect(item).toMatchObject({ second: true, fact: { list: 'money', value: { value: '7' } } });
    const answer = await strict.desk.decide(item?.id ?? '', 'accept', two);
    expect(answer).toHaveProperty('done');
    const [, , fact = ''] = item?.id.split('~') ?? [];
    expect(await strict.desk.story(release, fact.replace('added-', ''))).toMatchObject({ state: 'added', found: null });
    expect(await ids('fact', 'two')).not.toContain(item?.id);
  });
});
