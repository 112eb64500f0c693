import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from './support/open-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
});
afterAll(() => open.close());

const text = async (path: string) => (await open.get(path)).text();
const firstOf = async (path: string) =>
  ((await open.json(`/api/v1/${path}?limit=1`)) as { items: { id: string }[] }).items[0]?.id ?? '';

describe.each([
  ['commitments', 'commitment'],
  ['targets', 'target'],
  ['instruments', 'instrument'],
  ['meetings', 'meeting'],
  ['dialogues', 'dialogue'],
])('the feed of one of the %s', (path, kind) => {
  it('has its changes and no other’s, with ids that stay and when each was', async () => {
    const id = await firstOf(path);
    await open.change(kind, id);
    const before = parseAtomFeed(await text(`/feeds/${path}/${id}.atom`));
    const etag = (await open.get(`/feeds/${path}/${id}.atom`)).headers.get('etag') ?? '';
    const again = await open.get(`/feeds/${path}/${id}.atom`, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    await open.change(kind, id);
    // The site hears of it by a notice of the database, which comes when it comes.
    await expect.poll(async () => (await open.get(`/feeds/${path}/${id}.atom`)).headers.get('etag')).not.toBe(etag);
    const xml = await text(`/feeds/${path}/${id}.atom`);
    const feed = parseAtomFeed(xml);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(feed.id).toBe(`urn:yakusoku:feed:${kind}:${id}`);
    const ids = feed.entries?.map((entry) => entry.id) ?? [];
    expect(ids.slice(1)).toEqual(before.entries?.map((entry) => entry.id).slice(0, 29));
    const { items } = (await open.json(`/api/v1/changes?kind=${kind}&sort=-recorded&limit=500`)) as {
      items: { id: string; seq: string; at: string }[];
    };
    const own = items.filter((change) => change.id === id).slice(0, 30);
    expect(feed.entries?.map((entry) => [entry.id, new Date(entry.updated ?? '').toISOString()])).toEqual(
      own.map(({ seq, at }) => [`urn:yakusoku:change:${seq}`, at]),
    );
    expect(new Date(feed.updated ?? '').toISOString()).toBe(own[0]?.at);
    expect(parseRssFeed(await text(`/feeds/${path}/${id}.rss`)).items?.map((item) => item.guid?.value)).toEqual(ids);
    expect(parseJsonFeed(await text(`/feeds/${path}/${id}.json?lang=ja`)).items?.map((item) => item.id)).toEqual(ids);
  });
});

it.each([
  ['/feeds/commitments/nothing.atom', 404],
  ['/feeds/people/someone.atom', 404],
  ['/feeds/constructor/x.atom', 404],
  ['/feeds/commitments/nothing.atom?limit=3', 400],
])('%s is %i', async (path, status) => expect((await open.get(path)).status).toBe(status));

it('nothing failed on our side', () => expect(open.failures).toEqual([]));
