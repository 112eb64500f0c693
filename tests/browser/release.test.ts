import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const site = visitor();
const summit = () => site.releaseWith('首脳会合（結果）');
const phone = { width: 360, height: 740, hasTouch: true, isMobile: true };

/** The first promise of the panel, which any release of a summit has. */
const promise = (page: Page) => page.locator('.promises a.to-words').first();
const target = async (page: Page, href: string) =>
  page.locator(`[id="${(await page.locator(href).first().getAttribute('href'))?.slice(1)}"]`);
const ground = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((e) => getComputedStyle(e).backgroundColor);

describe('without script', () => {
  it('the whole text and every fact can be read, and links go both ways', async () => {
    const page = await site.open(await summit(), { javaScriptEnabled: false });
    expect(await page.locator('.text').innerText()).toContain('メイン・セッション');
    expect(await page.locator('.panel').innerText()).toContain('約束したこと');
    const words = await target(page, '.promises a.to-words');
    await promise(page).click();
    expect(page.url()).toContain('#w-');
    // The colour comes up over a fifth of a second.
    await expect.poll(() => words.evaluate((e) => getComputedStyle(e).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    await page.locator('.text .stamp').first().click();
    expect(page.url()).toContain('#f-');
    await expect.poll(() => ground(page, '.to-words:target')).not.toBe('rgba(0, 0, 0, 0)');
  });
  it('on a phone, the panel follows the text', async () => {
    const page = await site.open(await summit(), { ...phone, javaScriptEnabled: false });
    await page.locator('.jump').tap();
    expect(await page.locator('#says-title').isVisible()).toBe(true);
    expect(await page.locator('[data-panel-toggle]').isVisible()).toBe(false);
  });
});

describe('with a mouse', () => {
  it('choosing a fact lights its words, and a mark leads back to the fact', async () => {
    const page = await site.open(await summit());
    const words = await target(page, '.promises a.to-words');
    await promise(page).click();
    expect(await words.getAttribute('class')).toContain('lit');
    expect(
      await words.evaluate((e) => {
        const { top, bottom } = e.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);

    const back = page.locator('.text a.back').first();
    const fact = (await back.getAttribute('href'))?.slice(3) ?? '';
    await back.click();
    const entry = page.locator('.entry.lit').first();
    expect((await entry.getAttribute('data-f'))?.split(' ')).toContain(fact);
    expect(await page.evaluate(() => document.activeElement?.closest('.entry')?.classList.contains('lit'))).toBe(true);
  });
  it('pointing lights both and leaves nothing lit', async () => {
    const page = await site.open(await summit());
    await promise(page).hover();
    expect(await page.locator('.text .lit').count()).toBeGreaterThan(0);
    await page.locator('.strip').hover();
    await page.mouse.move(5, 5);
    expect(await page.locator('.text .lit').count()).toBe(0);
  });
  it('a mark leads into the part that is folded away', async () => {
    const page = await site.open(await summit());
    const folded = page.locator('.text .m-counts .back').first();
    await folded.click();
    expect(await page.locator('details.others').getAttribute('open')).not.toBeNull();
    expect(await page.locator('details.others .entry.lit').first().isVisible()).toBe(true);
  });
});

describe('with the keyboard', () => {
  it('the first stop leads to the text, the panel is walked, Enter goes to the words and Escape comes back', async () => {
    const page = await site.open(await summit());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await promise(page).focus();
    const first = await page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('j');
    const second = await page.evaluate(() => document.activeElement?.id);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(second?.replace('f-', 'w-'));
    expect(await page.locator('.text .m.lit').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(second);
    await page.keyboard.press('Escape');
    expect(await page.locator('.m.lit').count()).toBe(0);
  });
});

describe('on a phone', () => {
  it('the panel is a sheet that opens, gives way to the words, and is opened by a mark', async () => {
    const page = await site.open(await summit(), phone);
    const toggle = page.locator('[data-panel-toggle]');
    expect(await promise(page).isVisible()).toBe(false);
    await toggle.tap();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    await promise(page).tap();
    expect(await toggle.getAttribute('aria-expanded')).toBe('false');
    const words = page.locator('.text .m.lit').first();
    expect(await words.evaluate((e) => e.getBoundingClientRect().top < innerHeight - 60)).toBe(true);
    await page.locator('.text .stamp').first().tap();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.panel .entry.lit').first().isVisible()).toBe(true);
    await toggle.tap();
    expect(await promise(page).isVisible()).toBe(false);
  });
});

describe('the reader’s settings', () => {
  it('of dark and light are honoured', async () => {
    const path = await summit();
    const dark = await site.open(path, { colorScheme: 'dark' });
    const light = await site.open(path, { colorScheme: 'light' });
    expect(await ground(dark, 'body')).not.toBe(await ground(light, 'body'));
  });
  it('of language are changed on the page, which stays the same release', async () => {
    const path = await summit();
    const page = await site.open(path);
    await page.locator('.languages a', { hasText: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe(path.replace('/ja/', '/en/'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.text').getAttribute('lang')).toBe('ja');
  });
});
