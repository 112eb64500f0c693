import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openApi } from '../../src/open/document/openapi.ts';
import { root } from '../support/source-files.ts';
import { run } from '../support/run-program.ts';
import { clientTypes } from './support/client-types.ts';
import type { ApiDocument } from './support/contract.ts';

const client = `
import type { Paths } from './api.ts';
async function get<P extends keyof Paths>(path: P, parameters: Paths[P]['parameters']): Promise<Paths[P]['answer']> {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  return (await fetch(\`https://yakusoku.example/api/v1\${path}?\${query}\`)).json() as Promise<Paths[P]['answer']>;
}
export async function use(): Promise<string[]> {
  const release = await get('/releases/{id}', { id: 'aaaaaaaaaaaaa' });
  const titles: string[] = [release.title, release.licence.line];
  for (const fact of release.facts)
    if (fact.list === 'money') titles.push(\`\${fact.value.value} \${fact.value.currency} \${fact.value.basis}\`);
    else if (fact.list === 'meetings') titles.push(fact.value.name);
  const { items } = await get('/commitments', { country: 'UZ', limit: 10, sort: '-date' });
  return [...titles, ...items.flatMap((item) => (item.summary === undefined ? [] : [item.summary]))];
}
`;
const wrong = client.replace("country: 'UZ'", "colour: 'red'").replace('fact.value.currency', 'fact.value.colour');

it('a client made from the document compiles, and one that mistakes it does not', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(root, 'tests', 'open', 'client-'));
  try {
    writeFileSync(join(folder, 'api.ts'), clientTypes(openApi('1') as unknown as ApiDocument));
    const options = {
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      module: 'nodenext',
      target: 'es2024',
      lib: ['es2024', 'dom', 'dom.iterable'],
      types: [],
      exactOptionalPropertyTypes: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
    const compile = (text: string) => {
      writeFileSync(join(folder, 'client.ts'), text);
      return run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', folder]);
    };
    expect((await compile(client)).stdout).toBe('');
    const refused = (await compile(wrong)).stdout;
    expect(refused).toMatch(/colour/);
    expect(refused).toMatch(/'colour' does not exist on type/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
