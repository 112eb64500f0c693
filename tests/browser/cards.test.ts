import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { visitor } from './support/visit.ts';

/** Cards on a page of somebody else's, at another address and under a policy of its own. */
const site = visitor();
const breaches: string[] = [];
let browser: Browser;
let foreign: Server;
let policy = '';
let body = '';
beforeAll(async () => {
  browser = await launchChromium();
  foreign = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(`<!doctype html><html lang="en"><title>Elsewhere</title><h1>Elsewhere</h1>${body}</html>`);
  });
  await new Promise<void>((done) => void foreign.listen(0, '127.0.0.1', done));
});
afterEach(() => expect(breaches.splice(0)).toEqual([]));
afterAll(async () => {
  await browser.close();
  foreign.closeAllConnections();
  foreign.close();
});

interface Found {
  readonly html: string;
  readonly html_without_frame: string;
  readonly width: number;
  readonly height: number;
}
const card = async (page: string) =>
  (await (await fetch(`${site.address()}/oembed?url=${encodeURIComponent(site.address() + page)}`)).json()) as Found;
const firstOf = async (kind: string) =>
  ((await (await fetch(`${site.address()}/api/v1/${kind}?limit=1`)).json()) as { items: { address: string }[] })
    .items[0]?.address ?? '';

async function elsewhere(html: string, allowed: string, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  [body, policy] = [html, allowed];
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 560, height: 480 } });
  const page = await context.newPage();
  page.on('console', (message) => void (message.type() === 'error' && breaches.push(message.text())));
  page.on('pageerror', (error) => void breaches.push(error.message));
  // “localhost” is another host than the site's.
  await page.goto(`http://localhost:${(foreign.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' });
  return page;
}
const policyFor = () => `default-src 'none'; frame-src ${site.address()}`;

describe.each(['ja', 'en'])('in %s', (locale) => {
  it.each(['commitments', 'targets', 'releases'])('a card of %s is shown in a frame', async (kind) => {
    const address = `/${locale}${await firstOf(kind)}`;
    const found = await card(address);
    const page = await elsewhere(found.html, policyFor(), locale === 'ja' ? 'dark' : 'light');
    const frame = page.frameLocator('iframe');
    const link = frame.locator('blockquote a');
    expect(await link.getAttribute('href')).toBe(address);
    expect((await link.innerText()).length).toBeGreaterThan(3);
    expect(await frame.locator('script').count()).toBe(0);
    // Its styles have come: the border is the seal's, and what it says stands within the frame's width.
    const box = await frame.locator('.embedded').evaluate((element) => ({
      border: getComputedStyle(element).borderInlineStartWidth,
      wide: element.scrollWidth <= window.innerWidth,
    }));
    expect(box).toEqual({ border: '3px', wide: true });
    if (kind === 'targets') {
      const gauge = frame.locator('svg.embedded-gauge');
      expect((await gauge.getAttribute('aria-label'))?.length).toBeGreaterThan(10);
      expect((await gauge.boundingBox())?.height).toBeGreaterThan(20);
      expect(await gauge.locator('.c-track').count()).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  it('the totals of the ledger stand apart by their nature, and lead to it', async () => {
    const address = `/${locale}/ledger?country=UZ`;
    const found = await card(address);
    const page = await elsewhere(found.html, policyFor());
    const frame = page.frameLocator('iframe');
    const shown = await frame.locator('.embedded-figures li').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown).size).toBe(shown.length);
    expect(await frame.locator('blockquote a').getAttribute('href')).toBe(address);
    await page.context().close();
  });

  it('the same in plain HTML stands where no frame may', async () => {
    const found = await card(`/${locale}${await firstOf('targets')}`);
    expect(found.html_without_frame).not.toMatch(/<(?:script|style|iframe|svg|img)| style=| on\w+=/);
    const page = await elsewhere(found.html_without_frame, "default-src 'none'");
    const link = page.locator('blockquote a');
    expect((await link.getAttribute('href'))?.startsWith(`${site.address()}/${locale}/targets/`)).toBe(true);
    expect((await page.locator('blockquote li strong').innerText()).length).toBeGreaterThan(0);
    await page.context().close();
  });
});

it('a page whose policy allows no frame of ours shows none', async () => {
  const found = await card(`/en${await firstOf('targets')}`);
  const page = await elsewhere(found.html, "default-src 'none'");
  expect(breaches.splice(0).join()).toMatch(/frame-src|default-src/);
  expect(await page.frameLocator('iframe').locator('.embedded').count()).toBe(0);
  await page.context().close();
});
