import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

/** What somebody holds who printed a page: everything that it says, nothing that only a click could use. */
const site = visitor({ env: { YAKUSOKU_ADDRESS: 'https://yakusoku.example' } });
const printed = async (path: string) => {
  const page = await site.open(path, { width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  return page;
};

describe('on paper', () => {
  it.each(['/ja/dialogues/ca-jad', '/en/ledger', '/ja/countries/kg'])('%s has nothing to click', async (path) => {
    const page = await printed(path);
    const seen = await page
      .locator('nav, form button, summary, input[type=search], .corner, .counters, .data-links')
      .evaluateAll((all) => all.filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 120)));
    expect(seen).toEqual([]);
  });
  it('says where the page is found again', async () => {
    const page = await printed('/ja/dialogues/ca-jad');
    expect(await page.locator('.printed').innerText()).toBe('https://yakusoku.example/ja/dialogues/ca-jad');
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.printed').isVisible()).toBe(false);
  });
  it('tells what is folded away on a screen', async () => {
    const page = await printed('/en/ledger');
    const line = page.locator('.ledger-totals details li').first();
    expect(await line.evaluate((part) => part.getBoundingClientRect().height)).toBeGreaterThan(8);
    await page.emulateMedia({ media: 'screen' });
    expect(await line.isVisible()).toBe(false);
  });
  it('shows the facts of a release behind its text', async () => {
    const page = await printed(await site.releaseWith('首脳会合'));
    expect(await page.locator('.panel .entries li').first().isVisible()).toBe(true);
    expect(await page.locator('.panel-toggle').evaluateAll((all) => all.some((part) => part.checkVisibility()))).toBe(
      false,
    );
  });
});
