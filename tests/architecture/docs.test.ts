import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { filesBelow, root, textOf } from '../support/source-files.ts';

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...filesBelow('docs', ['.md']),
  'corpus/SCHEMA.md',
];
const tops = readdirSync(root);

describe.each(pages)('%s', (page) => {
  const text = textOf(page);

  it('names only scripts that there are', () => {
    const named = [...text.matchAll(/npm run (?<script>[\w:-]+)/g)].map((m) => m.groups?.['script'] ?? '');
    expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  it('names only paths that there are', () => {
    const inCode = [...text.matchAll(/`(?<path>[\w./@-]+\/[\w./@-]*)`/g)]
      .map((m) => m.groups?.['path'] ?? '')
      // A path of ours begins with a folder or file of the project; the rest are addresses, media types, package names.
      .filter(
        (path) => tops.includes(path.split('/')[0] ?? '') && !path.startsWith('data/') && !path.startsWith('dist/'),
      );
    const links = [...text.matchAll(/\]\((?<target>[^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((m) => m.groups?.['target'] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => join(dirname(page), target));
    expect([...inCode, ...links].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it('has the pages that a newcomer looks for', () => {
  for (const page of ['README.md', 'ARCHITECTURE.md', 'GLOSSARY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'])
    expect(pages).toContain(page);
  expect(filesBelow('docs/decisions', ['.md']).length).toBeGreaterThan(3);
  expect(filesBelow('docs/how-to', ['.md']).length).toBeGreaterThan(3);
});
