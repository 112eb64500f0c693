import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const site = visitor({ examples: false, env: { YAKUSOKU_COMPONENTS: '1' } });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.each([
  ['as they are, light, wide', '/ja/_components', { width: 1440, colorScheme: 'light' }],
  ['in English, dark, phone', '/en/_components', { width: 360, height: 740, colorScheme: 'dark' }],
  ['with long words, phone', '/ja/_components?look=long', { width: 360, height: 740, colorScheme: 'light' }],
] as const)('the components, %s', (_, path, visit) => {
  it('have nothing that axe finds, and fit the window', async () => {
    const page = await site.open(path, visit);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    // Each stands alone here: that its heading follows one of the page's, and that ids are the page's own, is not its part.
    const findings = await page.evaluate<Finding[]>(
      `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)`,
    );
    expect(findings.map((f) => `${f.id}: ${f.nodes.map((n) => n.html.slice(0, 200)).join('\n')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
