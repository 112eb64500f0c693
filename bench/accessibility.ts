import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launchChromium } from '../tests/browser/support/chromium.ts';
import { exampleSite, linkOn } from './site.ts';
import type { Section } from './section.ts';

const kept = 'src/site/accessibility.json';
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every kind of page under axe-core, in Japanese as a phone in dark colours and in English as a desk in light ones. */
export async function accessibility(): Promise<Section> {
  const require = createRequire(import.meta.url);
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const { version } = require('axe-core/package.json') as { version: string };
  const site = await exampleSite();
  const browser = await launchChromium();
  try {
    const dialogue = '/ja/dialogues/ca-jad';
    const linked = (kind: string, on = dialogue) =>
      linkOn(site, on, new RegExp(`href="/ja(?<path>/${kind}/[a-z0-9]+)"`));
    const pages: readonly (readonly [ja: string, en: string, path: string])[] = [
      ['トップページ', 'Front page', '/'],
      ['発表', 'Release', await linkOn(site, '/ja/', /<h2[^>]*><a href="\/ja(?<path>\/releases\/\w+)"/)],
      ['対話', 'Dialogue', '/dialogues/ca-jad'],
      ['対話の一覧', 'Dialogues', '/dialogues'],
      ['会合', 'Meeting', await linked('meetings')],
      ['約束', 'Commitment', await linked('commitments')],
      ['文書', 'Paper', await linked('instruments')],
      ['目標', 'Target', await linked('targets')],
      ['国', 'Country', '/countries/kg'],
      ['人', 'Person', await linked('people')],
      ['組織', 'Organisation', '/organisations/jica'],
      ['分野', 'Area', '/areas/energy'],
      ['文書台帳', 'Ledger', '/ledger'],
      ['検索', 'Search', `/search?q=${encodeURIComponent('協力')}`],
      ['この記録について', 'About', '/about'],
      ['発表元', 'Sources', '/sources'],
      ['アクセシビリティ', 'Accessibility', '/accessibility'],
      ['ログイン', 'Sign in', '/sign-in'],
    ];
    const results = [];
    for (const [ja, en, path] of pages) {
      const found = { passed: Infinity, violations: 0, manual: 0 };
      for (const { locale, ...look } of [
        { locale: 'ja', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
        { locale: 'en', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
      ] as const) {
        const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(`${site.address}/${locale}${path}`);
        const result = await page.evaluate<Record<'passes' | 'violations' | 'incomplete', unknown[]>>(
          `${axe}; axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
        );
        found.passed = Math.min(found.passed, result.passes.length);
        found.violations += result.violations.length;
        found.manual = Math.max(found.manual, result.incomplete.length);
        await context.close();
      }
      results.push({ names: { ja, en }, ...found });
    }
    const date = new Date().toISOString().slice(0, 10);
    const chromium = `Chromium ${browser.version().split('.')[0] ?? ''}`;
    writeFileSync(kept, `${JSON.stringify({ date, axe: version, browser: chromium, pages: results }, null, 2)}\n`);
    return {
      title: 'Accessibility',
      about: `axe-core ${version} (WCAG 2.0–2.2 A and AA, best practices) in ${chromium}, each page in Japanese, dark, at 360 pixels and in English, light, at 1440; also on the page /accessibility.`,
      heads: ['page', 'rules passed', 'violations', 'to be judged by people'],
      rows: results.map((r) => [r.names.en, String(r.passed), String(r.violations), String(r.manual)]),
    };
  } finally {
    await browser.close();
    await site.stop();
  }
}
