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
