import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const site = visitor();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The corrected release of the examples: its pages of editions are below its own. */
const corrected = (locale = 'ja') => site.releaseWith('無償資金協力4件', locale);

async function comparison(): Promise<string> {
  const html = await (await fetch(site.address() + (await site.releaseWith('外相テレビ会合')))).text();
  return /href="(?<path>\/ja\/compare\/[^"]+)"/.exec(html)?.groups?.['path'] ?? 'no comparison';
}

const pages = [
  ['list of editions', async () => `${await corrected()}/editions`],
  ['earlier edition', async () => `${await corrected()}/editions/1`],
  ['two editions', async () => `${await corrected()}/editions/1..2`],
  ['two editions in English', async () => (await corrected()).replace('/ja/', '/en/') + '/editions/1..2'],
  ['release and its translation', comparison],
  ['release and its translation in English', async () => (await comparison()).replace('/ja/', '/en/')],
] as const;

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describe.each(pages)('the page of a %s', (_, path) => {
  it.each([
    ['light, wide', { width: 1440, colorScheme: 'light' }],
    ['dark, phone', { width: 360, height: 740, colorScheme: 'dark' }],
  ] as const)('has nothing that axe finds, and fits (%s)', async (__, visit) => {
    const page = await site.open(await path(), visit);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      document.querySelector<HTMLElement>('[data-panel-toggle]:not([hidden])')?.click();
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const findings = await page.evaluate(
      `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
    );
    expect(
      (findings as Finding[]).map((f) => `${f.id}: ${f.nodes.map((n) => `${n.html} ${n.failureSummary}`).join('\n')}`),
    ).toEqual([]);
  });
});

describe('a corrected release', () => {
  it('tells of the correction, and leads to it without script', async () => {
    const page = await site.open(await corrected(), { javaScriptEnabled: false });
    await page.getByText('全2版のうち第2版').waitFor();
    await page.getByRole('link', { name: '変更箇所を見る' }).click();
    await page.getByRole('heading', { name: '第1版と第2版の違い' }).waitFor();
    expect(await page.locator('.fact-changes li').first().innerText()).toMatch(/68\.54億円[^]*68\.45億円/);
    expect(await page.locator('.diff .line-changed del').allInnerTexts()).toEqual(['68.54']);
    expect(await page.locator('.diff .line-changed ins').allInnerTexts()).toEqual(['68.45']);
  });
  it('leads a link to a fact of its first edition on to where it went', async () => {
    const path = await corrected();
    const first = await site.open(`${path}/editions/1`);
    const id = await first.locator('mark.m-money', { hasText: '68.54億円' }).first().getAttribute('id');
    const page = await site.open(`${path}#${id}`);
    const landing = page.locator(`[id="${id}"]`);
    expect(await landing.innerText()).toMatch(/68\.54億円[^]*現在の版では[^]*68\.45億円/);
    await landing.getByRole('link', { name: '68.45億円' }).click();
    expect(await page.locator(':target').innerText()).toBe('68.45億円');
  });
});

describe('a translation that leaves something out', () => {
  it('is shown beside its original, with what it leaves out told first', async () => {
    const page = await site.open(await comparison());
    await page.getByRole('heading', { name: '違い 4件' }).waitFor();
    expect(await page.locator('.differences q').allInnerTexts()).toEqual(['7回', '13回', '11回', '5回']);
    await page.locator('.differences q').first().click();
    expect(await page.locator(':target').innerText()).toBe('7回');
  });
});
