import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fill, operator, press } from './support/people.ts';
import { visitor } from './support/visit.ts';

/** Personal tokens as an editor makes, uses and revokes them; the page at both widths, in both languages and lights. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = visitor({ examples: false });
const violations = (page: Page) =>
  page.evaluate(`${axe}; axe.run(document).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].html))`);

const readDesk = async (token: string) =>
  (await fetch(`${site.address()}/api/v1/desk?limit=1`, { headers: { authorization: `Bearer ${token}` } })).status;

describe('an editor', () => {
  it('makes a token by the form, is shown it once, uses it, and revokes it', { timeout: 240_000 }, async () => {
    const page = await operator(site);
    await page.goto(`${site.address()}/en/account/tokens`);
    await page.getByText('You have no tokens yet.').waitFor();

    // Without a scope nothing is made, and the page says what is missing.
    await fill(page, { name: 'Nightly script' });
    await press(page, 'Make a token');
    expect(await page.getByRole('alert').innerText()).toMatch(/at least one thing it may do/);
    expect(await page.locator('code.token').count()).toBe(0);

    await fill(page, { name: 'Nightly script' });
    await page.locator('input[name="scope-desk:read"]').check();
    await page.locator('select[name=days]').selectOption('30');
    await press(page, 'Make a token');
    const token = await page.locator('code.token').innerText();
    expect(token).toMatch(/^ykt_[\w-]{43}$/);
    expect(await readDesk(token)).toBe(200);
    await page.goto(`${site.address()}/en/account/tokens`);
    expect(await page.locator('main').innerText()).not.toContain(token);
    const own = page.locator('section', { hasText: 'Nightly script' });
    expect(await own.innerText()).toContain('desk:read');
    expect(await own.innerText()).not.toContain('facts:decide');

    for (const locale of ['ja', 'en'])
      for (const [width, colorScheme] of [
        [360, 'dark'],
        [1440, 'light'],
        [360, 'light'],
        [1440, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(`${site.address()}/${locale}/account/tokens`);
        expect([locale, width, colorScheme, await violations(page)]).toEqual([locale, width, colorScheme, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }

    await page.goto(`${site.address()}/en/account/tokens`);
    await page.getByRole('button', { name: 'Revoke: Nightly script' }).click();
    await page.getByText('You have no tokens yet.').waitFor();
    expect(await readDesk(token)).toBe(401);
  });

  it('is the only one who may see the page', async () => {
    const page = await site.open('/en/account/tokens');
    expect(new URL(page.url()).pathname).toBe('/en/sign-in');
  });
});
