import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRelease } from '../record/support/sample-release.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
  // More than one part of a list holds.
  await open.record.addReleases(
    Array.from({ length: 120 }, (_, n) => sampleRelease({ url: `https://releases.example/harvest-${n}.html` })),
  );
});
afterAll(() => open.close());

interface Answer {
  readonly error?: { readonly '@_code': string };
  readonly Identify?: { readonly adminEmail: string; readonly earliestDatestamp: string; readonly granularity: string };
  readonly ListRecords?: { readonly record: Rec[]; readonly resumptionToken?: string };
  readonly GetRecord?: { readonly record: Rec[] };
  readonly ListSets?: { readonly set: { setSpec: string[] }[] };
}
interface Rec {
  readonly header: { readonly identifier: string; readonly datestamp: string; readonly setSpec: string[] };
  readonly metadata: { readonly 'oai_dc:dc': { readonly 'dc:title': string; readonly 'dc:language': string } };
}
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['record', 'set', 'setSpec'].includes(name),
});
async function ask(query: string): Promise<Answer> {
  const text = await (await open.get(`/oai?${query}`)).text();
  expect(XMLValidator.validate(text)).toBe(true);
  return (parser.parse(text) as { 'OAI-PMH': Answer })['OAI-PMH'];
}
/** All records, as a harvester walks them. */
async function harvest(query: string): Promise<Rec[]> {
  const records: Rec[] = [];
  for (let next = `verb=ListRecords&${query}`; ;) {
    const { ListRecords } = await ask(next);
    records.push(...(ListRecords?.record ?? []));
    const token = ListRecords?.resumptionToken ?? '';
    if (token === '') return records;
    next = `verb=ListRecords&resumptionToken=${token}`;
  }
}

describe('a harvester', () => {
  it('meets every release once, in the order of its changes', async () => {
    const records = await harvest('metadataPrefix=oai_dc');
    const { examples, others } = await open.record.counts();
    const ids = records.map(({ header }) => header.identifier);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(examples + others);
    const stamps = records.map(({ header }) => header.datestamp);
    expect(stamps).toEqual([...stamps].sort());
  });
  it('comes back for what is new and gets nothing else', async () => {
    const { items } = (await open.json('/api/v1/releases?sort=-changed&limit=1')) as { items: { changed: string }[] };
    const after = new Date(Math.ceil(Date.parse(items[0]?.changed ?? '') / 1000) * 1000);
    await new Promise((done) => setTimeout(done, Math.max(0, after.getTime() - Date.now()) + 50));
    const from = `${after.toISOString().slice(0, 19)}Z`;
    expect((await ask(`verb=ListRecords&metadataPrefix=oai_dc&from=${from}`)).error?.['@_code']).toBe('noRecordsMatch');
    await open.record.addRelease(sampleRelease({ url: 'https://releases.example/new.html' }));
    const records = await harvest(`metadataPrefix=oai_dc&from=${from}`);
    expect(records).toHaveLength(1);
  });
  it('takes a set alone', async () => {
    const records = await harvest('metadataPrefix=oai_dc&set=lang:en');
    expect(records.length).toBeGreaterThan(3);
    expect(records.every(({ metadata }) => metadata['oai_dc:dc']['dc:language'] === 'en')).toBe(true);
    const { ListSets } = await ask('verb=ListSets');
    const specs = ListSets?.set.flatMap(({ setSpec }) => setSpec) ?? [];
    expect(records.flatMap(({ header }) => header.setSpec).filter((spec) => !specs.includes(spec))).toEqual([]);
  });
  it('asks for one, and by POST', async () => {
    const [first] = await harvest('metadataPrefix=oai_dc&set=lang:ja');
    const query = `verb=GetRecord&metadataPrefix=oai_dc&identifier=${first?.header.identifier ?? ''}`;
    expect((await ask(query)).GetRecord?.record[0]).toEqual(first);
    const response = await open.site.app.request('/oai', {
      method: 'POST',
      body: query,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(query.length) },
    });
    expect(await response.text()).toContain(first?.header.identifier ?? '?');
  });
  it('is told who this is', async () => {
    const { Identify } = await ask('verb=Identify');
    expect(Identify?.adminEmail).toBe('postmaster@yakusoku.example');
    expect(Identify?.granularity).toBe('YYYY-MM-DDThh:mm:ssZ');
  });
});

it.each([
  ['', 'badVerb'],
  ['verb=Burn', 'badVerb'],
  ['verb=ListRecords', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
  ['verb=ListRecords&metadataPrefix=oai_dc&colour=red', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=yesterday', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01&until=2025-01-02T00:00:00Z', 'badArgument'],
  ['verb=ListRecords&metadataPrefix=oai_dc&set=colour:red', 'badArgument'],
  ['verb=ListRecords&resumptionToken=nonsense', 'badResumptionToken'],
  ['verb=ListRecords&resumptionToken=WzEsMiwzLDQsNV0', 'badResumptionToken'],
  ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:yakusoku:nothing', 'idDoesNotExist'],
  ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
  ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
  ['verb=Identify&verb=ListSets', 'badArgument'],
])('“%s” is answered by %s', async (query, code) => expect((await ask(query)).error?.['@_code']).toBe(code));
