import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseId } from '../../src/record/identity/release-id.ts';
import { corpusInputs } from './support/corpus-inputs.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

let db: FreshRecord;
beforeAll(async () => {
  db = await freshRecord();
});
afterAll(() => db.close());

/** Every row of every table, as one hash: what changed nothing leaves it as it was. */
async function contents(): Promise<string> {
  const hash = createHash('sha256');
  for (const table of ['source', 'release', 'capture', 'edition', 'passage', 'fact', 'anchor', 'revision']) {
    const { rows } = await db.client.query<{ row: string }>(`select t::text as row from ${table} t order by 1`);
    for (const { row } of rows) hash.update(row);
  }
  return hash.digest('hex');
}

describe('a release', () => {
  const url = 'https://releases.example/editions';
  const first = sampleRelease({ url, text: '会談\n日本は250万円を供与する。', fetchedAt: '2025-12-20T10:00:00Z' });
  const corrected = sampleRelease({ url, text: '会談\n日本は 250万円を供与した。', fetchedAt: '2025-12-21T10:00:00Z' });

  it('is added once: the same bytes again change nothing', async () => {
    expect(await db.record.addRelease(first)).toMatchObject({ status: 'added' });
    const before = await contents();
    const later = { ...first, capture: { ...first.capture, fetchedAt: new Date('2025-12-20T12:00:00Z') } };
    expect(await db.record.addRelease(later)).toMatchObject({ status: 'unchanged' });
    expect(await contents()).toBe(before);
  });

  it('keeps new bytes with the same text as a capture, without a new edition', async () => {
    const capture = { ...first.capture, bytes: Buffer.from('<p>other markup</p>') };
    const revision = await db.record.revision();
    expect(await db.record.addRelease({ ...first, capture })).toMatchObject({
      status: 'unchanged',
      editionId: `${releaseId(first.capture)}-1`,
    });
    expect(await db.record.revision()).toBe(revision);
    const { rows } = await db.client.query('select edition_key from capture');
    expect(rows).toHaveLength(2);
  });

  it('gets a new edition when its text has changed; the facts whose words still stand keep their ids', async () => {
    const { id } = await db.record.addRelease(first);
    const before = await db.record.release(id);
    expect(await db.record.addRelease(corrected)).toMatchObject({ status: 'new-edition', id, editionId: `${id}-2` });
    const after = await db.record.release(id);
    expect(after?.edition.number).toBe(2);
    expect(after?.edition.text).toContain('供与した');
    expect(after?.facts.map((f) => f.id)).toEqual(before?.facts.map((f) => f.id));
    const { rows } = await db.client.query<{ text: string }>('select text from edition order by number');
    expect(rows.map((row) => row.text)).toEqual([first.edition.text, corrected.edition.text]);
  });

  it('shows an earlier edition again when the address has gone back to it', async () => {
    const back = { ...first, capture: { ...first.capture, fetchedAt: new Date('2025-12-22T10:00:00Z') } };
    expect(await db.record.addRelease(back)).toMatchObject({
      status: 'earlier-edition',
      editionId: `${releaseId(first.capture)}-1`,
    });
    expect((await db.record.release(releaseId(first.capture)))?.edition.number).toBe(1);
    expect(await db.record.addRelease(corrected)).toMatchObject({ status: 'unchanged' });
  });

  it('goes by its address whatever tracking, scheme or fragment is on it', async () => {
    const { id } = await db.record.addRelease(first);
    for (const same of [
      'http://releases.example/editions',
      `${url}#top`,
      `${url}?utm_source=mail`,
      'HTTPS://Releases.Example:443/editions',
    ])
      expect(releaseId({ url: same, bytes: Buffer.from('') })).toBe(id);
    expect(releaseId({ url: `${url}?page=2`, bytes: Buffer.from('') })).not.toBe(id);
  });

  it('without an address goes by its bytes', async () => {
    const input = sampleRelease({ url: null, text: '会談\n250万円' });
    const { id, status } = await db.record.addRelease(input);
    expect(status).toBe('added');
    expect(await db.record.addRelease(input)).toMatchObject({ status: 'unchanged', id });
    expect((await db.record.release(id))?.url).toBeNull();
  });
});

