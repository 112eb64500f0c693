import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const site = visitor();

describe('a reader of the ledger', () => {
  it('narrows it by state and amount with the keyboard alone, without script, and takes it back', async () => {
    const page = await site.open('/ja/ledger', { javaScriptEnabled: false });
    const all = Number((await page.locator('.ledger-count b').innerText()).replace(/\D/g, ''));
    await page.locator('select[name=country]').selectOption('KG');
    await page.locator('input[name=from]').fill('10億');
    await page.locator('input[name=from]').press('Enter');
    await page.waitForURL('**/ja/ledger?*');
    expect(new URL(page.url()).searchParams.get('country')).toBe('KG');
    const some = Number((await page.locator('.ledger-count b').innerText()).replace(/\D/g, ''));
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator('input[name=from]').inputValue()).toBe('10億');
    const states = await page.locator('.ledger-table tbody td[data-head] a[href*="/countries/"]').allInnerTexts();
    expect(new Set(states)).toEqual(new Set(['キルギス']));
    await page.locator('.ledger-form > a').click();
    expect(Number((await page.locator('.ledger-count b').innerText()).replace(/\D/g, ''))).toBe(all);
  });
  it('goes from a paper to its page and to the words that say so', async () => {
    const page = await site.open('/en/ledger?country=UZ&scheme=loan');
    await page.locator('.ledger-table tbody th > a').first().press('Enter');
    await page.waitForURL('**/en/instruments/*');
    expect(await page.locator('h1').innerText()).not.toBe('');
    await page.locator('.told blockquote a').first().click();
    await page.waitForURL('**/releases/*#w-*');
    expect(await page.locator(':target').count()).toBe(1);
  });
  it('has every picture of a page as a file', async () => {
    const page = await site.open('/ja/dialogues/ca-jad');
    const files = await page.locator('.files a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(files.length).toBeGreaterThan(12);
    for (const file of files) expect([file, (await fetch(site.address() + file)).status]).toEqual([file, 200]);
  });
});

describe('a reader who looks for a person', () => {
  it.each([
    ['ja', 'Токаев'],
    ['en', 'トカエフ'],
  ])('finds them in %s by a name in another script, marked in the text', async (locale, name) => {
    const page = await site.open(`/${locale}/search?q=${encodeURIComponent(name)}`);
    const marks = await page.locator('.result mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.some((mark) => /トカエフ|Tokayev/i.test(mark))).toBe(true);
  });
  it('is led to the name that was meant', async () => {
    const page = await site.open('/en/search?q=Tokaev', { javaScriptEnabled: false });
    await page.locator('.meant a').click();
    expect(await page.locator('.result').count()).toBeGreaterThan(3);
  });
});

describe('a reader with the keyboard alone', () => {
  it('skips to the text, and reaches every part of a meeting in the order in which it is read', async () => {
    const page = await site.open('/ja/dialogues/ca-jad', { width: 1440 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    const seen: number[] = [];
    for (let n = 0; n < 25; n++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const focused = document.activeElement;
          return focused === null ? -1 : Array.from(document.querySelectorAll('*')).indexOf(focused);
        }),
      );
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(25);
  });
});
