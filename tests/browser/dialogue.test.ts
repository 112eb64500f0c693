import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { visitor } from './support/visit.ts';

const site = visitor();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function meetingPath(locale: string): Promise<string> {
  const html = await (await fetch(`${site.address()}/${locale}/dialogues/ca-jad`)).text();
  const path = /<h2 id="lead"[^>]*><a href="(?<path>[^"]+)"/.exec(html)?.groups?.['path'];
  if (path === undefined) throw new Error('no meeting leads the dialogue');
  return path;
}
const pages = [
  ['dialogue', async () => '/ja/dialogues/ca-jad'],
  ['dialogue in English', async () => '/en/dialogues/ca-jad'],
  ['dialogue of all the world', async () => '/ja/dialogues/g20'],
  ['list of dialogues', async () => '/ja/dialogues'],
  ['summit', () => meetingPath('ja')],
  ['summit in English', () => meetingPath('en')],
] as const;
interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

describe.each(pages)('the page of the %s', (_, path) => {
  it.each([
    ['light, wide', { width: 1440, colorScheme: 'light' }],
    ['dark, phone', { width: 360, height: 740, colorScheme: 'dark' }],
  ] as const)('has nothing that axe finds (%s)', async (__, visit) => {
    const page = await site.open(await path(), visit);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    const findings = await page.evaluate(
      `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
    );
    expect(
      (findings as Finding[]).map(
        (f) => `${f.id}: ${f.nodes.map((n) => `${n.html.slice(0, 300)} ${n.failureSummary}`).join('\n')}`,
      ),
    ).toEqual([]);
  });
  it('fits windows of 320, 360 and 768, and the text at twice its size', async () => {
    for (const visit of [{ width: 320 }, { width: 360 }, { width: 768 }, { width: 640, deviceScaleFactor: 2 }]) {
      const page = await site.open(await path(), { height: 740, ...visit });
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});

describe('the dialogue, as people read it', () => {
  it('tells the first summit: when, the chair, the five presidents, the three areas, what was adopted', async () => {
    const page = await site.open('/ja/dialogues/ca-jad', { width: 1440, javaScriptEnabled: false });
    const lead = page.locator('.lead-meeting');
    expect(await lead.locator('h2').innerText()).toBe('第1回首脳会合');
    expect(await lead.locator('.lm-date').innerText()).toContain('9:30（日本標準時、UTC+9）から80分間');
    expect(await lead.locator('.present dd').first().innerText()).toContain('高市早苗');
    expect(await lead.locator('.present dd').nth(1).locator('li').count()).toBe(5);
    expect(await lead.locator('.lm-areas b').allInnerTexts()).toEqual([
      'グリーン・強靱化',
      'コネクティビティ',
      '人づくり',
    ]);
    expect(await lead.locator('.lm-papers').allInnerTexts()).toContainEqual(expect.stringContaining('東京宣言'));
  });
  it('leads from every line to its words, lit in the release', async () => {
    const page = await site.open('/ja/dialogues/ca-jad', { width: 1440 });
    const hrefs = await page
      .locator(':is(.thing-row, .paper-row, .target) .row-terms a[href*="#w-"]')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(30);
    const releases = new Map<string, string>();
    const missing: string[] = [];
    for (const href of new Set(hrefs)) {
      const [path = '', id = ''] = href.split('#');
      const html = releases.get(path) ?? (await (await fetch(site.address() + path)).text());
      releases.set(path, html);
      if (!html.includes(`id="${id}"`)) missing.push(href);
    }
    expect(missing).toEqual([]);
  });
  it('leads from every line to the page of what it is about', async () => {
    const page = await site.open('/ja/dialogues/ca-jad', { width: 1440 });
    const hrefs = await page
      .locator('.thing-row .row-words a, .paper-row .row-words a, .target-figure a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(30);
    const answers = await Promise.all(
      [...new Set(hrefs)].map(async (href) => [href, (await fetch(site.address() + href)).status]),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });
  it('leads from a field whose promises are too many for the page to the list of them all', async () => {
    const page = await site.open('/ja/dialogues/ca-jad', { width: 1440 });
    const fields = await page.locator('.areas-of-promises > section:has(.onward)').evaluateAll((sections) =>
      sections.map((section) => ({
        count: Number(/\d+/.exec(section.querySelector('.count')?.textContent ?? '')?.[0]),
        href: section.querySelector('.onward')?.getAttribute('href') ?? '',
      })),
    );
    expect(fields.length).toBeGreaterThan(3);
    for (const { count, href } of fields) {
      const html = await (await fetch(site.address() + href)).text();
      expect([href, html.match(/class="thing-row"/g)?.length]).toEqual([href, count]);
    }
  });
  it('shows the timeline on a wide window and a list of the same meetings on a phone', async () => {
    const wide = await site.open('/ja/dialogues/ca-jad', { width: 1440 });
    const drawn = await wide
      .locator('.figure-timeline svg.chart-wide a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(await wide.locator('.figure-timeline svg.chart-wide').isVisible()).toBe(true);
    const phone = await site.open('/ja/dialogues/ca-jad', { width: 360, height: 740 });
    expect(await phone.locator('.figure-timeline svg.chart-wide').isVisible()).toBe(false);
    const listed = await phone
      .locator('.figure-timeline .meeting-line a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    expect(drawn.length).toBeGreaterThan(15);
    expect(drawn.filter((href) => !listed.includes(href))).toEqual([]);
  });
  it('is walked by keyboard: into a meeting by the timeline, and back', async () => {
    const page = await site.open('/ja/dialogues/ca-jad', { width: 1440 });
    const mark = page.locator('.figure-timeline svg.chart-wide a').first();
    await mark.focus();
    const href = (await mark.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}`);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await page.locator('.meeting-head .kicker a').press('Enter');
    await page.waitForURL('**/ja/dialogues/ca-jad');
  });
  it('is reached from the front page', async () => {
    const page = await site.open('/ja/', { width: 1440 });
    await page.locator('.home-strip .strip-name a').click();
    expect(new URL(page.url()).pathname).toBe('/ja/dialogues/ca-jad');
  });
});
