import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { join } from 'node:path';
import { Client as DatabaseClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/source-files.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

let open: OpenSite;
const clients: Record<string, Client> = {};

async function connected(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'tests', version: '1' });
  await client.connect(transport);
  return client;
}

beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
  const overHttp: typeof fetch = async (address, init) => {
    const headers = new Headers(init?.headers);
    if (typeof init?.body === 'string') headers.set('content-length', String(Buffer.byteLength(init.body)));
    return open.site.app.request(new Request(address, { ...init, headers }));
  };
  clients['http'] = await connected(
    new StreamableHTTPClientTransport(new URL('https://yakusoku.example/mcp'), { fetch: overHttp }),
  );
  clients['stdio'] = await connected(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(root, 'bin', 'yakusoku.mjs'), 'mcp'],
      env: {
        ...(process.env as Record<string, string>),
        DATABASE_URL: open.databaseUrl,
        YAKUSOKU_ADDRESS: 'https://yakusoku.example',
      },
      stderr: 'ignore',
    }),
  );
});
afterAll(async () => {
  for (const client of Object.values(clients)) await client.close();
  await open.close();
});

interface Result {
  readonly isError?: boolean;
  readonly structuredContent?: Record<string, unknown>;
  readonly content: readonly { readonly text: string }[];
}
describe.each(['http', 'stdio'])('an assistant over %s', (way) => {
  const call = async (name: string, args: Record<string, unknown>) =>
    (await clients[way]?.callTool({ name, arguments: args })) as Result;
  const answer = async (name: string, args: Record<string, unknown>) => {
    const result = await call(name, args);
    expect([name, result.isError ?? false, result.content[0]?.text.slice(0, 200)]).toEqual([
      name,
      false,
      expect.any(String),
    ]);
    expect(JSON.parse(result.content[0]?.text ?? '')).toEqual(result.structuredContent);
    return result.structuredContent ?? {};
  };

  it('is told what it may ask, and that nothing changes', async () => {
    const { tools } = (await clients[way]?.listTools()) ?? { tools: [] };
    expect(tools.map((tool) => tool.name)).toContain('search_passages');
    expect(tools.every((tool) => tool.annotations?.readOnlyHint === true && (tool.description ?? '').length > 40)).toBe(
      true,
    );
  });

  it('finds passages whose words stand at the address', async () => {
    const { releases } = (await answer('search_passages', { query: '交換公文' })) as {
      releases: { id: string; passages: { quote: string; address: string }[] }[];
    };
    expect(releases.length).toBeGreaterThan(0);
    for (const { id, passages } of releases.slice(0, 3)) {
      const view = await open.record.release(id);
      for (const { quote, address } of passages) {
        const at = view?.edition.passages[Number(/#p-(?<index>\d+)$/.exec(address)?.groups?.['index'])];
        expect(view?.edition.text.slice(at?.start, at?.end).startsWith(quote.replace(/…$/, ''))).toBe(true);
      }
    }
  });

  it('reads a long release to its end in parts', async () => {
    const { items } = await open.record.open.releases({}, { order: '-listed', limit: 200, after: null });
    const views = await Promise.all(items.map(({ id }) => open.record.release(id)));
    const longest = views.reduce((a, b) => ((b?.edition.text.length ?? 0) > (a?.edition.text.length ?? 0) ? b : a));
    const texts: string[] = [];
    for (let next: number | null = 0; next !== null;) {
      const part = (await answer('get_release', { id: longest?.card.id ?? '', from_passage: next })) as {
        passages: { text: string }[];
        next_passage: number | null;
      };
      texts.push(...part.passages.map(({ text }) => text));
      next = part.next_passage;
    }
    expect(texts.join('\n')).toBe(longest?.edition.text);
  });

  it('holds a release against its translation, each difference with the words of either', async () => {
    const releases = await open.record.open.releases({}, { order: '-listed', limit: 200, after: null });
    // Not translations of each other, so that there is much to tell.
    const original = releases.items.find(({ lang }) => lang === 'ja')?.id ?? '';
    const [translation = '', alone = ''] = releases.items.filter(({ lang }) => lang === 'en').map(({ id }) => id);
    const client = new DatabaseClient({ connectionString: open.databaseUrl });
    await client.connect();
    await client.query('update release set translation_of = $1 where id = $2', [original, translation]);
    await client.end();
    const found = (await answer('compare_translations', { id: original })) as {
      releases: { id: string; lang: string }[];
      differences: Record<'first' | 'second', { quote: string; address: string } | null>[];
    };
    expect(found.releases).toMatchObject([
      { id: original, lang: 'ja' },
      { id: translation, lang: 'en' },
    ]);
    const sides = (['first', 'second'] as const).map((side) => found.differences.flatMap((one) => one[side] ?? []));
    expect(sides.every((side) => side.length > 0)).toBe(true);
    for (const [at, id] of [original, translation].entries()) {
      const view = await open.record.release(id);
      for (const { quote, address } of sides[at] ?? []) {
        const passage = Number(new RegExp(`/releases/${id}#p-(?<index>[0-9]+)$`).exec(address)?.groups?.['index']);
        const { start, end } = view?.edition.passages[passage] ?? {};
        expect(view?.edition.text.slice(start, end)).toContain(quote.replace(/…$/, ''));
      }
    }
    const none = await call('compare_translations', { id: alone });
    expect([none.isError, none.content[0]?.text]).toEqual([true, expect.stringContaining('no such translation')]);
  });

  it('follows a promise from the list to its words', async () => {
    const { commitments } = (await answer('list_commitments', { country: 'UZ', limit: 3 })) as {
      commitments: { id: string; address: string }[];
    };
    const [one] = commitments;
    expect(one?.address).toBe(`https://yakusoku.example/commitments/${one?.id}`);
    const { told } = (await answer('get_commitment', { id: one?.id })) as {
      told: { quote: string; address: string }[];
    };
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ quote, address }) => quote !== '' && /\/releases\/\w+#p-\d+$/.test(address))).toBe(true);
  });

  it('is told of dialogues, of what falls due and how a total comes about', async () => {
    const { dialogues } = (await answer('get_dialogue', {})) as { dialogues: { id: string }[] };
    expect(dialogues.map(({ id }) => id)).toContain('ca-jad');
    expect(await answer('get_dialogue', { id: 'ca-jad' })).toMatchObject({ id: 'ca-jad' });
    const due = (await answer('falls_due', { from: '2025', until: '2035', limit: 25 })) as {
      targets: unknown[];
      commitments: unknown[];
    };
    expect(due.targets.length + due.commitments.length).toBeGreaterThan(0);
    const { totals } = (await answer('explain_total', {})) as {
      totals: { basis: string; currency: string; summed: string[] }[];
    };
    expect(totals.length).toBeGreaterThan(1);
    expect(new Set(totals.map(({ basis, currency }) => `${basis} ${currency}`)).size).toBe(totals.length);
    const [instrument] = totals[0]?.summed ?? [];
    expect(await answer('get_instrument', { id: instrument })).toMatchObject({ id: instrument });
  });

  it('is told what is wrong with a question', async () => {
    for (const [name, args] of [
      ['get_release', { id: 'nothing' }],
      ['get_release', { id: 'aaaaaaaaaaaaa' }],
      ['search_passages', {}],
      ['list_commitments', { limit: 1_000_000 }],
      ['get_commitment', { id: '../../etc/passwd' }],
    ] as const) {
      const result = await call(name, args).catch((error: unknown) => ({
        isError: true,
        content: [{ text: String(error) }],
      }));
      expect([name, result.isError]).toEqual([name, true]);
      expect(result.content[0]?.text.length).toBeGreaterThan(10);
    }
  });

  it('can take a release as a resource, and a prompt', async () => {
    const { items } = await open.record.open.releases({}, { order: '-listed', limit: 1, after: null });
    const { contents } = (await clients[way]?.readResource({ uri: `yakusoku://releases/${items[0]?.id ?? ''}` })) ?? {
      contents: [],
    };
    expect(contents[0]).toMatchObject({ mimeType: 'text/plain' });
    const prompt = await clients[way]?.getPrompt({ name: 'what_became_of', arguments: { country: 'UZ' } });
    expect(prompt?.messages[0]?.content).toMatchObject({ type: 'text' });
  });
});

it('a message that is none, or far too long, is refused', async () => {
  const post = (body: string, length = String(body.length)) =>
    open.site.app.request('/mcp', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'content-length': length },
    });
  expect((await post('nonsense')).status).toBe(400);
  expect((await post('{}', '99999999')).status).toBe(400);
  expect((await open.get('/mcp')).status).toBe(405);
});

it('nothing failed on our side', () => expect(open.failures).toEqual([]));
