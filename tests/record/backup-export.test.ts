import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importedLine } from '../../src/record/backup/export-lines.ts';
import { corpusInputs } from './support/corpus-inputs.ts';
import { freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

let db: FreshRecord;
let lines: string[];
beforeAll(async () => {
  db = await freshRecord();
  await db.record.addReleases(corpusInputs());
  await db.record.addReleases(corpusInputs('page.v2'));
  const url = 'https://releases.example/back';
  for (const [text, fetchedAt] of [
    ['会談\n250万円', '2025-12-20T00:00:00Z'],
    ['会談\n計250万円', '2025-12-21T00:00:00Z'],
  ] as const)
    await db.record.addRelease(sampleRelease({ url, text, fetchedAt }));
  await db.client.query(`insert into member (id, name, email) values ('m1', 'secret name', 'm1@example.org')`);
  lines = [];
  for await (const line of db.record.exportLines()) lines.push(line);
});
afterAll(() => db.close());

/** Tables of the record of releases, without keys and what is counted up as time goes. */
const asked = [
  `select name, lang, credit, terms from source`,
  `select id, url, credit, credits, terms, example, translation_of, title, lang, issued, published, listed, kind, fields,
     countries, current_as_of from release`,
  `select id, number, title, lang, issued, published, url, text, links, figures, notes, outline, kind, fields, countries
   from edition`,
  `select c.id, e.id as edition, c.url, c.fetched_at, c.content_type, c.headers, c.bytes
   from capture c join edition e on e.key = c.edition_key`,
  `select e.id as edition, p.index, p.kind, p.address, p.label, p.text, p.in_table
   from passage p join edition e on e.key = p.edition_key`,
  `select e.id as edition, f.number, f.id, f.list, f.position, f.value, f.rule, f.certainty, f.amount
   from fact f join edition e on e.key = f.edition_key`,
  `select e.id as edition, a.fact, a.number, a.role, a.part, a.passage, a.starts, a.ends, a.quote
   from anchor a join edition e on e.key = a.edition_key`,
];

describe('an export', () => {
  it('recorded elsewhere gives the same releases, editions, facts and captures under the same ids', async () => {
    const other = await freshRecord();
    const inputs = lines.map((line, n) => importedLine(line, n + 1));
    const results = await other.record.addReleases(inputs);
    expect(results.filter(({ status }) => status === 'refused' || status === 'unchanged')).toEqual([]);
    for (const sql of asked) {
      const query = `select to_jsonb(t)::text as row from (${sql}) t order by 1`;
      const [here, there] = await Promise.all([db.client.query(query), other.client.query(query)]);
      expect(here.rows.length).toBeGreaterThan(0);
      expect(there.rows).toEqual(here.rows);
    }
    // Once more changes nothing.
    const again = await other.record.addReleases(inputs);
    expect(new Set(again.map(({ status }) => status))).not.toContain('added');
    await other.close();
  });

  it('holds nothing of accounts', () => expect(lines.join('')).not.toMatch(/secret name|m1@example/));

  it.each([
    ['{"yakusoku":"rel', 'line 7 is not whole'],
    ['{"type":"Feature"}', 'line 7 is no release'],
    ['[]', 'line 7 is no release'],
  ])('%s is refused', (line, words) => expect(() => importedLine(line, 7)).toThrow(words));

  it('of a newer program is refused', () =>
    expect(() => importedLine((lines[0] ?? '').replace('"version":1', '"version":2'), 1)).toThrow('newer Yakusoku'));
});
