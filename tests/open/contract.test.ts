import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/open/kinds/kinds.ts';
import { contractOf, type ApiDocument, type Operation, type Parameter } from './support/contract.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

/** Values that some parameter takes: which ones, its pattern tells. */
const likely = [
  'ja',
  'en',
  'JP',
  'UZ',
  'energy',
  '2025',
  '2025-12',
  '2025-12-20',
  'JPY',
  '1000000',
  'ja/money',
  '会合',
  'cooperation',
  'ca-jad',
  '外務省',
  'aaaaaaaaaaaaa',
];

let open: OpenSite;
let document: ApiDocument;
let contract: ReturnType<typeof contractOf>;
beforeAll(async () => {
  open = await openSite();
  document = (await open.json('/api/v1/openapi.json')) as ApiDocument;
  contract = contractOf(document);
});
afterAll(() => open.close());

describe('the OpenAPI document', () => {
  it('explains every parameter and every property', () => {
    const unexplained: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (value === null || typeof value !== 'object') return;
      const { properties } = value as { properties?: Record<string, { description?: string; $ref?: string }> };
      for (const [name, schema] of Object.entries(properties ?? {}))
        if (schema.description === undefined) unexplained.push(`${path}.${name}`);
      for (const [name, inner] of Object.entries(value)) walk(inner, `${path}/${name}`);
    };
    walk(document.components.schemas, '');
    for (const { path, parameters } of contract.operations)
      for (const parameter of parameters as (Parameter & { description?: string })[])
        if (parameter.description === undefined || parameter.description === parameter.name)
          unexplained.push(`${path}?${parameter.name}`);
    expect(unexplained.filter((name) => !/Picked/.test(name))).toEqual([]);
  });
  it('points only at what there is', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#(?<to>[^"]+)"/g)].map((m) => m.groups?.['to'] ?? '');
    const missing = refs.filter(
      (to) =>
        to
          .split('/')
          .slice(1)
          .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document) === undefined,
    );
    expect(missing).toEqual([]);
  });
  it('has real examples of every kind, which fit it and are what the API answers', async () => {
    const wrong: string[] = [];
    let examples = 0;
    for (const operation of contract.operations) {
      const example = operation.responses['200']?.content?.['application/json'] as { example?: unknown } | undefined;
      if (example?.example === undefined) continue;
      examples += 1;
      const answer = new Response(JSON.stringify(example.example), { headers: { 'content-type': 'application/json' } });
      const refused = await contract.refuses(operation, answer);
      if (refused !== null) wrong.push(`${operation.operationId}: ${refused}`);
      const { items } = example.example as { items?: { id?: string }[] };
      const there = (await open.json(`/api/v1${operation.path.replace('{id}', 'x')}?limit=1`)) as { items?: unknown[] };
      if (items !== undefined) expect(items).toEqual(there.items);
    }
    expect(wrong).toEqual([]);
    for (const kind of kinds.filter(({ path }) => path !== 'search'))
      expect([kind.path, JSON.stringify(document.paths[`/${kind.path}`]).includes('"example":')]).toEqual([
        kind.path,
        true,
      ]);
    expect(examples).toBeGreaterThan(kinds.length);
  });
  it('names every operation once', () => {
    const ids = contract.operations.map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('every endpoint', () => {
  it('answers as the document says, over the whole corpus', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    let held = 0;
    for (const operation of contract.operations) {
      const paths = operation.path.includes('{id}')
        ? (await idsOf(operation)).map((id) => operation.path.replace('{id}', id))
        : [operation.path + queryFor(operation)];
      for (const path of paths) {
        open.clock.advance(1_000);
        const response = await open.get(`/api/v1${path}`);
        held += 1;
        // A paper that is no aid, or is a sum of others, has no report to IATI; tests/open/iati.test.ts says which have.
        // The file with the whole record is made beside the site; tests/open/whole.test.ts makes one.
        const mayBeMissing =
          ['get-instruments-xml', 'record-sqlite'].includes(operation.operationId) && response.status === 404;
        if (response.status !== 200 && !mayBeMissing) wrong.push(`${path}: ${response.status}`);
        const refused = await contract.refuses(operation, response);
        if (refused !== null) wrong.push(`${path}: ${refused}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(held).toBeGreaterThan(100);
  });
  const queryFor = ({ parameters }: Operation) => {
    const needed = parameters.find((p) => p.required);
    if (needed === undefined) return '';
    return needed.name === 'of' ? '?of=release' : '?q=%E5%8D%94%E5%8A%9B';
  };
  async function idsOf({ path }: Operation): Promise<string[]> {
    const { items } = (await open.json(`/api/v1${path.split('/{')[0] ?? ''}?limit=60`)) as { items: { id: string }[] };
    return items.map((item) => item.id);
  }
});

describe('requests made from the document', () => {
  it('meet no failure and no answer outside it', { timeout: 300_000 }, async () => {
    const samples = await samplesOf();
    const request = fc.constantFrom(...contract.operations).chain((operation) =>
      fc.record({
        operation: fc.constant(operation),
        path: operation.path.includes('{id}')
          ? fc
              .oneof(fc.constantFrom(...samples.ids), fc.string({ unit: 'grapheme', maxLength: 20 }))
              .map((id) => operation.path.replace('{id}', encodeURIComponent(id)))
          : fc.constant(operation.path),
        query: fc
          .subarray(operation.parameters.filter((p) => p.in === 'query' && !p.required))
          .map((some) => some.slice(0, 4))
          .map((some) => [...operation.parameters.filter((p) => p.in === 'query' && p.required), ...some])
          .chain((some) => fc.tuple(...some.map((p) => fc.tuple(fc.constant(p.name), valueFor(p, samples))))),
        strange: fc.oneof(
          { weight: 12, arbitrary: fc.constant({}) },
          {
            weight: 1,
            arbitrary: fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), { maxKeys: 2 }),
          },
        ),
        accept: fc.oneof(
          { weight: 4, arbitrary: fc.constant(undefined) },
          {
            weight: 2,
            arbitrary: fc.constantFrom(
              'application/json',
              'text/csv',
              '*/*',
              'application/x-ndjson',
              'text/html',
              'application/json;q=0.5, */*;q=0.1',
            ),
          },
          { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 30 }) },
        ),
      }),
    );
    const answers = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(request, async ({ operation, path, query, strange, accept }) => {
        open.clock.advance(100);
        const search = new URLSearchParams([...Object.entries(strange), ...query]);
        const response = await open.get(
          `/api/v1${path}${search.size > 0 ? `?${search.toString()}` : ''}`,
          accept === undefined ? {} : { accept },
        );
        answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
        expect(await contract.refuses(operation, response)).toBeNull();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 4_000 },
    );
    expect(open.failures).toEqual([]);
    // The fuzzer reaches answers and refusals alike.
    expect(answers.get(200) ?? 0).toBeGreaterThan(800);
    expect(answers.get(400) ?? 0).toBeGreaterThan(300);
  });

  interface Samples {
    readonly ids: string[];
    readonly cursors: string[];
  }
  async function samplesOf(): Promise<Samples> {
    const ids: string[] = [];
    const cursors: string[] = [];
    for (const path of ['releases', 'facts', 'editions', 'meetings', 'commitments', 'instruments', 'people']) {
      const { items, next } = (await open.json(`/api/v1/${path}?limit=3`)) as { items: { id: string }[]; next: string };
      ids.push(...items.map((item) => item.id));
      cursors.push(next);
    }
    return { ids, cursors };
  }
  /** Mostly what the document allows, now and then anything. */
  function valueFor(parameter: Parameter, samples: Samples): fc.Arbitrary<string> {
    const anything = fc.string({ unit: 'grapheme', maxLength: 30 });
    return fc.oneof({ weight: 6, arbitrary: allowed(parameter, samples) }, { weight: 1, arbitrary: anything });
  }
  function allowed({ name, schema }: Parameter, samples: Samples): fc.Arbitrary<string> {
    if (name === 'after') return fc.constantFrom(...samples.cursors);
    if (name === 'release') return fc.constantFrom(...samples.ids);
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as string[]));
    if (schema['type'] === 'integer') return fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer()).map(String);
    if (schema['type'] === 'boolean') return fc.constantFrom('true', 'false');
    if (schema['type'] === 'array') {
      const { enum: names } = schema['items'] as { enum: string[] };
      return fc.subarray(names, { minLength: 1 }).map((some) => some.join(','));
    }
    if (Array.isArray(schema['anyOf']))
      return fc
        .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2040-01-01') })
        .map((at) => at.toISOString());
    // Anything that a pattern may lead to is a string of its letters: the real ones are the likelier to be found.
    const { pattern } = schema as { pattern?: string };
    return fc.constantFrom(...likely.filter((text) => pattern === undefined || new RegExp(pattern, 'u').test(text)));
  }
});
