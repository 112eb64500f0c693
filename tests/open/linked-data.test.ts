import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../support/run-program.ts';
import { root } from '../support/source-files.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

/**
 * Linked data against the vocabulary of schema.org as the package `schema-dts` publishes it: every document is written
 * into a program as a value of its type, and the compiler says what schema.org does not know or has otherwise.
 */
let open: OpenSite;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
});
afterAll(() => open.close());

const types: Readonly<Record<string, string>> = {
  releases: 'NewsArticle',
  meetings: 'Event',
  people: 'Person',
  organisations: 'GovernmentOrganization',
  dialogues: 'EventSeries',
  countries: 'Country',
  commitments: 'Claim',
  targets: 'Claim',
  instruments: 'DigitalDocument',
};

/** A text with its language is a text: the types of the package know plain ones alone. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if ('@value' in value) return value['@value'];
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

async function refused(documents: readonly (readonly [string, unknown])[]): Promise<string> {
  const folder = mkdtempSync(join(root, 'tests', 'open', 'linked-'));
  try {
    const values = documents.map(
      ([type, document], at) => `export const d${at}: WithContext<S.${type}> = ${JSON.stringify(plain(document))};`,
    );
    writeFileSync(
      join(folder, 'documents.ts'),
      `import type * as S from 'schema-dts';\nimport type { WithContext } from 'schema-dts';\n${values.join('\n')}\n`,
    );
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2024', types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    return (await run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', folder])).stdout.slice(0, 1_500);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('fits the vocabulary of schema.org, kind by kind', { timeout: 120_000 }, async () => {
  const documents: [string, unknown][] = [['Dataset', await open.json('/api/v1/dataset.jsonld')]];
  for (const [path, type] of Object.entries(types)) {
    const { items } = (await open.json(`/api/v1/${path}?limit=25`)) as { items: { id: string }[] };
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) documents.push([type, await open.json(`/api/v1/${path}/${id}.jsonld`)]);
  }
  expect(await refused(documents)).toBe('');
  const news = documents.find(([type]) => type === 'NewsArticle')?.[1] as Record<string, unknown>;
  expect(await refused([['NewsArticle', { ...news, colour: 'red' }]])).toMatch(/colour/);
  expect(await refused([['NewsArticle', { ...news, publisher: { '@type': 'Event' } }]])).toMatch(/publisher|Event/);
});

it('nothing failed on our side', () => expect(open.failures).toEqual([]));
