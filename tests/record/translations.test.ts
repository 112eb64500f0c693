import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseInput } from '../../src/record/commands/release-input.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

let db: FreshRecord;
beforeAll(async () => {
  db = await freshRecord();
});
afterAll(() => db.close());

const at = (path: string) => `https://releases.example/${path}`;
const page = (path: string, lang: string, others: readonly string[], issued = '2026-01-10'): ReleaseInput => ({
  ...sampleRelease({
    url: at(path),
    text: `Release ${path}`,
    amounts: [],
    change: ({ edition, reading }) => {
      Object.assign(edition, { lang, issued });
      Object.assign(reading, { lang });
    },
  }),
  otherLanguages: others.map(at),
});
const added = async (input: ReleaseInput) => (await db.record.addRelease(input)).id;
const translationOf = async (id: string) =>
  (await db.client.query<{ of: string | null }>('select translation_of as of from release where id = $1', [id])).rows[0]
    ?.of;

describe('a page that names the same text in another language', () => {
  it('is joined to it, a third language to the same original, in whatever order they name one another', async () => {
    const ja = await added(page('ja/1', 'ja', ['en/1', 'fr/1']));
    const en = await added(page('en/1', 'en', ['ja/1']));
    const fr = await added(page('fr/1', 'fr', ['en/1'], '2026-01-25'));
    expect([await translationOf(ja), await translationOf(en), await translationOf(fr)]).toEqual([null, ja, ja]);
  });

  it('is not joined to one of its own language, of another time, or that has one already', async () => {
    const original = await added(page('ja/2', 'ja', []));
    expect(await translationOf(await added(page('ja/3', 'ja', ['ja/2'])))).toBeNull();
    expect(await translationOf(await added(page('en/2', 'en', ['ja/2'], '2026-03-01')))).toBeNull();
    expect(await translationOf(await added(page('en/3', 'en', ['ja/2'])))).toBe(original);
    expect(await translationOf(await added(page('en/4', 'en', ['ja/2'])))).toBeNull();
    expect(await translationOf(await added(page('en/5', 'en', ['nowhere', 'en/5'])))).toBeNull();
  });
});

describe('a release whose translation comes later', () => {
  it('is found by it, though the later page names nothing', async () => {
    const ja = await added(page('ja/10', 'ja', ['en/10']));
    const en = await added(page('en/10', 'en', []));
    expect([await translationOf(ja), await translationOf(en)]).toEqual([null, ja]);
  });

  it('is joined when both are recorded at the same time, or one after the other in one batch', async () => {
    const pairs = Array.from({ length: 12 }, (_, n) => [
      page(`ja/at-once-${n}`, 'ja', [`en/at-once-${n}`]),
      page(`en/at-once-${n}`, 'en', []),
    ]);
    const ids = await Promise.all(pairs.map((pair) => Promise.all(pair.map(added))));
    for (const [ja = '', en = ''] of ids) {
      const of = [await translationOf(ja), await translationOf(en)];
      expect([
        [null, ja],
        [en, null],
      ]).toContainEqual(of);
    }
    const batch = await db.record.addReleases([page('en/batch', 'en', []), page('ja/batch', 'ja', ['en/batch'])]);
    expect(await translationOf(batch[1]?.id ?? '')).toBe(batch[0]?.id);
  });

  it('is not joined where two of its language name it: it is open which is meant', async () => {
    await added(page('ja/11', 'ja', ['en/11']));
    await added(page('ja/12', 'ja', ['en/11']));
    expect(await translationOf(await added(page('en/11', 'en', [])))).toBeNull();
    // The one that it names itself is meant.
    const named = await added(page('ja/13', 'ja', ['en/13']));
    await added(page('ja/14', 'ja', ['en/13']));
    expect(await translationOf(await added(page('en/13', 'en', ['ja/13'])))).toBe(named);
  });

  it('is joined when a later text of its page names the other, and those who follow the record hear of it', async () => {
    const en = await added(page('en/15', 'en', []));
    const ja = await added(page('ja/15', 'ja', []));
    const text = { ...page('ja/15', 'ja', ['en/15']) };
    const edition = sampleRelease({ url: at('ja/15'), text: 'Release ja/15, corrected', amounts: [] });
    await added({
      ...text,
      capture: { ...edition.capture, fetchedAt: new Date('2026-02-01T00:00:00Z') },
      edition: { ...edition.edition, lang: 'ja', issued: '2026-01-10' },
      reading: edition.reading,
    });
    expect([await translationOf(en), await translationOf(ja)]).toEqual([null, en]);
    const { rows } = await db.client.query(`select what from change where kind = 'release' and id = $1`, [ja]);
    expect(rows).toContainEqual({ what: 'translated' });
  });

  it('brings together two that were recorded apart', async () => {
    const ja = await added(page('ja/16', 'ja', []));
    const fr = await added(page('fr/16', 'fr', []));
    const en = await added(page('en/16', 'en', ['fr/16', 'ja/16']));
    expect([await translationOf(ja), await translationOf(fr), await translationOf(en)]).toEqual([null, ja, ja]);
  });
});
