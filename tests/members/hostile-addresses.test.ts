import { beforeAll, describe, expect, it } from 'vitest';
import heldWords from '../../vocabulary/moderation.json' with { type: 'json' };
import { editorsDesk } from '../../src/desk/desk.ts';
import { takingPart } from '../../src/members/taking-part.ts';
import { openData } from '../../src/open/open.ts';
import { sampleRelease } from '../record/support/sample-release.ts';
import { trial, type Somebody } from './support/try-members.ts';

const site = trial({
  parts: (db, members) => [
    takingPart(members, db.record, heldWords),
    editorsDesk(members, db.record),
    openData({ record: db.record, version: '0' }),
  ],
});
let release = '';
let editor: Somebody;
beforeAll(async () => {
  release = (await site.db.record.addRelease(sampleRelease({ url: 'https://www.example.org/hostile-addresses' }))).id;
  editor = await site.person('operator');
}, 60_000);

const statements = [
  `'; drop table comment; --`,
  `' or '1'='1`,
  `1; select pg_sleep(50)`,
  `") union select email from member --`,
  `likes desc; update member set role = 'operator'`,
  `\\'; truncate release; --`,
  `$1`,
  `%' escape '!`,
  `(select password from member_login limit 1)`,
  `\u0000`,
];

describe('a statement of SQL in a filter or sort', () => {
  it.each<[string, (q: string) => string]>([
    [
      'search',
      (q) => `/en/search?q=${q}&kind=${q}&country=${q}&field=${q}&lang=${q}&year=${q}&issuer=${q}&sort=${q}&page=${q}`,
    ],
    ['front page', (q) => `/en/?lang=${q}&kind=${q}&field=${q}&after=${q}`],
    [
      'ledger',
      (q) => `/en/ledger?country=${q}&year=${q}&dialogue=${q}&basis=${q}&kind=${q}&scheme=${q}&sort=${q}&after=${q}`,
    ],
    ['promises', (q) => `/en/commitments?country=${q}&dialogue=${q}&area=${q}&status=${q}&after=${q}`],
    ['meetings', (q) => `/en/meetings?country=${q}&dialogue=${q}&after=${q}`],
    ['comments', (q) => `/en/releases/${release}/comments?sort=${q}&after=${q}`],
    ['one thread', (q) => `/en/releases/${release}/comments/${q}?after=${q}`],
    ['log', (q) => `/en/moderation/log?after=${q}`],
    [
      'releases of the API',
      (q) =>
        `/api/v1/releases?lang=${q}&kind=${q}&field=${q}&country=${q}&from=${q}&to=${q}&q=${q}&sort=${q}&cursor=${q}`,
    ],
    ['promises of the API', (q) => `/api/v1/commitments?dialogue=${q}&country=${q}&status=${q}&sort=${q}&cursor=${q}`],
    ['desk', (q) => `/en/desk?kind=${q}&country=${q}&dialogue=${q}&item=${q}&after=${q}`],
    ['items of the desk', (q) => `/en/desk/items?kind=${q}&after=${q}&item=${q}`],
    ['decisions', (q) => `/en/desk/decisions?after=${q}`],
    ['people', (q) => `/en/account/people?q=${q}`],
  ])('is a text like any other: %s', async (_, address) => {
    const before = await site.db.client.query('select count(*) from member');
    for (const statement of statements) {
      const path = address(encodeURIComponent(statement));
      const { status, html } = await editor.browser.get(path);
      expect(status, path).toBeLessThan(500);
      expect(html, path).not.toMatch(/syntax error at|relation "|permission denied/i);
    }
    expect((await site.db.client.query('select count(*) from member')).rows).toEqual(before.rows);
    expect(site.failures.splice(0)).toEqual([]);
  });
});

describe('a path out of its folder', () => {
  it.each(['/captures/', '/static/', '/flags/', '/og/', '/follows/', '/data/', '/feeds/', '/sitemaps/', '/releases/'])(
    'is nowhere: %s',
    async (folder) => {
      for (const up of [
        '../../../../etc/passwd',
        '..%2f..%2f..%2f..%2fetc%2fpasswd',
        '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
        '..%5c..%5cwindows%5cwin.ini',
        '....//....//etc/passwd',
        '/etc/passwd',
        'x%00.svg',
        '..%252f..%252fetc%252fpasswd',
      ]) {
        const { status, html } = await site.browser().get(folder + up);
        expect([400, 404, 301, 302, 303, 307, 308], folder + up).toContain(status);
        expect(html).not.toMatch(/root:|\[fonts\]/);
      }
      expect(site.failures.splice(0)).toEqual([]);
    },
  );
});

describe('a page that is kept for everybody', () => {
  it('takes nothing from heads and parameters that are not its own', async () => {
    const page = `/en/releases/${release}`;
    const plain = await site.browser().get(page);
    for (const headers of [
      { 'x-forwarded-host': 'evil.example' },
      { 'x-forwarded-proto': 'javascript', 'x-forwarded-scheme': 'evil' },
      { 'x-original-url': '/en/account', 'x-rewrite-url': '/en/account' },
      { forwarded: 'host=evil.example' },
      { 'x-http-method-override': 'DELETE' },
      { accept: 'text/html, evil/<script>' },
      { 'accept-language': '"><script>alert(1)</script>' },
    ]) {
      await site.browser().ask(page, { headers: headers as unknown as Record<string, string> });
      await site.browser().ask(`${page}?utm_source=%22%3E%3Cscript%3Eevil%3C/script%3E`, {});
      const after = await site.browser().get(page);
      expect(after.html).toBe(plain.html);
      expect(after.html).not.toContain('evil');
    }
  });

  it('is nobody’s: what somebody signed in is shown is not kept, and says so', async () => {
    const own = await editor.browser.get(`/en/releases/${release}`);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    const plain = await site.browser().get(`/en/releases/${release}`);
    expect(plain.html).not.toContain('name="token"');
    expect(plain.headers.get('cache-control')).toContain('public');
    expect(plain.headers.getSetCookie()).toEqual([]);
  });
});
