import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yakusoku, type Ended } from '../support/run-program.ts';

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yakusoku-bad-'));
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/itself') response.writeHead(302, { location: '/itself' }).end();
    else if (request.url === '/missing') response.writeHead(404).end('not here');
    // Anything else is never answered.
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** One line for the person, a status that says what kind of failure, nothing on standard output, no stack. */
function refused(ended: Ended, status: number, words: RegExp): void {
  expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status, stdout: '' });
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(ended.stderr).toMatch(/^yakusoku: /);
  expect(ended.stderr).toMatch(words);
  expect(ended.stderr).not.toMatch(/\bat .*:\d+:\d+|node:internal/);
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const article = (body: string) =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>会談</title></head><body><main><h1>会談</h1>${body}</main></body></html>`;

describe('what cannot be read', () => {
  it('an empty file', async () => refused(await yakusoku(['read', file('empty.html', '')]), 4, /empty/));
  it('white space alone', async () => refused(await yakusoku(['read', file('blank.txt', ' \n \n')]), 4, /white space/));
  it('a file of 50 MB', async () =>
    refused(await yakusoku(['read', file('large.html', Buffer.alloc(50 << 20, 0x61))]), 3, /20 MB/));
  it('a picture named .html', async () =>
    refused(await yakusoku(['read', file('picture.html', png)]), 4, /picture|image|PNG/i));
  it('a page with no release in it', async () =>
    refused(
      await yakusoku([
        'read',
        file(
          'menu.html',
          '<!doctype html><title>Menu</title><nav><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav><footer>©</footer>',
        ),
      ]),
      4,
      /no release/,
    ));
  it('a file that is not there', async () =>
    refused(await yakusoku(['read', join(folder, 'none.html')]), 3, /there is no file/));
  it('a folder', async () => refused(await yakusoku(['read', folder]), 3, /folder/));
});

describe('what is damaged but readable', () => {
  it('UTF-8 cut in the middle of a character', async () => {
    const bytes = Buffer.from(
      article('<p>2025年12月20日、日本とキルギスは会談を行いました。供与限度額は42億8,800万円です。</p>'),
    );
    const ended = await yakusoku(['read', '--json', file('cut.html', bytes.subarray(0, bytes.indexOf('</p>') - 1))]);
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ lang: 'ja' });
  });
  it('an encoding that is declared wrongly', async () => {
    const page = article('<p>日本とキルギスは会談を行いました。供与限度額は42億8,800万円です。</p>').replace(
      'utf-8',
      'shift_jis',
    );
    const ended = await yakusoku(['read', '--json', file('declared.html', page)]);
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ title: '会談', lang: 'ja', money: [{ value: 4_288_000_000 }] });
  });
  it('10,000 nested lists', async () => {
    const ended = await yakusoku(['read', file('nested.html', article('<ul><li>項目'.repeat(10_000)))]);
    expect(ended.stderr).not.toMatch(/stack|program itself/);
    expect([0, 4]).toContain(ended.status);
  }, 60_000);
});

describe('addresses', () => {
  it('a private address', async () => refused(await yakusoku(['read', origin]), 3, /private|loopback/));
  it('this machine by a name', async () =>
    refused(await yakusoku(['read', 'http://localhost/']), 3, /private|loopback/));
  it('one that redirects to itself', async () =>
    refused(await yakusoku(['read', '--allow-private-addresses', `${origin}/itself`]), 3, /redirect/));
  it('one that never answers', async () =>
    refused(
      await yakusoku(['read', '--allow-private-addresses', '--timeout', '1', `${origin}/silent`]),
      3,
      /1 s|second/,
    ));
  it('a page that is not there', async () =>
    refused(await yakusoku(['read', '--allow-private-addresses', `${origin}/missing`]), 3, /404/));
  it('an unknown host', async () =>
    refused(await yakusoku(['read', 'http://nowhere.invalid/']), 3, /nowhere\.invalid/));
  it('another protocol', async () => refused(await yakusoku(['read', 'ftp://example.org/release.html']), 3, /http/));
});

describe('wrong use', () => {
  it('no command that there is', async () => {
    const ended = await yakusoku(['raed', 'x']);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(/raed/);
  });
  it('a missing argument', async () => expect((await yakusoku(['read'])).status).toBe(2));
  it('an unknown option', async () => expect((await yakusoku(['read', '--jsn', 'x'])).status).toBe(2));
  it('a list that there is not', async () =>
    refused(await yakusoku(['trace', '--list', 'dates', 'corpus/ca-jad/2025-12-20-summit/page.html']), 2, /times/));
});

describe('help', () => {
  it.each([[[]], [['read']], [['add']], [['serve']], [['trace']], [['evaluate']], [['console']]])(
    'is there for %j',
    async (command) => {
      const ended = await yakusoku([...command, '--help']);
      expect(ended.status).toBe(0);
      expect(ended.stdout).toMatch(/Usage: yakusoku/);
    },
  );
  it('and the version', async () => expect((await yakusoku(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/));
});
