import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Anchor } from '../../src/model/anchor.ts';
import type { Reading } from '../../src/model/reading.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

let db: FreshRecord;
beforeAll(async () => {
  db = await freshRecord();
});
afterAll(() => db.close());

const only = async (sql: string) => (await db.client.query<{ n: number }>(sql)).rows[0]?.n;

describe('the database refuses', () => {
  it('a fact without an anchor, at the end of the transaction', async () => {
    const { editionId } = await db.record.addRelease(sampleRelease());
    await db.client.query('begin');
    await db.client.query(
      `insert into fact (edition_key, number, id, list, position, value, rule, certainty)
       select key, 900, 'x', 'money', 0, '{}', 'by hand', 'certain' from edition where id = $1`,
      [editionId],
    );
    await expect(db.client.query('commit')).rejects.toMatchObject({ constraint: 'fact_has_an_anchor' });
  });

  it('to take the only anchor from a fact', async () => {
    await expect(db.client.query('delete from anchor where number = 0')).rejects.toMatchObject({
      constraint: 'fact_has_an_anchor',
    });
  });

  const wrongAnchors: [string, string, Partial<Anchor>][] = [
    ['other words than those that stand there', '日本は250万円を', { quote: '260万円' }],
    ['words that stand one character further on', '日本は250万円を', { start: 4, end: 9 }],
    [
      'an anchor that reaches into the next passage',
      '日本は250万円\nを供与',
      { start: 5, end: 10, quote: '0万円\nを' },
    ],
    ['an anchor in a passage that there is not', '日本は250万円を', { passage: 7 }],
    ['an anchor that counts characters where it must count code units', '𠮷田総理は250万円を', { start: 5, end: 10 }],
    ['half of a character as quote', '𠮷田総理は250万円を', { start: 1, end: 2, quote: '\uffff' }],
  ];
  for (const [what, text, anchor] of wrongAnchors)
    it(what, async () => {
      const input = sampleRelease({
        text,
        url: `https://releases.example/${encodeURIComponent(what)}`,
        amounts: ['万'],
        change: ({ edition, reading }) => {
          const start = edition.text.indexOf('250万円');
          const at = { passage: 0, address: null, start, end: start + 5, quote: '250万円', ...anchor };
          Object.assign(reading.money[0] as Reading['money'][number], { at, quote: at.quote });
        },
      });
      await expect(db.record.addRelease(input)).rejects.toMatchObject({ code: 'record-refused' });
      expect(await only(`select count(*)::int as n from release where url like '%${encodeURIComponent(what)}%'`)).toBe(
        0,
      );
    });

  it('passages that are not the text', async () => {
    for (const change of [
      (passages: { start: number; end: number }[]) => passages.pop(),
      (passages: { start: number; end: number }[]) => Object.assign(passages[1] ?? {}, { start: 12 }),
      (passages: { start: number; end: number }[]) => Object.assign(passages[0] ?? {}, { end: 9 }),
    ]) {
      const input = sampleRelease({
        url: 'https://releases.example/torn',
        amounts: [],
        change: ({ edition }) => void change(edition.passages as unknown as { start: number; end: number }[]),
      });
      await expect(db.record.addRelease(input)).rejects.toMatchObject({ code: 'record-refused' });
    }
  });

  it('bytes that do not have the hash', async () => {
    await expect(
      db.client.query(
        `insert into capture (id, release_key, edition_key, fetched_at, headers, sha256, bytes)
         select 'x', release_key, edition_key, now(), '{}', sha256('a'), 'b' from capture limit 1`,
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  for (const change of [
    `update capture set bytes = 'x'`,
    'delete from capture',
    'truncate capture',
    `update edition set text = 'x'`,
    'delete from edition',
    `update passage set text = 'x'`,
    'delete from passage',
    `update fact set value = '{}'`,
    `update anchor set quote = 'x'`,
    'truncate fact, anchor',
  ])
    it(`to run: ${change}`, async () => {
      await expect(db.client.query(change)).rejects.toMatchObject({ constraint: 'recorded_for_good' });
    });

  it('text that PostgreSQL cannot hold, in words for people', async () => {
    for (const text of ['日本\0は250万円', '日本\ud842は250万円'])
      await expect(db.record.addRelease(sampleRelease({ text, url: 'https://releases.example/odd' }))).rejects.toThrow(
        /“日本.*” was not recorded: its text has characters/s,
      );
  });
});

describe('the database takes', () => {
  it('words after, before and with characters of two code units', async () => {
    const text = '𠮷田総理は𩸽に250万円\n𠮷野家の𠮷と 3兆円';
    const amounts = ['250万円', '𩸽に250万円', '𠮷田', '3兆円', '家の𠮷と', '𠮷'];
    const { status, id } = await db.record.addRelease(
      sampleRelease({ text, amounts, url: 'https://releases.example/wide' }),
    );
    expect(status).toBe('added');
    const view = await db.record.release(id);
    expect(view?.reading.money.map((m) => view.edition.text.slice(m.at.start, m.at.end))).toEqual(amounts);
  });

  it('a fact given up together with its anchors', async () => {
    await db.client.query('begin');
    const gone = await db.client.query('delete from fact where list = $1', ['money']);
    expect(gone.rowCount).toBeGreaterThan(0);
    expect(await only('select count(*)::int as n from anchor')).toBe(0);
    await db.client.query('rollback');
  });
});
