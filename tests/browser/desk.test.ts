import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { totp } from '../members/support/totp.ts';
import { visitor, type Visit } from './support/visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = visitor();
const password = 'lantern otter quarry 47';
/** What a browser keeps of the editor's session. */
let session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>> | null = null;

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`main [name=${name}]:visible`).first().fill(value);
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** A page for the operator, who is an editor too, signed in once with the second factor that the desk asks for. */
async function editor(path: string, visit: Visit = {}): Promise<Page> {
  if (!session) {
    const invited = () => /\/join\?invitation=\S+/.exec(site.output())?.[0] ?? '';
    await expect.poll(invited, { timeout: 20_000 }).not.toBe('');
    const page = await site.open(invited(), { locale: 'en' });
    await fill(page, { name: 'Desk', email: 'desk@example.org', password });
    await press(page, 'Create account');
    await fill(page, { email: 'desk@example.org', password });
    await press(page, 'Sign in');
    await page.goto(`${site.address()}/en/account/second-factor`);
    await fill(page, { password });
    await press(page, 'Continue');
    const secret = ((await page.locator('code.key').textContent()) ?? '').replaceAll(' ', '');
    await fill(page, { code: totp(secret) });
    await press(page, 'Finish');
    await page.getByRole('link', { name: 'Editors’ desk' }).first().waitFor();
    session = await page.context().storageState();
  }
  return site.open(path, { storageState: session, locale: 'en', ...visit });
}

