import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { recordRole } from '../../src/record/server/access.ts';
import { startServer } from '../../src/record/server/start.ts';
import { accountWords } from '../../src/site/catalogue/accounts.ts';
import { commentWords } from '../../src/site/catalogue/comments.ts';
import { followWords } from '../../src/site/catalogue/follows.ts';
import { moderationWords } from '../../src/site/catalogue/moderation.ts';
import { root } from '../support/source-files.ts';
import { letterIn, linkIn } from './support/outbox.ts';
import { fill, invitation, joinBy, operator, password, press, withPasskeys } from './support/people.ts';
import { visitor } from './support/visit.ts';

const site = visitor();
/** What the operator's browser keeps: there is one, whoever else comes. */
let kept: Awaited<ReturnType<BrowserContext['storageState']>> | null = null;

/** Puts a release into the record beside the running site, as an operator does. */
async function added(url: string): Promise<void> {
  const page = readFileSync(join(root, 'corpus/ca-jad/2012-11-10-fm4/page.html'), 'utf8');
  const file = join(site.folder, 'page.html');
  writeFileSync(file, page.replaceAll('2012年11月10日', '2026年11月10日'));
  const child = spawn(process.execPath, [join(root, 'bin/yakusoku.mjs'), 'add', file, '--url', url], {
    env: { ...process.env, YAKUSOKU_DATA: site.folder },
    stdio: 'ignore',
  });
  expect(await new Promise((done) => child.once('exit', done))).toBe(0);
}

/** Lets the days pass that a digest waits for, of what was told to somebody. */
async function daysPass(email: string): Promise<void> {
  const server = await startServer(site.folder, 'join');
  const host = encodeURIComponent(server.socketFolder);
  const client = new Client({ connectionString: `postgres://${recordRole}@/${recordRole}?host=${host}` });
  await client.connect();
  try {
    const told = async () =>
      (
        await client.query(
          `update notice n set at = n.at - interval '3 days' from member m
            where m.id = n.member_id and m.email = $1 and n.told = 'daily' and n.letter_id is null`,
          [email],
        )
      ).rowCount;
    await expect.poll(told, { timeout: 20_000 }).toBeGreaterThan(0);
    await client.query('select bump_revision()');
  } finally {
    await client.end();
    await server.stop();
  }
}

/** Selects the first words of the text, as with a mouse, and gives them. */
const select = (page: Page) =>
  page.evaluate(() => {
    const words = document.querySelector('[data-text] .words');
    const text = document.createTreeWalker(words ?? document.body, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) return '';
    getSelection()?.setBaseAndExtent(text, 0, text, Math.min(8, text.textContent?.length ?? 0));
    return getSelection()?.toString().trim() ?? '';
  });
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

