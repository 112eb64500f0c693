import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fill, password } from './support/people.ts';
import { visitor } from './support/visit.ts';

const site = visitor();
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

it('follows a dialogue and a search, without script and on a phone', { timeout: 180_000 }, async () => {
  const invitation = () => /\/join\?invitation=\S+/.exec(site.output())?.[0];
  await expect.poll(invitation, { timeout: 20_000 }).toBeDefined();
  const path = invitation() ?? '';
  const page = await site.open(path, { locale: 'en', width: 360, javaScriptEnabled: false });
  await fill(page, { name: 'Aigerim', email: 'one@example.org', password });
  await page.getByRole('button', { name: 'Create account', exact: true }).click();
  await fill(page, { email: 'one@example.org', password });
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.goto(`${site.address()}/en/dialogues/ca-jad`);
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await page.getByRole('button', { name: 'Following', exact: true }).waitFor();
  if (process.env['LOOKS']) await page.screenshot({ path: `${process.env['LOOKS']}/dialogue-360.png` });
  await page.goto(`${site.address()}/ja/search?q=%E4%B8%AD%E5%A4%AE%E3%82%A2%E3%82%B8%E3%82%A2`);
  await page.getByRole('button', { name: 'この検索をフォローする' }).click();
  await page.goto(`${site.address()}/en/account/follows`);
  expect(await page.locator('.follows > li').count()).toBe(2);
  await page.locator('.follows select').first().selectOption('weekly');
  await page.locator('.follows button', { hasText: 'Save' }).first().click();
  expect(await page.locator('.follows select').first().inputValue()).toBe('weekly');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const feed = (await page.locator('.feed-address').textContent()) ?? '';
  expect((await fetch(feed)).headers.get('content-type')).toContain('application/atom+xml');
  expect(await fits(page)).toBeLessThanOrEqual(0);
  if (process.env['LOOKS']) await page.screenshot({ path: `${process.env['LOOKS']}/follows-360.png`, fullPage: true });
  await page.locator('.follows button', { hasText: 'Stop following' }).first().click();
  expect(await page.locator('.follows > li').count()).toBe(1);
  if (process.env['LOOKS']) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${site.address()}/ja/account/follows`);
    await page.screenshot({ path: `${process.env['LOOKS']}/follows-1440.png` });
    await page.goto(`${site.address()}/ja/countries/KZ`);
    await page.screenshot({ path: `${process.env['LOOKS']}/country-1440.png` });
  }
});
