import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What keeps Chromium from calling home, which the tests would count as a request to a third party. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium of this machine. Where there is none, the tests fail: a page that nobody looked at is not tested. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (executablePath === undefined)
    throw new Error('no Chromium was found: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: [...quiet, ...more] });
}
