import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const site = visitor();

describe('the front page', () => {
  it('lists releases with their pictures and marks the examples', async () => {
    const page = await site.open('/ja/');
    expect(await page.locator('.lead h2').innerText()).not.toBe('');
    expect(await page.locator('.story').count()).toBeGreaterThan(10);
    expect(await page.locator('.story .example').count()).toBe(await page.locator('.story').count());
    expect(await page.locator('.lead-picture img').evaluate((e) => (e as HTMLImageElement).naturalWidth)).toBe(480);
  });
  it('goes to the language that the browser asks for', async () => {
    expect((await site.open('/', { locale: 'ja-JP' })).url()).toContain('/ja/');
    expect((await site.open('/', { locale: 'de-DE' })).url()).toContain('/en/');
  });
  it('filters by field, by links alone', async () => {
    const page = await site.open('/ja/', { javaScriptEnabled: false });
    const field = page.locator('.fields a').nth(1);
    const count = Number(await field.locator('.count').innerText());
    const name = (await field.innerText()).replace(/\s*\d+$/, '');
    await field.click();
    expect(await page.locator('#latest').innerText()).toBe(name);
    expect(await page.locator('.story').count()).toBe(Math.min(count, 20));
    expect(await page.locator('.fields a[aria-current]').innerText()).toContain(name);
  });
  it('goes back in time page by page without showing a release twice', async () => {
    const page = await site.open('/ja/?lang=any');
    const seen: (string | null)[] = [];
    for (;;) {
      seen.push(
        ...(await page
          .locator('.lead h2 a, .story h4 a')
          .evaluateAll((links) => links.map((a) => a.getAttribute('href')))),
      );
      const next = page.locator('.pager a[rel=next]');
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(seen.length).toBeGreaterThan(40);
    expect(new Set(seen).size).toBe(seen.length);
  });
  it('ranks what is read', async () => {
    const path = await site.releaseWith('首脳会合（結果）');
    for (let reading = 0; reading < 3; reading += 1) await site.open(path);
    // Readings are written together every few seconds, and the page itself stands for a minute: ask for one that is not kept.
    await expect
      .poll(
        async () => {
          const page = await site.open(`/ja/?kind=summit&lang=ja`, { javaScriptEnabled: false });
          return page.locator('.ranking h3 a').first().getAttribute('href');
        },
        { timeout: 90_000, interval: 3_000 },
      )
      .toBe(path);
  });
});

describe('pages that are not there', () => {
  it('help in the reader’s language', async () => {
    const page = await site.open('/en/releases/nothing');
    expect(await page.locator('h1').innerText()).toBe('This page is not here.');
    await page.locator('.onward').click();
    expect(new URL(page.url()).pathname).toBe('/en/');
  });
});

describe('pages that stand', () => {
  it('are not sent twice', async () => {
    const first = await fetch(`${site.address()}/ja/`);
    const again = await fetch(`${site.address()}/ja/`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});
