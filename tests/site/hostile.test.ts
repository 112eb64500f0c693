import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exampleRelease, recordOf } from './example-release.ts';
import { trySite } from './try-site.ts';

type Node = DefaultTreeAdapterTypes.Node;
const hostile: readonly [string, (words: string) => string][] = [
  ['markup', (words) => `<script>alert(1)</script>"'><img src=x onerror=alert(1)>${words}`],
  ['a running address', () => 'javascript:alert(1)'],
  ['letters that run the other way', (words) => `\u202E${words}\u2066`],
  ['ten thousand letters', (words) => words.padEnd(10_000, '長い題名')],
  ['no white space', () => 'W'.repeat(10_000)],
  ['letters that are none', (words) => `${words}\uD800\u0000\uFFFF\u2028`],
  ['nothing', () => ''],
  ['names of things every object has', () => '__proto__'],
];

function elements(node: Node): DefaultTreeAdapterTypes.Element[] {
  const here = 'attrs' in node ? [node] : [];
  return 'childNodes' in node ? [...here, ...node.childNodes.flatMap(elements)] : here;
}

describe.each(hostile)('a release full of %s', (_, words) => {
  const view = exampleRelease(words);
  const { get, failures } = trySite(recordOf([view]));
  it.each([
    '/ja/releases/example1',
    '/en/releases/example1',
    '/ja/',
    '/en/?lang=any',
    '/ja/releases/example1/thumbnail.svg',
  ])('cannot act on %s', async (path) => {
    const response = await get(path);
    const body = await response.text();
    expect(failures).toEqual([]);
    expect(response.status).toBe(200);
    const all = elements(parse(body));
    const scripts = all
      .filter((e) => e.tagName === 'script')
      .flatMap((e) => e.attrs.map((a) => `${a.name}=${a.value}`));
    expect(
      scripts.filter((s) => !['type=module', 'src=/static/release.js', 'type=application/ld+json'].includes(s)),
    ).toEqual([]);
    for (const element of all)
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on|^style$|^srcdoc$/);
        if (['href', 'src', 'action'].includes(name)) expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
    const ids = all.flatMap((e) => e.attrs.filter((a) => a.name === 'id').map((a) => a.value));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});
