import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const site = visitor();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = [
  ['front page', async () => '/ja/'],
  ['front page in English', async () => '/en/'],
  ['releases of every language', async () => '/ja/?lang=any'],
  ['summit', () => site.releaseWith('首脳会合（結果）')],
  ['summit in English', () => site.releaseWith('The First Summit', 'en')],
  ['signing with its table', () => site.releaseWith('無償資金協力4件')],
  ['ledger', async () => '/ja/ledger?sort=amount'],
  ['countries', async () => '/en/countries'],
  ['country', async () => '/ja/countries/kg'],
  ['field', async () => '/en/areas/connectivity'],
  ['words about this site', async () => '/ja/about'],
  ['promise', () => firstOn('commitments')],
  ['paper', () => firstOn('instruments')],
  ['target', () => firstOn('targets')],
  ['person', () => firstOn('people')],
  ['page that is not there', async () => '/ja/nothing'],
  ['page of bad input', async () => '/en/?kind=party'],
] as const;

/** The first thing of a kind that the page of a dialogue leads to. */
async function firstOn(kind: string): Promise<string> {
  const page = await (await fetch(`${site.address()}/ja/dialogues/ca-jad`)).text();
  const found = new RegExp(`/ja/${kind}/[a-z2-7]{13}`).exec(page)?.[0];
  if (found === undefined) throw new Error(`the dialogue leads to none of ${kind}`);
  return found;
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describe.each(pages)('the %s', (_, path) => {
  it.each([
    ['light, wide', { width: 1440, colorScheme: 'light' }],
    ['dark, phone', { width: 360, height: 740, colorScheme: 'dark' }],
  ] as const)('has nothing that axe finds (%s)', async (__, visit) => {
    const page = await site.open(await path(), visit);
    // What is folded away is looked at too: the rest of the panel, and on a phone the sheet.
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      document.querySelector<HTMLElement>('[data-panel-toggle]:not([hidden])')?.click();
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
      const page = await site.open(await path(), { height: 740, ...visit });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
  it('moves nothing while it loads', async () => {
    const page = await site.open(await path(), { width: 360, height: 740 });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});
