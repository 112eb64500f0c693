import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../support/source-files.ts';

/** ARCHITECTURE.md's table: what each folder of src/ may import, besides itself. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  platform: ['model'],
  text: ['model'],
  acquire: ['model', 'platform'],
  read: ['model', 'text'],
  extract: ['model', 'text'],
  record: ['model', 'text', 'platform'],
  watch: ['model', 'text', 'platform', 'acquire', 'read', 'extract', 'record'],
  site: ['model', 'text', 'platform', 'record'],
  open: ['model', 'text', 'platform', 'record', 'site'],
  members: ['model', 'text', 'platform', 'record', 'site'],
  desk: ['model', 'record', 'site', 'members'],
  cli: [
    'model',
    'text',
    'platform',
    'acquire',
    'read',
    'extract',
    'record',
    'watch',
    'site',
    'open',
    'members',
    'desk',
  ],
};

/** Folders that get what they need as an argument: nothing of Node's that reaches the world outside. */
const pure = ['model', 'text', 'read', 'extract'];
const pureBuiltins = ['node:buffer'];

const importsOf = (path: string) =>
  [...textOf(path).matchAll(/(?:from|import)\s*\(?\s*'(?<module>[^']+)'/g)].map((m) => m.groups?.['module'] ?? '');

const files = filesBelow('src', ['.ts', '.tsx']).filter((path) => !path.includes('.test.'));

describe('what each folder imports', () => {
  it('looks at every folder of src/', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(
      [...new Set(files.map((path) => path.split('/')[1] ?? ''))].filter((folder) => !(folder in mayImport)),
    ).toEqual([]);
  });

  it('obeys the table', () => {
    const broken = files.flatMap((path) => {
      const folder = path.split('/')[1] ?? '';
      return importsOf(path)
        .filter((module) => module.startsWith('.'))
        .map((module) => join(dirname(path), module))
        .filter((target) => {
          if (!target.startsWith('src/')) return folder !== 'cli';
          const other = target.split('/')[1] ?? '';
          return other !== folder && !mayImport[folder]?.includes(other);
        })
        .map((target) => `${path} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('keeps reading and rules away from files, network, clock and environment', () => {
    const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    const broken = files
      .filter((path) => pure.includes(path.split('/')[1] ?? ''))
      .flatMap((path) => [
        ...importsOf(path)
          .filter((module) => builtins.has(module) && !pureBuiltins.includes(module))
          .map((module) => `${path} imports ${module}`),
        ...[...textOf(path).matchAll(/\b(?:process\.|fetch\(|Date\.now|new Date\(\)|Math\.random|setTimeout)/g)].map(
          (m) => `${path} uses ${m[0]}`,
        ),
      ]);
    expect(broken).toEqual([]);
  });
});
