import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { deskKinds, type DeskItem, type DeskKind } from '../../src/record/desk/views.ts';
import type { OpenRecord } from '../../src/record/open.ts';
import { inputsOf, settledRecord } from '../record/support/evidence-record.ts';
import { corrected, rewritten } from '../record/things/support/settled-release.ts';

let record: OpenRecord;
let client: Client;
beforeAll(async () => {
  const made = await settledRecord([...inputsOf(['corpus/ca-jad']), ...inputsOf(['corpus/later'])]);
  record = made.record;
  await record.addRelease(corrected('2025-12-20-kg-grants'));
  // The translation says other amounts now: 13億4,100万円 is 1.341 billion.
  await record.addRelease(rewritten('2025-12-20-tj-grants-en', '41 million', '74 million'));
  await record.settled();
  client = new Client({ connectionString: made.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await record?.close();
});

const one = { by: 'one', reason: 'the minutes say so' };
const two = { by: 'two', reason: '' };

async function all(kind?: DeskKind, limit = 200): Promise<DeskItem[]> {
  const items: DeskItem[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page = await record.desk.queue({ limit, after, ...(kind ? { kind } : {}) });
    items.push(...page.items);
    after = page.next;
  }
  return items;
}
async function first(kind: DeskKind): Promise<DeskItem> {
  const [item] = (await record.desk.queue({ kind, limit: 1 })).items;
  if (!item) throw new Error(`nothing of ${kind} waits`);
  return item;
}
async function done(item: string, act: 'accept' | 'refuse' | 'split' = 'accept', by = one): Promise<string> {
  const answer = await record.desk.decide(item, act, by);
  if (!('done' in answer)) throw new Error(`${item} was taken`);
  return answer.done;
}
/** All that decisions move, as rows: equal before a decision and after it was undone. */
async function held(): Promise<unknown[]> {
  const told = await client.query(`select thing_key, release_key, fact_id, state from told order by 1, 2, 3`);
  const evidence = await client.query('select id, thing_key, state from evidence order by 1');
  const checks = await client.query('select * from fact_check order by 1, 2');
  const contradictions = await client.query('select id, state from contradiction order by 1');
  const queued = await client.query('select kind, ref, release_key from desk_item order by 1, 2, 3');
  return [told.rows, evidence.rows, checks.rows, contradictions.rows, queued.rows];
}

describe('the queue', () => {
  it('holds all that waits, each once, in whatever pieces it is asked for', async () => {
    const whole = await all();
    const pieces = await all(undefined, 7);
    expect(pieces.map((item) => item.id)).toEqual(whole.map((item) => item.id));
    expect(new Set(whole.map((item) => item.id)).size).toBe(whole.length);
    expect(await record.desk.waiting()).toEqual(
      Object.fromEntries(deskKinds.map((kind) => [kind, whole.filter((item) => item.kind === kind).length])),
    );
    for (const kind of ['fact', 'changed', 'join', 'evidence', 'contradiction'] as const)
      expect(whole.filter((item) => item.kind === kind).length, kind).toBeGreaterThan(0);
  });

  it('has a contradiction with the words of both languages', async () => {
    const items = await all('contradiction');
    expect(items.map((item) => item.differs?.values.join(' | '))).toContainEqual(expect.stringContaining('74 million'));
    for (const { sides, differs } of items) {
      expect(sides.map((side) => side.release.lang)).toEqual(['ja', 'en']);
      expect(sides.map((side) => side.text.slice(side.start, side.end))).toEqual(differs?.values);
    }
  });

  it('has the words of every item, on both sides of what is held against something', async () => {
    for (const item of await all()) {
      expect(item.sides.length, item.id).toBeGreaterThan(0);
      if (item.kind === 'evidence' || item.kind === 'join' || item.kind === 'contradiction')
        expect(item.sides.length, item.id).toBe(2);
      for (const side of item.sides) expect(side.text.slice(side.start, side.end).trim(), item.id).not.toBe('');
    }
  });

  it('begins with the least sure of a kind', async () => {
    for (const kind of ['join', 'evidence'] as const) {
      const scores = (await all(kind)).map((item) => item.score ?? 0);
      expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    }
  });

  it('begins anew at a cursor that is none', async () => {
    const [begin] = (await record.desk.queue({ limit: 1 })).items;
    for (const after of ['x', 'fact.', 'join.1_2', "evidence.1' or 1=1", '.', 'constructor.1'])
      expect((await record.desk.queue({ limit: 1, after })).items.length, after).toBe(1);
    expect((await record.desk.queue({ limit: 1, after: 'nosuch.1_1' })).items[0]?.id).toBe(begin?.id);
  });
});

describe('a decision', () => {
  it.each(['fact', 'changed', 'join', 'evidence', 'contradiction'] as const)(
    'about a %s is kept, takes it out of the queue, and undone puts everything back',
    async (kind) => {
      for (const act of ['refuse', 'accept'] as const) {
        const item = (await all(kind)).find((each) => each.acts.includes(act));
        if (!item) throw new Error(`nothing of ${kind} can be decided so`);
        const before = await held();
        const line = await done(item.id, act);
        expect((await all(kind)).map((each) => each.id)).not.toContain(item.id);
        expect((await record.desk.history({ limit: 1 })).lines[0]).toMatchObject({
          id: line,
          by: 'one',
          reason: 'the minutes say so',
          undone: false,
          undoable: true,
        });
        const undone = await record.desk.undo(line, two);
        expect(undone).toHaveProperty('done');
        expect(await held()).toEqual(before);
        expect((await all(kind)).map((each) => each.id)).toContain(item.id);
        const [undoing, decided] = (await record.desk.history({ limit: 2 })).lines;
        expect(undoing).toMatchObject({ what: 'undone', by: 'two', reason: '', undoable: false });
        expect(decided).toMatchObject({ id: line, undone: true, undoable: false });
      }
    },
  );

  it('that takes a fact out of its thing is undone to the last row', async () => {
    const item = (await all('join')).find((each) => each.acts.includes('split'));
    if (!item) throw new Error('no fact is held for a thing with others');
    const before = await held();
    const line = await done(item.id, 'split');
    expect((await record.desk.history({ limit: 1 })).lines[0]).toMatchObject({ what: 'part' });
    await record.desk.undo(line, one);
    expect(await held()).toEqual(before);
  });

  it('on what is no item, or cannot be done with it, is refused', async () => {
    for (const item of ['', 'fact~x~y', 'join~1', 'evidence~none', 'nosuch~1', 'constructor~1'])
      await expect(record.desk.decide(item, 'accept', one), item).rejects.toThrow();
    await expect(record.desk.decide((await first('fact')).id, 'split', one)).rejects.toThrow();
  });

  it('is there for good', async () => {
    for (const act of [`update fact_decision set reason = ''`, 'delete from fact_decision'])
      await expect(client.query(act)).rejects.toThrow(/not changed/);
  });
});

describe('two editors', () => {
  it.each(['fact', 'changed', 'join', 'evidence', 'contradiction'] as const)(
    'at once: one of them decides about the %s, the other is told',
    async (kind) => {
      const item = await first(kind);
      const decisions = async () => (await record.desk.history({ limit: 200 })).lines.length;
      const before = await decisions();
      const answers = await Promise.all([
        record.desk.decide(item.id, 'accept', one),
        record.desk.decide(item.id, 'accept', two),
      ]);
      expect(answers.filter((answer) => 'done' in answer).length).toBe(1);
      expect(await decisions()).toBe(before + 1);
      const later = await record.desk.decide(item.id, 'accept', two);
      expect(later).toMatchObject({ taken: true, line: { what: kind === 'join' ? 'join' : 'accepted' } });
      const line = answers.flatMap((answer) => ('done' in answer ? [answer.done] : []))[0] ?? '';
      const undoing = await Promise.all([record.desk.undo(line, one), record.desk.undo(line, two)]);
      expect(undoing.filter((answer) => 'done' in answer).length).toBe(1);
      expect(await record.desk.undo(line, two)).toMatchObject({ taken: true });
    },
  );
});

describe('what is shown of it', () => {
  it('counts the facts that a person has looked at, and goes back with an undo', async () => {
    const before = await record.desk.progress();
    const item = await first('fact');
    const line = await done(item.id);
    const [, release = '', fact = ''] = item.id.split('~');
    expect(await record.desk.checks(release)).toEqual({ [fact]: 'accepted' });
    const after = await record.desk.progress();
    expect([after.checked, after.facts]).toEqual([before.checked + 1, before.facts]);
    await record.desk.undo(line, one);
    expect((await record.desk.progress()).checked).toBe(before.checked);
    expect(await record.desk.checks(release)).toEqual({});
  });

  it('goes through all decisions in pieces, and names no address of mail', async () => {
    await done((await first('fact')).id, 'accept', { by: 'somebody@example.org', reason: '' });
    const whole = (await record.desk.history({ limit: 200 })).lines;
    const pieces = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await record.desk.history({ limit: 3, after });
      pieces.push(...page.lines);
      after = page.next;
    }
    expect(pieces.map((line) => line.id)).toEqual(whole.map((line) => line.id));
    expect(JSON.stringify(whole)).not.toContain('@');
  });
});

describe('a contradiction that an editor has confirmed', () => {
  it('is a mark on both releases and in the history of both facts, until it is undone', async () => {
    const item = await first('contradiction');
    const [a, b] = item.sides;
    const facts = [a?.fact ?? '', b?.fact ?? ''];
    const line = await done(item.id);
    const marked = async () => [
      (await record.desk.marks(a?.release.id ?? ''))[facts[0] ?? ''],
      (await record.desk.marks(b?.release.id ?? ''))[facts[1] ?? ''],
    ];
    expect(await marked()).toEqual(['contradicted', 'contradicted']);
    const story = await record.desk.story(a?.release.id ?? '', facts[0] ?? '');
    expect(story?.otherwise).toMatchObject([
      { release: { id: b?.release.id }, fact: facts[1], quote: item.differs?.values[1], reason: one.reason },
    ]);
    const back = await record.desk.story(b?.release.id ?? '', facts[1] ?? '');
    expect(back?.otherwise[0]?.quote).toBe(item.differs?.values[0]);
    await record.desk.undo(line, one);
    expect(await marked()).not.toContain('contradicted');
    expect((await record.desk.story(a?.release.id ?? '', facts[0] ?? ''))?.otherwise).toEqual([]);
  });
});
