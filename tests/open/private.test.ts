import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractOf, type ApiDocument } from './support/contract.ts';
import { openSite, type OpenSite } from './support/open-site.ts';
import { marks, planted, plantSecrets } from './support/planted.ts';
import { offered } from '../../src/open/offered.ts';
import { kinds } from '../../src/open/kinds/kinds.ts';
import { listForms } from '../../src/open/routes/api.ts';
import { formsOf } from '../../src/open/routes/single.ts';

/**
 * Nothing that is public tells of accounts, of what waits for a moderator or an editor, or of who decided: an editor
 * with comments, proposals and decisions is planted in every table that has such, and looked for everywhere.
 */
let open: OpenSite;
let decisions = 0;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
  decisions = await plantSecrets(open.record, open.databaseUrl);
});
afterAll(() => open.close());

/** Every form of what the decisions were about. */
async function ofDecided(): Promise<string[]> {
  const { items } = (await open.json('/api/v1/changes?sort=-recorded&limit=200')) as {
    items: { kind: string; id: string; what: string; release: string | null }[];
  };
  const decided = items.filter(({ what }) => ['joined', 'parted', 'decided', 'evidence', 'changed'].includes(what));
  return kinds.flatMap((kind) =>
    decided
      .filter((change) => kind.path === plural(change.kind))
      .slice(0, 12)
      .flatMap(({ id }) => formsOf(kind).map(({ suffix }) => `/api/v1/${kind.path}/${id}.${suffix}`)),
  );
}
const plural = (kind: string) => (kind === 'person' ? 'people' : `${kind}s`);

async function leaks(path: string, headers: Record<string, string> = {}): Promise<string[]> {
  open.clock.advance(100);
  const response = await open.get(path, headers);
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = `${JSON.stringify([...response.headers])} ${(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')}`;
  return marks.filter((mark) => text.includes(mark)).map((mark) => `${path} tells ${mark}`);
}

describe('a record with accounts, decisions, held comments and proposals', () => {
  it('has been decided about, and its list of changes knows by whom', async () => {
    expect(decisions).toBeGreaterThan(5);
    const { items } = (await open.json('/api/v1/changes?sort=-recorded&limit=500')) as { items: { what: string }[] };
    expect(new Set(items.map(({ what }) => what)).size).toBeGreaterThan(3);
  });

  it('tells of them at no address of the API, in no form', async () => {
    const contract = contractOf((await open.json('/api/v1/openapi.json')) as ApiDocument);
    const paths: string[] = offered.flatMap(({ addresses }) => addresses.map(({ address }) => address));
    for (const { path } of contract.operations)
      if (!path.includes('{id}')) paths.push(`/api/v1${path}${path.startsWith('/search') ? '?q=%E6%97%A5' : ''}`);
    for (const kind of kinds) {
      const query = kind.path === 'search' ? '?q=%E6%97%A5' : '';
      for (const { suffix } of listForms) paths.push(`/api/v1/${kind.path}.${suffix}${query}`);
      for (const sort of kind.sorts) paths.push(`/api/v1/${kind.path}${query || '?'}${query && '&'}sort=${sort}`);
      if (kind.one === null) continue;
      const { items } = (await open.json(`/api/v1/${kind.path}?limit=4&sort=${kind.sorts[0]}`)) as {
        items: { id: string }[];
      };
      for (const { id } of items)
        for (const { suffix } of formsOf(kind)) paths.push(`/api/v1/${kind.path}/${id}.${suffix}`);
    }
    paths.push(...(await ofDecided()));
    const found: string[] = [];
    for (const path of new Set(paths)) found.push(...(await leaks(path)));
    expect(new Set(paths).size).toBeGreaterThan(250);
    expect(found).toEqual([]);
  }, 120_000);

  it('tells of them in no feed, calendar, harvest or card', async () => {
    const found: string[] = [];
    const id = async (kind: string) =>
      ((await open.json(`/api/v1/${kind}?limit=1`)) as { items: { id: string }[] }).items[0]?.id ?? '';
    for (const kind of ['commitments', 'targets', 'instruments', 'meetings', 'dialogues'])
      for (const form of ['atom', 'rss', 'json'])
        found.push(...(await leaks(`/feeds/${kind}/${await id(kind)}.${form}`)));
    for (const name of ['meetings', 'deadlines', 'targets']) found.push(...(await leaks(`/calendars/${name}.ics`)));
    for (const verb of ['Identify', 'ListSets', 'ListIdentifiers&metadataPrefix=oai_dc'])
      found.push(...(await leaks(`/oai?verb=${verb}`)));
    for (const kind of ['commitments', 'targets'])
      for (const locale of ['ja', 'en']) {
        found.push(...(await leaks(`/embed/${locale}/${kind}/${await id(kind)}`)));
        const page = encodeURIComponent(`https://yakusoku.example/${locale}/${kind}/${await id(kind)}`);
        found.push(...(await leaks(`/oembed?url=${page}`)));
      }
    found.push(...(await leaks('/embed/ja/ledger')), ...(await leaks('/oembed?url=/en/ledger')));
    expect(found).toEqual([]);
  });

  it('tells assistants nothing of them', async () => {
    const ask = async (method: string, params: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        accept: 'application/json, text/event-stream',
      };
      return (await open.site.app.request('/mcp', { method: 'POST', headers, body })).text();
    };
    const { items } = (await open.json('/api/v1/commitments?limit=3')) as { items: { id: string }[] };
    const texts = [await ask('tools/list', {})];
    expect(texts[0]).toContain('search');
    for (const { id } of items) texts.push(await ask('tools/call', { name: 'get_commitment', arguments: { id } }));
    for (const text of texts) expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
  });

  it('has no addresses of accounts', async () => {
    for (const path of ['/api/v1/member', '/api/v1/members', '/api/v1/accounts', `/members/${planted.id}.json`])
      expect([path, (await open.get(path)).status]).toEqual([path, 404]);
  });

  it('says the same to who asks with a cookie or a name', async () => {
    expect(await leaks('/api/v1/changes', { cookie: `session=${planted.token}`, from: planted.mail })).toEqual([]);
  });
});