describe('the corpus', () => {
  it('comes back as it was recorded: text, passages, every fact with its anchors', async () => {
    const inputs = corpusInputs();
    expect(inputs.length).toBeGreaterThan(50);
    const told: number[] = [];
    const results = await db.record.addReleases(inputs, (_result, index) => told.push(index));
    expect(results.map((r) => r.status)).toEqual(inputs.map(() => 'added'));
    expect(told).toEqual(inputs.map((_input, index) => index));
    for (const [index, { edition, reading, capture }] of inputs.entries()) {
      const view = await db.record.release(results[index]?.id ?? '');
      const { id: _id, number, ...back } = view?.edition ?? {};
      expect(number).toBe(1);
      expect(back).toEqual(JSON.parse(JSON.stringify(edition)));
      expect(view?.reading).toEqual(JSON.parse(JSON.stringify(reading)));
      const bytes = await db.record.capture(view?.capture.id ?? '');
      expect(Buffer.compare(bytes?.bytes ?? Buffer.from(''), capture.bytes)).toBe(0);
    }
  });

  it('recorded a second time changes nothing', async () => {
    const before = await contents();
    const results = await db.record.addReleases(corpusInputs());
    expect(new Set(results.map((r) => r.status))).toEqual(new Set(['unchanged']));
    expect(await contents()).toBe(before);
  });

  it('has a release with a corrected page, which becomes its second edition', async () => {
    const [corrected] = corpusInputs('page.v2');
    expect(corrected && (await db.record.addRelease(corrected))).toMatchObject({ status: 'new-edition' });
  });
});

describe('a batch', () => {
  it('is recorded but for what is refused, each said in its place', async () => {
    const url = (n: number) => `https://releases.example/batch/${n}`;
    const inputs = [1, 2, 3].map((n) => sampleRelease({ url: url(n) }));
    const bad = sampleRelease({
      url: url(4),
      change: ({ reading }) => Object.assign(reading.money[0]?.at ?? {}, { quote: '999万円' }),
    });
    inputs.splice(1, 0, bad);
    const results = await db.record.addReleases(inputs);
    expect(results.map((r) => r.status)).toEqual(['added', 'refused', 'added', 'added']);
    expect(results[1]).toMatchObject({ reason: expect.stringContaining('999万円') as string });
    expect(await db.record.release(releaseId(bad.capture))).toBeNull();
  });

  it('may hold two texts of one release', async () => {
    const url = 'https://releases.example/twice';
    const results = await db.record.addReleases([
      sampleRelease({ url, text: '会談\n250万円', fetchedAt: '2025-12-20T00:00:00Z' }),
      sampleRelease({ url, text: '会談\n計250万円', fetchedAt: '2025-12-21T00:00:00Z' }),
    ]);
    expect(results.map((r) => r.status)).toEqual(['added', 'new-edition']);
  });
});

describe('amounts', () => {
  it('are kept as exact decimals', async () => {
    const { rows } = await db.client.query<{ amount: string; json: string }>(
      `select amount::text, value ->> 'value' as json from fact where list = 'money'`,
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const { amount, json } of rows) expect(json).toBe(amount);
  });
});

describe('what a language has no rules for', () => {
  it('is kept with the edition, and nothing is where all was read', async () => {
    const french = sampleRelease({ url: 'https://releases.example/fr', text: 'Communiqué conjoint\nAide de 250万円.' });
    const added = await db.record.addRelease({
      ...french,
      reading: { ...french.reading, unread: ['people', 'meetings'] },
    });
    expect((await db.record.release(added.id))?.reading.unread).toEqual(['people', 'meetings']);
    const whole = await db.record.addRelease(sampleRelease({ url: 'https://releases.example/read-whole' }));
    expect((await db.record.release(whole.id))?.reading).not.toHaveProperty('unread');
  });
});
