import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddResult } from '../../../src/record/commands/release-input.ts';
import { corpusInputs } from '../support/corpus-inputs.ts';
import { freshRecord, type FreshRecord } from '../support/fresh-record.ts';
import { sampleRelease } from '../support/sample-release.ts';

let fresh: FreshRecord;
beforeAll(async () => {
  fresh = await freshRecord();
});
afterAll(() => fresh?.close());

const tables = ['release', 'edition', 'capture', 'passage', 'fact', 'anchor', 'sighting', 'carried'];
async function sizes(): Promise<Record<string, number>> {
  const { rows } = await fresh.client.query(
    `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  );
  return rows[0] as Record<string, number>;
}

describe('an address fetched again', () => {
  const url = 'https://releases.example/again.html';
  const at = (fetchedAt: string, text?: string) =>
    sampleRelease({ url, fetchedAt, ...(text === undefined ? {} : { text, amounts: ['300万円'] }) });
  let first: AddResult;

  it('with the same bytes costs one row, however often', async () => {
    first = await fresh.record.addRelease(at('2025-12-21T00:00:00Z'));
    const before = await sizes();
    for (const day of ['22', '23', '24'])
      expect((await fresh.record.addRelease(at(`2025-12-${day}T00:00:00Z`))).status).toBe('unchanged');
    expect(await sizes()).toEqual({ ...before, sighting: (before['sighting'] ?? 0) + 1 });
    const list = await fresh.record.editions.list(first.id);
    expect(list?.editions.map((e) => [e.number, e.firstSeen, e.lastSeen])).toEqual([
      [1, '2025-12-21T00:00:00.000Z', '2025-12-24T00:00:00.000Z'],
    ]);
  });

  it('and called unchanged by the issuer costs no more', async () => {
    const before = await sizes();
    expect(await fresh.record.editions.seen(first.id, new Date('2025-12-25T00:00:00Z'))).toBe(true);
    expect(await fresh.record.editions.seen(first.id, new Date('2025-12-22T00:00:00Z'))).toBe(true);
    expect(await fresh.record.editions.seen('nothing', new Date())).toBe(false);
    expect(await sizes()).toEqual(before);
    const list = await fresh.record.editions.list(first.id);
    expect(list?.editions[0]?.lastSeen).toBe('2025-12-25T00:00:00.000Z');
  });

  it('an older copy with another text does not take the place of one seen later', async () => {
    const older = at(
      '2025-12-23T12:00:00Z',
      '日・キルギス首脳会談\n両首脳は会談し、日本は300万円を供与することを決めました。',
    );
    expect((await fresh.record.addRelease(older)).status).toBe('new-edition');
    const list = await fresh.record.editions.list(first.id);
    expect(list?.editions.map((e) => e.current)).toEqual([true, false]);
    expect((await fresh.record.release(first.id))?.edition.number).toBe(1);
  });
});

describe('a corrected release of the corpus', () => {
  let added: AddResult;
  const [before, after] = [
    corpusInputs().find((input) => input.slug === '2025-12-20-kg-grants'),
    corpusInputs('page.v2')[0],
  ];
  beforeAll(async () => {
    if (!before || !after) throw new Error('the corpus has lost its corrected release');
    await fresh.record.addRelease(before);
    added = await fresh.record.addRelease(after);
  });

  it('is a new edition whose corrected total is told as a change, and nothing else as lost', async () => {
    expect(added.status).toBe('new-edition');
    const compared = await fresh.record.editions.compared(added.id, 1, 2);
    expect(compared?.facts.map((f) => [f.is, f.list, f.before?.quote ?? null, f.after?.quote ?? null])).toEqual([
      ['value', 'instruments', '4件', '4件'],
      ['changed', 'money', '68.54億円', '68.45億円'],
      ['new', 'counts', null, '3分野'],
      ['new', 'commitments', null, '日本は、これらの案件を通じ、キルギスの持続可能な発展を引き続き支援していきます。'],
      ['new', 'times', null, '令和7年12月22日'],
      ['new', 'money', null, '68.54億円'],
    ]);
    const old = await fresh.record.editions.edition(added.id, 1);
    expect(compared?.kept).toBe((old?.facts.length ?? 0) - 2);
    const changed = compared?.lines.filter((line) => line.is === 'changed');
    expect(changed?.[0]?.words.filter((piece) => piece.is !== 'same')).toEqual([
      { is: 'removed', text: '68.54' },
      { is: 'added', text: '68.45' },
    ]);
  });

  it('keeps every fact of the first edition: each is in the second or leads to where it went', async () => {
    const old = await fresh.record.editions.edition(added.id, 1);
    const now = await fresh.record.release(added.id);
    const note = await fresh.record.editions.note(added.id, 2);
    expect(old?.edition.text).toContain('合計68.54億円');
    const standing = new Set(now?.facts.map((f) => f.id));
    const former = new Map(note?.former.map((f) => [f.id, f]));
    for (const { id } of old?.facts ?? []) expect(standing.has(id) || former.has(id)).toBe(true);
    for (const { to } of former.values()) if (to) expect(standing.has(to.id)).toBe(true);
    expect([note?.number, note?.count, note?.previous]).toEqual([2, 2, 1]);
  });

  it('puts the facts whose words changed on the list for editors, and no others', async () => {
    const first = await fresh.record.editions.changedFacts({ limit: 1 });
    const rest = await fresh.record.editions.changedFacts({ limit: 100, ...(first.next ? { after: first.next } : {}) });
    const all = [...first.facts, ...rest.facts].filter((f) => f.release.id === added.id);
    expect(all.map((f) => [f.list, f.how, f.same, f.from.quote, f.to.quote])).toEqual([
      ['money', 'changed', false, '68.54億円', '68.45億円'],
      ['instruments', 'exact', false, '4件', '4件'],
    ]);
    expect(rest.next).toBeNull();
    expect((await fresh.record.editions.changedFacts({ limit: 5, after: '\u0000; drop' })).facts.length).toBe(2);
  });

  it('does not let what was carried over be changed', async () => {
    await expect(fresh.client.query(`update carried set how = 'exact'`)).rejects.toThrow('what was recorded');
  });
});
