import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { totp } from '../members/support/totp.ts';
import { linkIn } from './support/outbox.ts';
import { fill, password, press, withPasskeys } from './support/people.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';
import { launchChromium } from './support/chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-accounts-'));
const wrong: string[] = [];
let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([
    startSite({ YAKUSOKU_DATA: folder, PORT: '0' }, ['--no-examples']),
    launchChromium(),
  ]);
});
afterEach(() => expect(wrong.splice(0)).toEqual([]));
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) wrong.push(`${path}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) wrong.push(`${path} asks ${request.url()}`);
  });
  await page.goto(site.address + path);
  return page;
}

const letterLink = (to: string, page: string) => linkIn(folder, to, page);

async function joinAndSignIn(page: Page, name: string, email: string): Promise<void> {
  await fill(page, { name, email, password });
  await press(page, '登録する');
  await page.getByRole('heading', { name: 'メールをお確かめください。' }).waitFor();
  await page.goto(await letterLink(email, 'verify'));
  await press(page, '確認する');
  await page.getByText('確認が済みました。').waitFor();
  await fill(page, { email, password });
  await press(page, 'ログイン');
  await page.waitForURL('**/ja/');
}

describe('an account, with script', () => {
  it('is joined, gets a passkey and codes, ends sessions, and goes', { timeout: 120_000 }, async () => {
    const email = 'reader@example.org';
    const page = await visit('/ja/join');
    await withPasskeys(page);
    await joinAndSignIn(page, '佐藤あかり', email);
    expect(await page.locator('.account-link').textContent()).toBe('佐藤あかり');

    await page.goto(`${site.address}/ja/account`);
    await press(page, 'この端末のパスキーを登録する');
    await page.getByText('パスキーを登録しました。').waitFor();
    await press(page, 'ログアウト');
    await press(page, 'パスキーでログイン');
    await page.waitForURL('**/ja/');
    expect(await page.locator('.account-link').textContent()).toBe('佐藤あかり');

    await page.goto(`${site.address}/ja/account/second-factor`);
    await fill(page, { password });
    await press(page, '進む');
    const secret = ((await page.locator('code.key').textContent()) ?? '').replaceAll(' ', '');
    expect(await page.locator('svg.square path').getAttribute('d')).toMatch(/^M/);
    await fill(page, { code: '000000' });
    await press(page, '設定を終える');
    await page.getByText('コードが違います。').waitFor();
    expect(((await page.locator('code.key').textContent()) ?? '').replaceAll(' ', '')).toBe(secret);
    await fill(page, { code: totp(secret) });
    await press(page, '設定を終える');
    await page.getByText('2段階認証を設定しました。').waitFor();

    const phone = await visit('/en/sign-in', { viewport: { width: 360, height: 740 } });
    await fill(phone, { email, password });
    await press(phone, 'Sign in');
    await phone.getByRole('heading', { name: 'Your code' }).waitFor();
    await fill(phone, { code: totp(secret) });
    await press(phone, 'Continue');
    await phone.waitForURL('**/en/');
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await page.goto(`${site.address}/ja/account`);
    await press(page, '終了');
    await page.getByText('端末をログアウトしました。').waitFor();
    await phone.goto(`${site.address}/en/account`);
    expect(new URL(phone.url()).pathname).toBe('/en/sign-in');

    await page.goto(`${site.address}/ja/account/delete`);
    await page.getByLabel('残す（「削除されたアカウント」と表示）').check();
    await fill(page, { password });
    await press(page, '削除する');
    await page.getByRole('heading', { name: 'アカウントを削除しました。' }).waitFor();
    expect(await page.locator('.account-link').textContent()).toBe('ログイン');
    await page.goto(`${site.address}/ja/sign-in`);
    await fill(page, { email, password });
    await press(page, 'ログイン');
    await page.getByText('メールアドレスかパスワードが違います。').waitFor();
  });
});

describe('an account, without script', () => {
  it('is joined with errors put right, and its password chosen anew', { timeout: 120_000 }, async () => {
    const email = 'quiet@example.org';
    const page = await visit('/ja/join', { javaScriptEnabled: false });
    await fill(page, { name: '静', email: 'quiet', password: 'password1234' });
    await press(page, '登録する');
    expect(await page.locator('[name=name]').inputValue()).toBe('静');
    expect(await page.locator('[name=password]').inputValue()).toBe('');
    expect(await page.locator('.wrong:not(:empty)').count()).toBe(2);
    expect(await page.locator('[name=email]').getAttribute('aria-invalid')).toBe('true');
    await joinAndSignIn(page, '静', email);
    expect(await page.locator('[data-passkey-button]:visible').count()).toBe(0);

    await page.goto(`${site.address}/ja/account`);
    await press(page, 'ログアウト');
    await page.getByRole('link', { name: 'パスワードを忘れたとき' }).click();
    await fill(page, { email });
    await press(page, 'リンクを送る');
    await page.goto(await letterLink(email, 'reset'));
    await fill(page, { password: 'meadow 31 turbine velvet' });
    await press(page, '決める');
    await page.getByText('新しいパスワードを決めました。').waitFor();
    await fill(page, { email, password: 'meadow 31 turbine velvet' });
    await press(page, 'ログイン');
    await page.waitForURL('**/ja/');
  });
});

describe('the operator', () => {
  it('joins by the printed address, once, and has the rights after a second factor', { timeout: 120_000 }, async () => {
    const address = /http:\S+\/join\?invitation=\S+/.exec(site.output())?.[0] ?? '';
    expect(address).not.toBe('');
    const path = address.slice(site.address.length);
    const page = await visit(path, { locale: 'en' });
    await page.getByText('This account will be: operator.').waitFor();
    await fill(page, { name: 'Desk', email: 'desk@example.org', password });
    await press(page, 'Create account');
    await page.getByText('Your address is confirmed.').waitFor();
    await fill(page, { email: 'desk@example.org', password });
    await press(page, 'Sign in');
    await page.goto(`${site.address}/en/account/people`);
    expect(new URL(page.url()).pathname).toBe('/en/account/second-factor');
    const again = await visit(path, { locale: 'en' });
    await again.getByText('This invitation cannot be used').waitFor();
    await fill(page, { password });
    await press(page, 'Continue');
    const secret = ((await page.locator('code.key').textContent()) ?? '').replaceAll(' ', '');
    await fill(page, { code: totp(secret) });
    await press(page, 'Finish');
    await page.goto(`${site.address}/en/account/people`);
    await page.getByRole('heading', { name: 'People and roles' }).waitFor();
  });
});
