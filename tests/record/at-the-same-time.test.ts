import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { freshDatabase, freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

describe('eight programs on one record', () => {
  let db: FreshRecord;
  let others: OpenRecord[];
  beforeAll(async () => {
    db = await freshRecord();
    others = await Promise.all(Array.from({ length: 8 }, () => openRecord({ databaseUrl: db.databaseUrl })));
  });
  afterAll(async () => {
    await Promise.all(others.map((record) => record.close()));
    await db.close();
  });

  it('that add the same release add it once', async () => {
    const results = await Promise.all(others.map((record) => record.addRelease(sampleRelease())));
    expect(results.map((r) => r.status).sort()).toEqual(['added', ...Array.from({ length: 7 }, () => 'unchanged')]);
    expect(new Set(results.map((r) => r.id)).size).toBe(1);
  });

  it('that add the same releases in different orders neither hang nor lose one', async () => {
    const inputs = Array.from({ length: 40 }, (_, n) => sampleRelease({ url: `https://releases.example/order/${n}` }));
    const orders = others.map((_, shift) =>
      shift % 2 ? inputs.toReversed() : [...inputs.slice(shift * 5), ...inputs.slice(0, shift * 5)],
    );
    const results = await Promise.all(others.map((record, i) => record.addReleases(orders[i] ?? [])));
    expect(results.flat().filter((r) => r.status === 'added')).toHaveLength(40);
    expect(results.flat().filter((r) => r.status === 'unchanged')).toHaveLength(280);
  });

  it('that each bring another text of one release leave every text, numbered without a gap', async () => {
    const url = 'https://releases.example/contested';
    await Promise.all(
      others.map((record, n) => record.addRelease(sampleRelease({ url, text: `会談\n第${n}版は250万円` }))),
    );
    const { rows } = await db.client.query<{ number: number }>(
      'select number from edition e join release r on r.key = e.release_key where r.url = $1 order by number',
      [url],
    );
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('hear of one another’s changes', async () => {
    const [reader, writer] = others as [OpenRecord, OpenRecord];
    let heard = 0;
    const silence = reader.onChange(() => heard++);
    await writer.addRelease(sampleRelease({ url: 'https://releases.example/news' }));
    const now = await writer.revision();
    await expect.poll(() => reader.revision()).toBe(now);
    expect(heard).toBeGreaterThan(0);
    silence();
  });
});

describe('eight programs that start at once on an empty database', () => {
  it('make its tables once', async () => {
    const databaseUrl = await freshDatabase();
    const records = await Promise.all(Array.from({ length: 8 }, () => openRecord({ databaseUrl })));
    expect(await records[0]?.counts()).toEqual({ examples: 0, others: 0 });
    await Promise.all(records.map((record) => record.close()));
  });
});
