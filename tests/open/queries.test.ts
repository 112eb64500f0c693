import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Keyset, OpenPage } from '../../src/record/open/views.ts';
import { freshRecord, type FreshRecord } from '../record/support/fresh-record.ts';
import { corpusInputs } from '../record/support/corpus-inputs.ts';
import { sampleRelease } from '../record/support/sample-release.ts';

let fresh: FreshRecord;
beforeAll(async () => {
  fresh = await freshRecord();
  await fresh.record.addReleases(corpusInputs());
});
afterAll(() => fresh.close());

/** Every item of a list, page by page. */
async function walk<T>(page: (after: Keyset | null) => Promise<OpenPage<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let after: Keyset | null = null; ;) {
    const got: OpenPage<T> = await page(after);
    items.push(...got.items);
    if (got.next === null) return items;
    after = got.next;
  }
}

describe('releases by pages', () => {
  it.each(['listed', '-listed', 'changed', '-changed'] as const)('by %s meet every release once', async (order) => {
    const all = await walk((after) => fresh.record.open.releases({}, { order, limit: 7, after }));
    const { examples } = await fresh.record.counts();
    expect(new Set(all.map((release) => release.id)).size).toBe(examples);
    expect(all).toHaveLength(examples);
  });
  it('go on where they were when newer ones come in between', async () => {
    const first = await fresh.record.open.releases({}, { order: '-listed', limit: 5, after: null });
    const second = await fresh.record.open.releases({}, { order: '-listed', limit: 5, after: first.next });
    await fresh.record.addRelease(sampleRelease({ url: 'https://releases.example/later.html' }));
    const again = await fresh.record.open.releases({}, { order: '-listed', limit: 5, after: first.next });
    expect(again.items.map((release) => release.id)).toEqual(second.items.map((release) => release.id));
  });
  it('take a whole month in', async () => {
    const december = await fresh.record.open.releases(
      { from: '2025-12', until: '2025-12' },
      { order: 'listed', limit: 200, after: null },
    );
    expect(december.items.length).toBeGreaterThan(3);
    expect(december.items.every((release) => release.listed.startsWith('2025-12'))).toBe(true);
  });
});

describe('facts by pages', () => {
  it('are those that the pages show, with their words', async () => {
    const all = await walk((after) => fresh.record.open.facts({}, { order: 'recorded', limit: 500, after }));
    const [first] = all;
    const view = await fresh.record.release(first?.release.id ?? '');
    const own = all.filter((fact) => fact.release.id === first?.release.id);
    expect(own.map((fact) => fact.id).sort()).toEqual(view?.facts.map((fact) => fact.id).sort());
    for (const fact of own)
      for (const { start, end, quote, before, behind } of fact.anchors) {
        expect(view?.edition.text.slice(start, end)).toBe(quote);
        expect(view?.edition.text.slice(start - before.length, end + behind.length)).toBe(before + quote + behind);
      }
  });
  it('of an earlier edition are gone from the lists when the text changed', async () => {
    const url = 'https://releases.example/changes.html';
    await fresh.record.addRelease(sampleRelease({ url }));
    const before = await fresh.record.open.releases({}, { order: '-changed', limit: 1, after: null });
    const id = before.items[0]?.id ?? '';
    const facts = () => fresh.record.open.facts({ release: id }, { order: 'recorded', limit: 10, after: null });
    const [old] = (await facts()).items;
    await fresh.record.addRelease(
      sampleRelease({
        url,
        text: '日・キルギス首脳会談\n日本は300万円を供与します。',
        amounts: ['300万円'],
        fetchedAt: '2025-12-22T00:00:00Z',
      }),
    );
    expect((await facts()).items.map((fact) => fact.anchors[0]?.quote)).toEqual(['300万円']);
    expect(await fresh.record.open.fact(old?.id ?? '')).toBeNull();
    const after = await fresh.record.open.release(id);
    expect(after?.changedAt.localeCompare(before.items[0]?.changedAt ?? '')).toBe(1);
    const editions = await fresh.record.open.editions({ release: id }, { order: 'recorded', limit: 10, after: null });
    expect(editions.items.map(({ number, current }) => [number, current])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
  it('know which program read them', async () => {
    const { items } = await fresh.record.open.facts({}, { order: 'recorded', limit: 1, after: null });
    expect(items[0]?.readBy).toMatch(/^yakusoku \S+$/);
  });
});