it.each([
  ['ja', 'a phone', { width: 360, height: 740, colorScheme: 'dark' }, '東京宣言', 'あかり'],
  ['en', 'a wide window', { width: 1440, height: 900, colorScheme: 'light' }, '首脳会合（結果）', 'Akari'],
] as const)(
  'one person takes part in all that there is, in %s on %s',
  { timeout: 300_000 },
  async (locale, _, visit, title, name) => {
    const [a, c, f, m] = [accountWords[locale], commentWords[locale], followWords[locale], moderationWords[locale]];
    const email = `journey-${locale}@example.org`;
    const looks = process.env['LOOKS'];
    const look = async (page: Page, what: string) =>
      looks === undefined ? null : page.screenshot({ path: `${looks}/${what}-${locale}.png`, fullPage: true });

    // Joins, shows that the address is theirs by the letter, and signs in.
    const page = await site.open(`/${locale}/join`, { ...visit, locale });
    await withPasskeys(page);
    await fill(page, { name, email, password });
    await press(page, a.joinButton);
    await page.goto(await linkIn(site.folder, email, 'verify'));
    await press(page, a.verifyButton);
    await fill(page, { email, password });
    await press(page, a.signInButton);
    await page.waitForURL(`**/${locale}/`);
    // From then on by passkey.
    await page.goto(`${site.address()}/${locale}/account`);
    await press(page, a.passkeyAdd);
    await page.getByText(a.said['passkey-added']).waitFor();
    await press(page, a.signOut);
    await press(page, a.signInPasskey);
    await page.waitForURL(`**/${locale}/`);

    // Comments on words that were selected, and sees how it will look.
    const release = (await site.releaseWith(title, locale)).replace(/^\/\w\w\//, `/${locale}/`);
    await page.goto(site.address() + release);
    const words = await select(page);
    await page.getByRole('link', { name: c.commentOnWords }).click();
    expect(await page.locator('.about-words blockquote').textContent()).toBe(words);
    const said = locale === 'ja' ? 'この文言は新しいですか。' : 'Are these words new?';
    await page.getByLabel(c.write).fill(`${said}\n\n> ${words}`);
    await page.locator('[data-live] blockquote', { hasText: words }).waitFor();
    await look(page, 'about');
    await press(page, c.send);
    await page.getByText(said).first().waitFor();
    await page.goto(site.address() + release);
    await page.locator('[data-text] .said-here').first().waitFor();
    expect(await page.locator('.comment-about', { hasText: words.slice(0, 4) }).count()).toBeGreaterThan(0);

    // Likes the release, and everybody sees it.
    const heart = page.locator('[data-release-counters] .like').first();
    await heart.click();
    await page.locator('[data-release-counters] [aria-pressed=true] b', { hasText: '1' }).waitFor();
    const guest = await site.open(release, { width: visit.width });
    expect(await guest.locator('[data-release-counters] b').allTextContents()).toEqual(['1', '1']);
    expect(await guest.getByText(said).count()).toBeGreaterThan(0);

    // Follows a dialogue, and gets the digest of what came; one click ends it.
    await page.goto(`${site.address()}/${locale}/dialogues/ca-jad`);
    await press(page, f.follow);
    await page.getByRole('button', { name: f.following, exact: true }).waitFor();
    await page.goto(`${site.address()}/${locale}/account/follows`);
    await page.locator('.follows select').first().selectOption('daily');
    await page.locator('.follows').getByRole('button', { name: f.save }).first().click();
    await added(`https://www.mofa.go.jp/mofaj/journey-${locale}.html`);
    await daysPass(email);
    const digest = await letterIn(site.folder, email, '/unfollow/', 45_000);
    expect(digest.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(digest.text).toContain(f.why('').trim());
    const stop = /List-Unsubscribe: <(?<address>[^>]+)>/.exec(digest.head)?.groups?.['address'] ?? '';
    const ended = await fetch(stop, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    expect(ended.status).toBe(200);
    await page.goto(`${site.address()}/${locale}/account/follows`);
    expect(await page.locator('.follows select').first().inputValue()).toBe('site');
    await page.goto(`${site.address()}/${locale}/notices`);
    await page.locator('.notices .news-lines').first().waitFor();
    await look(page, 'notices');

    // Reports what somebody else wrote; an editor decides, and readers see it.
    const editor =
      kept === null ? await operator(site) : await site.open('/en/account', { locale: 'en', storageState: kept });
    kept = await editor.context().storageState();
    const taro = await joinBy(site, await invitation(site, editor), 'Taro', `taro-${locale}@example.org`, {
      javaScriptEnabled: false,
    });
    await taro.goto(site.address() + release.replace(/^\/\w\w/, '/en'));
    const insult = `An insult, sadly, no. ${locale}.`;
    await taro.getByLabel(commentWords.en.write).fill(insult);
    await press(taro, commentWords.en.send);
    await page.goto(site.address() + release);
    await page.locator('.comment', { hasText: insult }).getByRole('link', { name: c.report }).click();
    await page.getByLabel(m.rules.insult).check();
    await press(page, m.reportSend);
    await page.getByText(c.said.reported).waitFor();
    await editor.goto(`${site.address()}/${locale}/moderation`);
    await editor.getByText(insult).waitFor();
    await look(editor, 'queue');
    await editor.keyboard.press('j');
    await editor.keyboard.press('r');
    await editor.getByText(m.saidDone).waitFor();
    await guest.goto(site.address() + release);
    expect(await guest.getByText(insult).count()).toBe(0);
    await guest.goto(`${site.address()}/${locale}/moderation/log`);
    await guest.getByText(m.done.remove).first().waitFor();
    await taro.goto(`${site.address()}/en/notices`);
    await taro.getByText(moderationWords.en.told.remove).waitFor();
    // And back again by one key.
    await editor.keyboard.press('u');
    await editor.getByText(m.saidUndone).waitFor();
    await guest.goto(site.address() + release);
    await guest.getByText(insult).first().waitFor();
    await editor.keyboard.press('j');
    await editor.keyboard.press('a');
    await editor.getByText(m.saidDone).waitFor();
    for (const one of [page, guest]) expect(await fits(one)).toBeLessThanOrEqual(0);
  },
);
