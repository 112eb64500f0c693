import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseId } from '../../src/record/identity/release-id.ts';
import type { ReleaseInput } from '../../src/record/commands/release-input.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

let db: FreshRecord;
const now = new Date('2026-02-01T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** Ten releases of ten days, the first the oldest; even ones in English, two in the field of energy. */
const inputs: ReleaseInput[] = Array.from({ length: 10 }, (_, n) => {
  const lang = n % 2 ? 'ja' : 'en';
  return sampleRelease({
    url: `https://releases.example/list/${n}`,
    text: `Release ${n}`,
    amounts: [],
    change: ({ edition, reading }) => {
      Object.assign(edition, { lang, issued: `2026-01-${10 + n}`, published: n === 9 ? '2026-01-19T15:40' : null });
      Object.assign(reading, {
        lang,
        fields: n < 2 ? ['energy', 'economy'] : ['economy'],
        kind: n === 3 ? 'summit' : 'other',
      });
    },
  });
});
const id = (n: number) => releaseId({ url: `https://releases.example/list/${n}`, bytes: Buffer.from('') });

beforeAll(async () => {
  db = await freshRecord();
  await db.record.addReleases(inputs);
});
afterAll(() => db.close());

describe('the latest releases', () => {
  it('come newest first, page by page, each once, also when a newer one comes in between', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await db.record.latest({ limit: 4, ...(after === null ? {} : { after }) });
      seen.push(...page.cards.map((card) => card.title));
      if (after === null)
        await db.record.addRelease(
          sampleRelease({
            url: 'https://releases.example/list/new',
            text: 'Newest',
            amounts: [],
            change: ({ edition }) => Object.assign(edition, { issued: '2026-01-31' }),
          }),
        );
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((n) => `Release ${n}`));
  });

  it('are filtered by language, field and kind', async () => {
    const titles = async (filter: object) =>
      (await db.record.latest({ limit: 50, ...filter })).cards.map((card) => card.title);
    expect(await titles({ lang: 'en' })).toEqual([8, 6, 4, 2, 0].map((n) => `Release ${n}`));
    expect(await titles({ field: 'energy' })).toEqual(['Release 1', 'Release 0']);
    expect(await titles({ kind: 'summit' })).toEqual(['Release 3']);
    expect(await titles({ field: "energy'" })).toEqual([]);
  });

  it('are never more than 200 nor fewer than one, whatever is asked', async () => {
    expect((await db.record.latest({ limit: 0 })).cards).toHaveLength(1);
    expect((await db.record.latest({ limit: -5 })).cards).toHaveLength(1);
    expect((await db.record.latest({ limit: 1e9 })).cards).toHaveLength(11);
    expect((await db.record.latest({ limit: Number.NaN })).cards).toHaveLength(11);
  });

  it('begin anew at a cursor that is none', async () => {
    for (const after of ['x', '2026_', "2026-01-01_'; --", '\0'])
      expect((await db.record.latest({ limit: 1, after })).cards[0]?.title).toBe('Newest');
  });
});

describe('the most read releases', () => {
  it('are the newest while nobody has read any', async () => {
    const cards = await db.record.ranking({ limit: 3, now });
    expect(cards.map((card) => card.title)).toEqual(['Newest', 'Release 9', 'Release 8']);
  });

  it('count a view the less the longer ago it was', async () => {
    const revision = await db.record.revision();
    await db.record.countViews([
      { release: id(1), at: hoursAgo(1), count: 10 },
      // Twice as many nine days ago count an eighth of that.
      { release: id(2), at: hoursAgo(9 * 24), count: 20 },
      { release: id(2), at: hoursAgo(9 * 24), count: 1 },
      // Too long ago to count at all.
      { release: id(3), at: hoursAgo(40 * 24), count: 1000 },
      { release: 'aaaaaaaaaaaaa', at: now, count: 5 },
      { release: id(4), at: now, count: 0 },
    ]);
    const cards = await db.record.ranking({ limit: 4, now });
    expect(cards.map((card) => card.title)).toEqual(['Release 1', 'Release 2', 'Newest', 'Release 9']);
    expect(cards.map((card) => card.views)).toEqual([10, 21, 0, 0]);
    await db.record.countViews([{ release: id(2), at: hoursAgo(2), count: 12 }]);
    expect((await db.record.ranking({ limit: 1, now }))[0]?.title).toBe('Release 2');
    expect((await db.record.ranking({ limit: 1, lang: 'ja', now }))[0]?.title).toBe('Release 1');
    // Counters do not make every page be rendered anew.
    expect(await db.record.revision()).toBe(revision);
  });

  it('add up whoever counts at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        db.record.countViews([
          { release: id(n % 2 ? 5 : 6), at: now, count: 1 },
          { release: id(n % 2 ? 6 : 5), at: now, count: 1 },
        ]),
      ),
    );
    const views = new Map((await db.record.latest({ limit: 50 })).cards.map((card) => [card.id, card.views]));
    expect([views.get(id(5)), views.get(id(6))]).toEqual([20, 20]);
  });
});

describe('fields', () => {
  it('are counted, in one language or all', async () => {
    expect(await db.record.fieldCounts()).toEqual([
      { field: 'economy', count: 11 },
      { field: 'energy', count: 2 },
    ]);
    expect(await db.record.fieldCounts('en')).toEqual([
      { field: 'economy', count: 5 },
      { field: 'energy', count: 1 },
    ]);
  });
});

describe('a release and its translation', () => {
  it('name each other, whichever was recorded first', async () => {
    const url = (lang: string) => `https://releases.example/translated/${lang}`;
    const original = releaseId({ url: url('ja'), bytes: Buffer.from('') });
    const translation = {
      ...sampleRelease({
        url: url('en'),
        text: 'In English',
        amounts: [],
        change: ({ edition, reading }) => {
          Object.assign(edition, { lang: 'en' });
          Object.assign(reading, { lang: 'en' });
        },
      }),
      translationOf: original,
    };
    const { id: translated } = await db.record.addRelease(translation);
    expect((await db.record.release(translated))?.translations).toEqual([]);
    await db.record.addRelease(sampleRelease({ url: url('ja'), text: '日本語で', amounts: [] }));
    expect((await db.record.release(translated))?.translations).toEqual([
      { id: original, lang: 'ja', title: '日本語で' },
    ]);
    expect((await db.record.release(original))?.translations).toEqual([
      { id: translated, lang: 'en', title: 'In English' },
    ]);
  });
});

describe('what is not there', () => {
  it('is null', async () => {
    for (const none of ['aaaaaaaaaaaaa', '', "'", '../..', '𠮷'])
      expect([await db.record.release(none), await db.record.capture(none)]).toEqual([null, null]);
  });
});
