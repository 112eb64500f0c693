import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startSite, type RunningSite } from '../../support/start-site.ts';
import { launchChromium } from './chromium.ts';

export interface Visit extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
}

export interface Visitor {
  /** Opens a page of the site in a browser of its own; what goes wrong in it fails the test at its end. */
  readonly open: (path: string, visit?: Visit) => Promise<Page>;
  readonly address: () => string;
  /** The data folder of the site. */
  readonly folder: string;
  /** What the program has printed so far. */
  readonly output: () => string;
  /** The address, below the language, of the example release with these words in its title. */
  readonly releaseWith: (title: string, locale?: string) => Promise<string>;
}

/**
 * The whole program as people run it, on a real PostgreSQL with the example corpus recorded, and a real Chromium.
 * Every page that is opened is watched: a script error, a breach of the policy or a request to anybody else fails.
 */
export function visitor({ examples = true, env = {} }: { examples?: boolean; env?: NodeJS.ProcessEnv } = {}): Visitor {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-browser-'));
  const wrong: string[] = [];
  let site: RunningSite;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([
      startSite({ ...env, YAKUSOKU_DATA: folder, PORT: '0' }, examples ? [] : ['--no-examples']),
      launchChromium(),
    ]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(wrong.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    address: () => site.address,
    folder,
    output: () => site.output(),
    async open(path, { width = 1440, height = 900, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => wrong.push(`${path}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of (?:40[04]|422)/.test(message.text()))
          wrong.push(`${path}: ${message.text()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(site.address)) wrong.push(`${path} asks ${request.url()}`);
      });
      await page.goto(site.address + path, { waitUntil: 'load' });
      return page;
    },
    async releaseWith(title, locale = 'ja') {
      for (let path: string | null = `/${locale}/?lang=any`; path !== null;) {
        const html: string = await (await fetch(site.address + path)).text();
        const found = Array.from(
          html.matchAll(/href="(?<path>\/\w\w\/releases\/\w+)"><bdi[^>]*>(?<title>[^<]*)/g),
        ).find((m) => m.groups?.['title']?.includes(title));
        if (found?.groups) return found.groups['path'] ?? '';
        path = /rel="next" href="(?<next>[^"]*)"/.exec(html)?.groups?.['next']?.replaceAll('&amp;', '&') ?? null;
      }
      throw new Error(`no release is called ${title}`);
    },
  };
}
