import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const site = visitor();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = [
  ['empty', '/ja/search'],
  ['empty in English', '/en/search'],
  ['many results', `/ja/search?q=${encodeURIComponent('日本')}`],
  ['results of both languages', '/en/search?q=3+trillion+yen'],
  ['narrowed', `/ja/search?q=${encodeURIComponent('キルギス 協力')}&year=2025&sort=date`],
  ['nothing found', `/ja/search?q=${encodeURIComponent('会談 ありえない語')}&year=2025`],
  ['nothing to look for', '/en/search?q=***'],
  ['hostile', `/en/search?q=${encodeURIComponent(`<script>alert(1)</script> ${'W'.repeat(300)} \u202eabc`)}`],
] as const;

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describe.each(pages)('the search page: %s', (_, path) => {
  it.each([
    ['light, wide', { width: 1440, colorScheme: 'light' }],
    ['dark, phone', { width: 360, height: 740, colorScheme: 'dark' }],
  ] as const)('has nothing that axe finds (%s)', async (__, visit) => {
    const page = await site.open(path, visit);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    const findings = await page.evaluate(
      `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
    );
    expect(
      (findings as Finding[]).map((f) => `${f.id}: ${f.nodes.map((n) => `${n.html} ${n.failureSummary}`).join('\n')}`),
    ).toEqual([]);
  });
  it('fits windows of 320 and 360, and the text at twice its size', async () => {
    for (const visit of [{ width: 320 }, { width: 360 }, { width: 640, deviceScaleFactor: 2 }]) {
      const page = await site.open(path, { height: 740, ...visit });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});

describe('a reader', () => {
  it('asks from the front page with the keyboard, narrows, and lands on the words, without script', async () => {
    const page = await site.open('/ja/', { javaScriptEnabled: false });
    await page.locator('.search-box input').focus();
    await page.keyboard.type('無償資金協力');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ja/search?q=*');
    expect(await page.locator('.search-form input[type=search]').inputValue()).toBe('無償資金協力');
    expect(await page.locator('.hits mark, .result h3 mark').first().innerText()).toBe('無償資金協力');

    const country = page.locator('.facets a[href*="country="]').first();
    const count = Number(await country.locator('.count').innerText());
    await country.click();
    expect(await page.locator('#found').innerText()).toContain(String(count));
    await page.locator('.chips a').click();
    expect(await page.locator('.chips a').count()).toBe(0);

    const hit = page.locator('.hits a[href*="#p-"]').first();
    const words = (await hit.locator('bdi').innerText()).replaceAll('…', '').slice(0, 12);
    await hit.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**#p-*');
    const target = page.locator(':target');
    expect(await target.innerText()).toContain(words);
    expect(
      await target.evaluate((e) => {
        const { top } = e.getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      }),
    ).toBe(true);
    expect(await target.evaluate((e) => getComputedStyle(e).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  });
  it('on a phone finds the box by a link', async () => {
    const page = await site.open('/en/', { width: 360, height: 740, isMobile: true, hasTouch: true });
    expect(await page.locator('.search-box form').isVisible()).toBe(false);
    await page.locator('.search-box > a').tap();
    expect(await page.locator('h1').innerText()).toBe('Search releases');
  });
  it('is led on by every example of the page', async () => {
    for (const locale of ['ja', 'en']) {
      const page = await site.open(`/${locale}/search`);
      const examples = await page
        .locator('.ways dt a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      expect(examples).toHaveLength(6);
      for (const example of examples) {
        const html = await (await fetch(site.address() + example)).text();
        expect({ example, found: html.includes('class="story result"') }).toEqual({ example, found: true });
      }
    }
  });
  it('lands on a row of a table too', async () => {
    const page = await site.open(`/ja/search?q=${encodeURIComponent('供与限度額')}`);
    const hrefs = await page
      .locator('.hits a[href*="#p-"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(3);
    for (const href of hrefs) {
      const [path = '', fragment = ''] = href.split('#');
      const html = await (await fetch(site.address() + path)).text();
      expect({ href, there: html.includes(`id="${fragment}"`) }).toEqual({ href, there: true });
    }
  });
});

describe('any query', () => {
  it.each([
    '%00',
    '%ED%A0%80',
    '%',
    '%25%25',
    'a'.repeat(10_000),
    '-'.repeat(500),
    '%22%22',
    '%5C%27%3B--',
    '%E2%80%AE',
    '()%5B%5D%7B%7D',
    '%2A',
    'a%26%7C%21b%3A%2A',
  ])('is answered with a page: %.40s', async (query) => {
    for (const locale of ['ja', 'en']) {
      const response = await fetch(`${site.address()}/${locale}/search?q=${query}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('class="search-form"');
    }
  });
});
