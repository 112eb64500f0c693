import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = visitor({ examples: false });
const password = 'lantern otter quarry 47';

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  const found = await page.evaluate(
    `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
  );
  return (found as Finding[]).map((f) => `${f.id}: ${f.nodes.map((n) => `${n.html} ${n.failureSummary}`).join('\n')}`);
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each([
  ['light, wide', { width: 1440, colorScheme: 'light' }],
  ['dark, a phone', { width: 320, colorScheme: 'dark' }],
] as const)('pages of accounts (%s)', (_, visit) => {
  it.each(['/ja/join', '/en/sign-in', '/ja/forgot', '/en/reset?token=x', '/ja/verify?token=x', '/en/left'])(
    'have nothing that axe finds, and fit: %s',
    async (path) => {
      const page = await site.open(path, visit);
      expect(await findings(page)).toEqual([]);
      expect(await fits(page)).toBeLessThanOrEqual(0);
    },
  );

  it('have nothing that axe finds where a form is put right', async () => {
    const page = await site.open('/ja/join', visit);
    await page.fill('main [name=email]', 'no address');
    await page.click('main button[type=submit]');
    await page.waitForSelector('.is-wrong');
    expect(await findings(page)).toEqual([]);
  });
});

it('have nothing that axe finds where somebody is signed in', async () => {
  const invitation = /\/join\?invitation=\S+/.exec(site.output())?.[0] ?? '';
  const page = await site.open(`/en${invitation}`, { width: 360 });
  await page.fill('main [name=name]', 'Somebody with a rather long name');
  await page.fill('main [name=email]', 'looks@example.org');
  await page.fill('main [name=password]', password);
  await page.click('main button[type=submit]');
  await page.fill('main [name=email]', 'looks@example.org');
  await page.fill('main [name=password]', password);
  await page.click('main form button[type=submit]');
  for (const path of ['/en/account', '/ja/account', '/en/account/second-factor', '/ja/account/delete']) {
    await page.goto(site.address() + path);
    expect(await findings(page), path).toEqual([]);
    expect(await fits(page), path).toBeLessThanOrEqual(0);
  }
  await page.goto(`${site.address()}/en/account/second-factor`);
  await page.fill('main [name=password]', password);
  await page.click('main form button[type=submit]');
  await page.waitForSelector('svg.square');
  expect(await findings(page)).toEqual([]);
  expect(await fits(page)).toBeLessThanOrEqual(0);
});
