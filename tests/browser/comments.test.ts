import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { invitation, joinBy, operator, press } from './support/people.ts';
import { visitor } from './support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = visitor();
let editor: Page | null = null;

async function findings(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    `${axe}; axe.run(document.querySelector('.comments') ?? document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)`,
  );
  return (found as { id: string; nodes: { html: string }[] }[]).map(
    (f) => `${f.id}: ${f.nodes.map((n) => n.html).join('\n')}`,
  );
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('the conversation on a release', () => {
  it('is taken part in, kept in order, and accounted for', { timeout: 240_000 }, async () => {
    const release = (await site.releaseWith('東京宣言', 'en')).replace('/ja/', '/en/');
    const reading = await site.open(release, { width: 360 });
    await reading.getByRole('link', { name: 'Sign in to write a comment' }).waitFor();
    editor = await operator(site);

    const one = await joinBy(site, await invitation(site, editor), 'Aigerim', 'one@example.org', { width: 360 });
    await one.goto(site.address() + release);
    await one.getByLabel('Write a comment').fill('Is this new money?\n\n> 3 trillion');
    await press(one, 'Post comment');
    await one.getByText('Your comment is posted.').waitFor();
    expect(await one.locator('.comment .comment-text').first().textContent()).toContain('Is this new money?');
    expect(await one.locator('.comments h2 .count').textContent()).toBe('1');
    await one.locator('.comment .act > summary', { hasText: 'Edit' }).click();
    await one.getByLabel('Edit your comment').fill('Is this really new money?');
    await press(one, 'Save');
    await one.getByText('Your comment is changed.').waitFor();
    expect(await one.locator('.comment-mark', { hasText: 'edited' }).count()).toBe(1);
    expect(await findings(one)).toEqual([]);
    expect(await fits(one)).toBeLessThanOrEqual(0);

    const two = await joinBy(site, await invitation(site, editor), 'Taro', 'two@example.org', {
      javaScriptEnabled: false,
    });
    await two.goto(site.address() + release);
    await two.locator('.comment-foot .like').first().click();
    expect(await two.locator('.comment-foot .like[aria-pressed=true] b').textContent()).toBe('1');
    await two.locator('.comment .act > summary', { hasText: 'Reply' }).first().click();
    await two.getByLabel('Reply to Aigerim').fill('An insult, sadly.');
    await press(two, 'Post reply');
    await two.getByText('Your comment is posted.').waitFor();

    await one.goto(site.address() + release);
    const heart = one.locator('.release-head .like').first();
    await heart.click();
    await one.locator('.release-head .like[aria-pressed=true] b', { hasText: '1' }).waitFor();
    await heart.click();
    await one.locator('.release-head .like[aria-pressed=false] b', { hasText: '0' }).waitFor();
    await one.locator('.replies .act-link', { hasText: 'Report' }).click();
    await one.getByLabel('Attack on a person').check();
    await press(one, 'Report');
    await one.getByText('Thank you. An editor will look at it.').waitFor();

    await editor.goto(`${site.address()}/en/moderation`);
    await editor.getByText('An insult, sadly.').waitFor();
    expect(await findings(editor)).toEqual([]);
    await editor.keyboard.press('j');
    await editor.keyboard.press('r');
    await editor.getByText('Done.').waitFor();

    await reading.goto(site.address() + release);
    expect(await reading.content()).not.toContain('An insult, sadly.');
    await reading.goto(`${site.address()}/en/moderation/log`);
    await reading.getByText('Comment removed').waitFor();
    expect(await reading.locator('main').textContent()).not.toMatch(/Taro|Aigerim|insult, sadly/);
    await two.goto(`${site.address()}/en/notices`);
    await two.getByText('Your comment was removed.').waitFor();
  });

  it('is begun from words that are selected', { timeout: 120_000 }, async () => {
    const release = await site.releaseWith('東京宣言', 'en');
    const page = await site.open(release);
    const chosen = await page.evaluate(() => {
      const words = document.querySelector('[data-text] .words');
      const walker = document.createTreeWalker(words ?? document.body, NodeFilter.SHOW_TEXT);
      const text = walker.nextNode();
      if (!text) return '';
      getSelection()?.setBaseAndExtent(text, 0, text, Math.min(6, text.textContent?.length ?? 0));
      return getSelection()?.toString().trim() ?? '';
    });
    await page.getByRole('link', { name: 'Comment on these words' }).click();
    await page.getByRole('heading', { name: 'About these words' }).waitFor();
    expect(await page.locator('.about-words blockquote').textContent()).toBe(chosen);
  });
});
