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
const editor = { by: 'editor', reason: 'read side by side' };
const page = (path: string, lang: string, others: readonly string[] = [], issued = '2026-01-10'): ReleaseInput => ({
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

describe('an editor', () => {
  it('joins two releases that are one text, by id or address, and who follows the record hears of it', async () => {
    const ja = await added(page('ja/1', 'ja'));
    const en = await added(page('en/1', 'en', [], '2026-05-01'));
    await db.record.joinTexts(at('en/1'), ja, editor);
    expect([await translationOf(ja), await translationOf(en)]).toEqual([null, ja]);
    const { rows } = await db.client.query(`select what, value from change where id = $1`, [en]);
    expect(rows).toContainEqual({ what: 'translated', value: { of: ja } });
    const [decision] = await db.record.textDecisions(10);
    expect(decision).toMatchObject({ what: 'join', release: en, of: [ja], ...editor });
  });

  it('parts them again, and no naming joins them any more; joining by hand does', async () => {
    const ja = await added(page('ja/2', 'ja', ['en/2']));
    const en = await added(page('en/2', 'en', ['ja/2']));
    expect(await translationOf(en)).toBe(ja);
    await db.record.partText(en, editor);
    expect(await translationOf(en)).toBeNull();
    const names = ({ id }: { id: string }) => (id === ja ? [at('en/2')] : id === en ? [at('ja/2')] : []);
    await db.record.lookOver({ names, anew: true });
    expect(await translationOf(en)).toBeNull();
    await db.record.joinTexts(ja, en, editor);
    expect(await translationOf(en)).toBe(ja);
  });

  it('parts the original: the others stay one text, the oldest of them is the original', async () => {
    const ja = await added(page('ja/3', 'ja'));
    const en = await added(page('en/3', 'en', ['ja/3']));
    const fr = await added(page('fr/3', 'fr', ['ja/3']));
    await db.record.partText(ja, editor);
    expect([await translationOf(ja), await translationOf(en), await translationOf(fr)]).toEqual([null, null, en]);
  });

  it.each([
    [at('ja/1'), at('ja/2'), editor, /stands in ja already/],
    [at('ja/1'), at('ja/1'), editor, /itself/],
    [at('ja/1'), at('en/1'), editor, /are one text already/],
    [at('ja/1'), at('nowhere'), editor, /no release of the record has this id or address/],
    [at('ja/1'), at('fr/3'), { by: '', reason: '' }, /who decides, and why/],
  ])('cannot join %s and %s', async (one, other, by, words) => {
    await expect(db.record.joinTexts(one, other, by)).rejects.toThrow(words);
  });

  it('cannot part what stands alone', async () => {
    await added(page('ja/4', 'ja'));
    await expect(db.record.partText(at('ja/4'), editor)).rejects.toThrow(/is joined to no other/);
  });
});

describe('looking over', () => {
  it('tells which pages name one another and were not joined, and why', async () => {
    await added(page('ja/6', 'ja', ['en/6']));
    await added(page('en/6', 'en', ['ja/6'], '2026-06-01'));
    await added(page('ja/7', 'ja', ['en/7']));
    await added(page('ja/8', 'ja', ['en/7']));
    await added(page('en/7', 'en'));
    const { doubts } = await db.record.lookOver({
      names: ({ url }) =>
        /ja\/[67]$/.test(url ?? '')
          ? [(url ?? '').replace('ja/', 'en/')]
          : url === at('ja/8')
            ? [at('en/7')]
            : url === at('en/6')
              ? [at('ja/6')]
              : [],
      anew: true,
    });
    const told = doubts.map(({ one, other, why }) => `${one.url} ${other.url} ${why}`);
    expect(told).toEqual([
      `${at('ja/6')} ${at('en/6')} days`,
      `${at('ja/7')} ${at('en/7')} several`,
      `${at('ja/8')} ${at('en/7')} several`,
    ]);
  });
});
