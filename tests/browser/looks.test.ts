import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

/**
 * How the main pages are laid out and coloured, held against what was looked at and found good. Machines have different
 * letters, so that pictures of them differ in every line; what is compared is what letters do not change: where each part
 * stands and how wide it is (in 24ths of the window), the size of its letters, its colours, and whether it is shown.
 *
 * After a change that was looked at: `npx vitest run --project browser tests/browser/looks.test.ts -u`.
 */
const site = visitor();
const parts = [
  'body',
  '.masthead',
  '.strip',
  '.fields',
  '.lead',
  '.lead-picture',
  '.home-strip > :nth-child(1)',
  '.home-strip > :nth-child(2)',
  '.latest',
  '.ranking',
  '.release > header',
  '.text',
  '.panel',
  '.after',
  '.around',
  '.thing-head',
  '.thing-head h1',
  '.standfirst',
  '.figure-map',
  '.parts-index',
  '.lm-head',
  '.lm-side',
  '.targets > :nth-child(1)',
  '.figure-timeline svg.chart-wide',
  '.figure-matrix svg.chart-wide',
  '.figure-matrix svg.chart-narrow',
  '.areas-of-promises > :nth-child(1)',
  '.meeting-columns > :nth-child(1)',
  '.meeting-side',
  '.sayings-of > :nth-child(1)',
  '.search-form',
  '.results',
  '.facets',
  '.ledger-form',
  '.ledger-table',
  '.row-words',
  '.row-terms',
  '.kicker',
  '.colophon',
] as const;

const pages = {
  home: async (locale: string) => `/${locale}/`,
  release: (locale: string) => site.releaseWith(locale === 'ja' ? '首脳会合（結果）' : 'First Summit', locale),
  dialogue: async (locale: string) => `/${locale}/dialogues/ca-jad`,
  meeting: async (locale: string) => {
    const html = await (await fetch(`${site.address()}/${locale}/dialogues/ca-jad`)).text();
    return /<h2 id="lead"[^>]*><a href="(?<path>[^"]+)"/.exec(html)?.groups?.['path'] ?? '';
  },
  ledger: async (locale: string) => `/${locale}/ledger`,
  search: async (locale: string) =>
    `/${locale}/search?q=${encodeURIComponent(locale === 'ja' ? '協力' : 'cooperation')}`,
};

describe.each(Object.entries(pages))('the page %s looks as it did', (name, path) => {
  it.each([
    ['ja', 360, 'light'],
    ['ja', 1440, 'dark'],
    ['en', 360, 'dark'],
    ['en', 1440, 'light'],
  ] as const)('in %s at %i pixels, %s', async (locale, width, colorScheme) => {
    const page = await site.open(await path(locale), { width, height: 900, colorScheme });
    const looks = await page.evaluate((selectors) => {
      const twentyFourths = (value: number) => Math.round((value / innerWidth) * 24);
      return selectors.flatMap((selector) => {
        const element = document.querySelector(selector);
        if (!element) return [];
        const box = element.getBoundingClientRect();
        if (box.width === 0) return [`${selector}: hidden`];
        const { fontSize, color, backgroundColor, columnCount } = getComputedStyle(element);
        const ground = backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : ` on ${backgroundColor}`;
        const columns = columnCount === 'auto' ? '' : `, ${columnCount} columns`;
        const place = `from ${twentyFourths(box.left)}, ${twentyFourths(box.width)} wide`;
        return [`${selector}: ${place}, ${Number.parseFloat(fontSize).toFixed(0)}px ${color}${ground}${columns}`];
      });
    }, parts);
    expect(looks.length).toBeGreaterThan(4);
    await expect(`${looks.join('\n')}\n`).toMatchFileSnapshot(`looks/${name}-${locale}-${width}-${colorScheme}.txt`);
  });
});
