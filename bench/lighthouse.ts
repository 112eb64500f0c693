import { launchChromium } from '../tests/browser/support/chromium.ts';
import { exampleSite, linkOn } from './site.ts';
import type { RunnerResult as Result } from 'lighthouse';
import { median, round, type Section } from './section.ts';

const ROUNDS = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The main pages as Lighthouse sees them with its settings for a phone on a slow network. */
export async function lighthouse(): Promise<Section> {
  const { default: run } = await import('lighthouse');
  const site = await exampleSite();
  const port = 9_300 + Math.floor(Math.random() * 500);
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    const release = await linkOn(site, '/ja/', /<h2[^>]*><a href="(?<path>\/ja\/releases\/\w+)"/);
    const pages = [
      ['front page', '/ja/'],
      ['release', release],
      ['dialogue', '/ja/dialogues/ca-jad'],
      ['search', `/ja/search?q=${encodeURIComponent('無償資金協力')}`],
      ['front page, English', '/en/'],
      ['dialogue, English', '/en/dialogues/ca-jad'],
    ] as const;
    const rows: string[][] = [];
    const wanting: string[] = [];
    for (const [name, path] of pages) {
      await fetch(site.address + path);
      const runs: Result['lhr'][] = [];
      for (let n = 0; n < ROUNDS; n++) {
        const result = await run(site.address + path, { port, onlyCategories: [...categories], logLevel: 'error' });
        if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not read ${path}`);
        runs.push(result.lhr);
      }
      const score = (category: string) => median(runs.map((r) => (r.categories[category]?.score ?? 0) * 100));
      const figure = (audit: string) => median(runs.map((r) => r.audits[audit]?.numericValue ?? Number.NaN));
      for (const audit of Object.values(runs[0]?.audits ?? {}))
        if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === 'binary')
          wanting.push(`${name}: ${audit.id}`);
      rows.push([
        name,
        ...categories.map((category) => round(score(category))),
        round(figure('largest-contentful-paint')),
        round(figure('cumulative-layout-shift'), 3),
        round(figure('total-byte-weight') / 1000),
      ]);
    }
    for (const line of wanting) process.stderr.write(`${line}\n`);
    return {
      title: 'Pages on a phone',
      about: `Lighthouse with its mobile settings (slow 4G and a quarter of the processor, simulated), median of ${ROUNDS} runs on the example record, pages cached by the program. The bars are 98 for each score, a largest contentful paint under 1,200 ms and no layout shift.`,
      heads: ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP, ms', 'CLS', 'kB'],
      rows,
    };
  } finally {
    await browser.close();
    await site.stop();
  }
}
