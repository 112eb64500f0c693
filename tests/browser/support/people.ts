import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { totp } from '../../members/support/totp.ts';
import type { Visit, Visitor } from './visit.ts';

export const password = 'lantern otter quarry 47';

export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`main [name=${name}]:visible`).first().fill(value);
}
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** Joins by an invitation, which needs no letter, and signs in; in English. */
export async function joinBy(site: Visitor, invited: string, name: string, email: string, visit: Visit): Promise<Page> {
  const page = await site.open(invited, { locale: 'en', ...visit });
  await fill(page, { name, email, password });
  await press(page, 'Create account');
  await fill(page, { email, password });
  await press(page, 'Sign in');
  await page.locator('.account-link', { hasText: name }).waitFor();
  return page;
}

/** The operator, by the address that the program prints, with the second factor that editors' pages ask for. */
export async function operator(site: Visitor): Promise<Page> {
  const printed = () => /\/join\?invitation=\S+/.exec(site.output())?.[0];
  await expect.poll(printed, { timeout: 20_000 }).toBeDefined();
  const page = await joinBy(site, printed() ?? '', 'Desk', 'desk@example.org', {});
  await page.goto(`${site.address()}/en/account/second-factor`);
  await fill(page, { password });
  await press(page, 'Continue');
  const secret = ((await page.locator('code.key').textContent()) ?? '').replaceAll(' ', '');
  await fill(page, { code: totp(secret) });
  await press(page, 'Finish');
  return page;
}

/** An address that makes one more account, as the operator gives it. */
export async function invitation(site: Visitor, by: Page): Promise<string> {
  await by.goto(`${site.address()}/en/account/people`);
  await by.locator('form[action$="/people/invite"] button[type=submit]').click();
  const address = /\/join\?invitation=[\w-]+/.exec(await by.content())?.[0];
  if (address === undefined) throw new Error('no invitation was made');
  return address;
}

/** A passkey of the machine, whose owner is there and shows it without being asked. */
export async function withPasskeys(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
