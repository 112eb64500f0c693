import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogues } from './catalogue.ts';

const folder = join(import.meta.dirname, '..');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.startsWith('catalogue'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

describe('the catalogue', () => {
  it('says everything in every language', () => {
    const keys = Object.keys(catalogues.ja).sort();
    for (const catalogue of Object.values(catalogues)) {
      expect(Object.keys(catalogue).sort()).toEqual(keys);
      for (const word of Object.values(catalogue)) if (typeof word === 'string') expect(word.trim()).not.toBe('');
    }
  });

  it('holds no word that no page says', () => {
    const unused = Object.keys(catalogues.ja).filter((key) => !new RegExp(`(?:\\bt|\\])\\.${key}\\b`).test(source));
    expect(unused).toEqual([]);
  });

  it('holds every Japanese word of the pages', () => {
    const components = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
      .map((name) => ({
        name,
        code: readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      }));
    const leaking = components.filter(({ code }) => />[^<>{}]*[\p{sc=Hiragana}\p{sc=Katakana}][^<>{}]*</u.test(code));
    expect(leaking.map(({ name }) => name)).toEqual([]);
  });
});
