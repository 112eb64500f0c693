import { readdirSync, readFileSync } from 'node:fs';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { examples } from '../../src/site/gallery/examples.tsx';
import { labelsOf, uiFor } from '../../src/site/ui.ts';

type Node = DefaultTreeAdapterTypes.Node;
const elements = (node: Node): DefaultTreeAdapterTypes.Element[] => [
  ...('attrs' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];
const hostile: readonly (readonly [string, (words: string) => string])[] = [
  ['markup', (words) => `</style></title><script>alert(1)</script>"'><img src=x onerror=alert(1)>${words}`],
  ['a running address', () => 'javascript:alert(1)'],
  ['letters that run the other way', (words) => `\u202E${words}\u2066`],
  ['ten thousand letters', () => 'W'.repeat(10_000)],
  ['letters that are none', (words) => `${words}\uD800\u0000\uFFFF\u2028`],
  ['nothing', () => ''],
  ['a name that every object has', () => '__proto__'],
  ['a name of a method', () => 'constructor'],
];
const labels = labelsOf(vocabulary);

describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, { show }) => {
  const drawn = (locale: 'ja' | 'en', words: (words: string) => string) =>
    render(
      show(
        uiFor(locale, labels, (name) => `/static/${name}`),
        words,
      ),
    );

  it('shows its words in both languages', () => {
    for (const locale of ['ja', 'en'] as const) {
      const html = drawn(locale, (words) => words);
      expect(html).not.toBe('');
      expect(html).not.toMatch(/undefined|\[object|NaN/);
    }
  });
  it.each(hostile)('is not broken by %s', (__, words) => {
    for (const locale of ['ja', 'en'] as const) {
      const plain = elements(parseFragment(drawn(locale, (given) => given)));
      const all = elements(parseFragment(drawn(locale, words)));
      const tags = new Set(plain.map((element) => element.tagName));
      for (const element of all) {
        expect(['script', 'style', 'iframe', 'object']).not.toContain(element.tagName);
        if (element.tagName === 'img') expect(tags).toContain('img');
        for (const { name, value } of element.attrs) {
          expect(name).not.toMatch(/^on|^style$|^srcdoc$/);
          if (['href', 'src', 'action'].includes(name)) expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
          if (name === 'src') expect(value).toMatch(/^\/(?:flags|ja|en|static)\//);
        }
      }
    }
  });
});

it('there is an example of every component about things and about searching', () => {
  const folders = ['src/site/components/things', 'src/site/components/search'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const components = files.flatMap((text) =>
    Array.from(text.matchAll(/^export function (?<name>[A-Z]\w+)\(/gm), (m) => m.groups?.['name'] ?? ''),
  );
  const shown = examples.map(({ name }) => name);
  // What frames a page, or stands inside one of the others.
  const within = ['Part', 'PartsIndex', 'SectionLinks', 'SearchBox', 'LineLink', 'HomeStrip'];
  expect(components.filter((name) => !shown.includes(name) && !within.includes(name))).toEqual([]);
  expect(new Set(shown).size).toBe(shown.length);
});