const current = (page: Page) => page.locator('[data-stage] [data-item]').getAttribute('data-item');
const entry = (page: Page, id: string | null) => page.locator(`[data-line] [data-for="${id ?? ''}"]`);
/** Waits until the items of the line are there to go on to. */
const ready = (page: Page) => page.waitForLoadState('networkidle');

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  const found = await page.evaluate(
    `${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
  );
  return (found as { id: string; nodes: { html: string; failureSummary: string }[] }[]).map(
    (f) => `${f.id}: ${f.nodes.map((n) => `${n.html} ${n.failureSummary}`).join('\n')}`,
  );
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('an editor at the desk', () => {
  it('decides five items by keys, takes one back, and finds them in the list of decisions', async () => {
    const page = await editor('/en/desk?kind=fact');
    await ready(page);
    const decided: (string | null)[] = [];
    for (const key of ['a', 'a', 'x', 'a', 'a']) {
      decided.push(await current(page));
      await page.keyboard.press(key);
      // The next one stands there before the record has answered.
      expect(decided).not.toContain(await current(page));
    }
    await ready(page);
    for (const id of decided) expect(await entry(page, id).locator('[data-mark]').textContent()).toBe('done');
    await page.keyboard.press('u');
    expect(await current(page)).toBe(decided.at(-1));
    await page.getByText('Undone.').waitFor();
    await page.keyboard.press('k');
    expect(await current(page)).toBe(decided.at(-2));
    await page.keyboard.press('j');
    expect(await current(page)).toBe(decided.at(-1));

    await page.goto(`${site.address()}/en/desk/decisions`);
    const lines = await page.locator('.desk-lines > li b').allTextContents();
    expect(lines.slice(0, 6)).toEqual([
      'undid the decision before',
      'accepted',
      'accepted',
      'rejected',
      'accepted',
      'accepted',
    ]);
    await page.goto(`${site.address()}/en/desk?kind=fact`);
    const waiting = await page
      .locator('[data-line] > li')
      .evaluateAll((all) => all.map((li) => li.getAttribute('data-for')));
    expect(waiting).toContain(decided[4]);
    for (const id of decided.slice(0, 4)) expect(waiting).not.toContain(id);
  });

  it('sees the keys, and leaves fields and the list by Escape', async () => {
    const page = await editor('/en/desk');
    await ready(page);
    const first = await current(page);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Keys' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('r');
    await page.keyboard.type('axe');
    expect(await page.locator('[data-reason]').inputValue()).toBe('axe');
    await page.keyboard.press('Escape');
    expect(await current(page)).toBe(first);
    await page.keyboard.press('j');
    expect(await current(page)).not.toBe(first);
  });

  it('is told when somebody else was first: the item is back in line, and nothing of it was kept', async () => {
    const page = await editor('/en/desk?kind=fact');
    const other = await editor('/en/desk?kind=fact', { javaScriptEnabled: false });
    await ready(page);
    const id = await current(page);
    expect(await current(other)).toBe(id);
    await press(other, 'Wrong It is taken off pages, lists and totals.');
    await other.getByText('Decision kept.').waitFor();
    await page.keyboard.press('a');
    expect(await current(page)).not.toBe(id);
    await page.locator('[data-say]').getByText('was first').waitFor();
    await entry(page, id).getByText('look again').waitFor();
    await press(page, 'Look at it now');
    expect(await current(page)).toBe(id);
    await page.locator('[data-item] [data-told]').first().getByText('was first').waitFor();
  });

  it('edits an amount, and a reader sees it with who did it and why', async () => {
    const release = (await site.releaseWith('キルギス共和国に対する', 'ja')).replace('/ja/', '/en/');
    const reader = await site.open(release);
    const fact = await reader.locator('.says-money .entry').first().getAttribute('data-f');
    const story = `${release}/facts/${fact ?? ''}`;
    const page = await editor(story);
    await page.locator('.act-correct').click();
    await page.locator('[name="amount.value"]').fill('much');
    await press(page, 'Save');
    await page.locator('#desk-amount-wrong').getByText('Write a number').waitFor();
    expect(await page.locator('[name="amount.value"]').inputValue()).toBe('much');
    expect(await findings(page)).toEqual([]);
    await page.locator('[name="amount.value"]').fill('12億3,400万');
    await page.locator('.desk-form [name=reason]').fill('The embassy’s note has it.');
    await press(page, 'Save');
    await page.getByText('Reason: The embassy’s note has it.').waitFor();
    await reader.reload();
    const shown = reader.locator('.says-money .entry', { hasText: 'corrected by an editor' });
    expect(await shown.locator('.figure').first().textContent()).toContain('¥1.234 billion');
    await shown.getByRole('link', { name: 'corrected by an editor' }).click();
    await reader.getByText(/^Corrected on .* by Desk\./).waitFor();
    expect(await findings(reader)).toEqual([]);
    expect(await fits(reader)).toBeLessThanOrEqual(0);
  });

  it('edits in place, with words selected in the text', async () => {
    const page = await editor('/en/desk?kind=fact');
    await ready(page);
    const id = await current(page);
    await page.keyboard.press('e');
    await page.locator('[data-stage] [data-fact-form]').waitFor();
    const chosen = await page.evaluate(() => {
      const text = document.querySelector('[data-edit-form] .desk-words:not(.is-near)')?.firstChild;
      const words = text?.nodeType === Node.TEXT_NODE ? text : text?.firstChild;
      if (!words) return '';
      getSelection()?.setBaseAndExtent(words, 0, words, Math.min(5, words.textContent?.length ?? 0));
      return getSelection()?.toString().trim() ?? '';
    });
    await page.locator('[data-pick=words]').click();
    expect(await page.locator('#desk-words').inputValue()).toBe(chosen);
    const kept = page.waitForResponse('**/desk/edit');
    await press(page, 'Save');
    expect(await current(page)).not.toBe(id);
    await kept;
    expect(await entry(page, id).locator('[data-mark]').textContent()).toBe('done');
    await page.goto(`${site.address()}/en/desk/decisions`);
    expect(await page.locator('.desk-lines > li b').first().textContent()).toBe('corrected');
    expect(await page.locator('.desk-lines blockquote').first().textContent()).toBe(chosen);
  });

  it('works by touch, and suggests whom one may mean', async () => {
    const page = await editor('/en/desk?kind=fact', { width: 360, hasTouch: true, isMobile: true });
    await ready(page);
    const id = await current(page);
    await page.locator('[data-stage] .act-accept').tap();
    await expect.poll(() => current(page)).not.toBe(id);
    await expect.poll(() => entry(page, id).locator('[data-mark]').textContent()).toBe('done');
    await page.locator('[data-undo]').first().tap();
    await expect.poll(() => current(page)).toBe(id);
    const release = (await site.releaseWith('東京宣言', 'en')).split('/').at(-1) ?? '';
    await page.goto(`${site.address()}/en/desk/add?release=${release}&list=meetings`);
    expect(await page.locator('#desk-people option').count()).toBeGreaterThan(3);
    const add = page.locator('[data-pick-person] input');
    for (const name of ['Akylbek Japarov', 'Shavkat Mirziyoyev', 'Akylbek Japarov']) {
      await add.fill(name);
      await add.press('Enter');
    }
    expect(await page.locator('#desk-participants').inputValue()).toBe('Akylbek Japarov\nShavkat Mirziyoyev');
    expect(await fits(page)).toBeLessThanOrEqual(0);
    if (process.env['LOOKS'])
      await page.screenshot({ path: `${process.env['LOOKS']}/desk-add-360.png`, fullPage: true });
  });

  it('works without script, on a phone', async () => {
    const page = await editor('/ja/desk?kind=fact', { width: 360, javaScriptEnabled: false });
    const id = await current(page);
    await page.locator('.act-accept').click();
    await page.getByText('判断を記録しました。').waitFor();
    expect(await current(page)).not.toBe(id);
    await page.locator('.desk-undo button').click();
    await page.getByText('取り消しました。').waitFor();
    await page.locator('.act-correct').click();
    await page.getByRole('heading', { name: '事実を直す' }).waitFor();
    expect(await fits(page)).toBeLessThanOrEqual(0);
  });

  it.each([
    ['light, wide', { width: 1440, colorScheme: 'light' }],
    ['dark, a phone', { width: 360, colorScheme: 'dark' }],
  ] as const)('finds nothing amiss on any page (%s)', async (_, visit) => {
    const release = (await site.releaseWith('キルギス共和国に対する', 'ja')).split('/').at(-1) ?? '';
    const page = await editor('/ja/desk', visit);
    const wrong: string[] = [];
    for (const path of [
      '/ja/desk',
      '/en/desk?kind=join',
      '/ja/desk?kind=evidence',
      '/en/desk?kind=changed',
      '/ja/desk?kind=proposal',
      '/en/desk/decisions',
      `/ja/desk/add?release=${release}&list=commitments`,
      `/en/desk/add?release=${release}&list=meetings`,
      '/ja/checked',
    ]) {
      await page.goto(site.address() + path);
      wrong.push(...(await findings(page)).map((finding) => `${path}: ${finding}`));
      expect(await fits(page), path).toBeLessThanOrEqual(0);
    }
    expect(wrong).toEqual([]);
  });
});
