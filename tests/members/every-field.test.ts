import { beforeAll, describe, expect, it } from 'vitest';
import heldWords from '../../vocabulary/moderation.json' with { type: 'json' };
import { editorsDesk } from '../../src/desk/desk.ts';
import { personalTokens } from '../../src/members/tokens/routes.tsx';
import { takingPart } from '../../src/members/taking-part.ts';
import { sampleRelease } from '../record/support/sample-release.ts';
import { hostilePayloads } from './support/hostile-payloads.ts';
import { running } from './support/running.ts';
import { goodPassword, trial, type Somebody } from './support/try-members.ts';

const site = trial({
  parts: (db, members) => [
    takingPart(members, db.record, heldWords),
    editorsDesk(members, db.record),
    personalTokens(members, db.record.tokens),
  ],
});
let release = '';
let editor: Somebody;
let reader: Somebody;
beforeAll(async () => {
  release = (await site.db.record.addRelease(sampleRelease({ url: 'https://www.example.org/every-field' }))).id;
  editor = await site.person('editor');
  reader = await site.person('trusted');
}, 60_000);

/** Nothing of a page runs that is not ours; told with what was tried. */
function quiet(html: string, payload: string): void {
  const found = running(html);
  if (found.length > 0) throw new Error(`${found.join(', ')} of ${JSON.stringify(payload)}`);
}
/** The limits on how often somebody may do a thing are not what is tried here. */
const forget = () => site.db.client.query('delete from member_attempt');

it('tries more than a hundred texts', () => expect(hostilePayloads.length).toBeGreaterThanOrEqual(100));

it.each([
  '<script>alert(1)</script>',
  '<script src=//evil.example/x.js></script>',
  '<a href="java&#9;script:alert(1)">x</a>',
  '<svg onload=alert(1)>',
  '<form action="javascript:alert(1)">',
  '<iframe src=x></iframe>',
  '<p style="background:url(//evil.example)">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
])('would see what runs: %s', (html) => expect(running(`<main>${html}</main>`)).not.toEqual([]));

describe('what is in an address comes out as text', () => {
  it.each<[string, (payload: string) => string]>([
    ['a search', (q) => `/en/search?q=${q}`],
    ['a search narrowed', (q) => `/ja/search?q=a&country=${q}&field=${q}&year=${q}`],
    ['where to go on after signing in', (q) => `/en/sign-in?next=${q}`],
    ['an invitation', (q) => `/en/join?invitation=${q}`],
    ['the link of a letter', (q) => `/en/verify?token=${q}`],
    ['the link for a new password', (q) => `/ja/reset?token=${q}`],
    ['words that are commented on', (q) => `/en/releases/${release}/about?passage=1&near=0&quote=${q}`],
    ['the page of comments', (q) => `/en/releases/${release}/comments?sort=${q}&after=${q}`],
    ['the log of moderators', (q) => `/en/moderation/log?after=${q}`],
    ['the end of letters', (q) => `/en/unfollow/${q}`],
    ['a release', (q) => `/en/releases/${q}`],
    ['a fact', (q) => `/en/releases/${release}/facts/${q}`],
    ['the ledger', (q) => `/en/ledger?country=${q}&year=${q}&dialogue=${q}`],
    ['a list of promises', (q) => `/ja/commitments?status=${q}&area=${q}`],
    ['two releases beside each other', (q) => `/en/compare/${q}/${q}`],
    ['a page that is not there', (q) => `/en/${q}`],
  ])('%s', async (_, path) => {
    const one = site.browser();
    for (const payload of hostilePayloads) quiet((await one.get(path(encodeURIComponent(payload)))).html, payload);
    expect(site.failures.splice(0)).toEqual([]);
  });

  it.each<[string, (payload: string) => string]>([
    ['what is to be followed', (q) => `/en/account/follows/add?kind=search&of=q%3D${q}`],
    ['the desk, narrowed', (q) => `/en/desk?kind=${q}&country=${q}&dialogue=${q}&item=${q}&after=${q}`],
    ['a fact that is added', (q) => `/en/desk/add?release=${release}&list=targets&words=${q}&at.words=${q}`],
    ['a fact that is edited', (q) => `/en/desk/edit?item=${q}`],
    ['the list of decisions', (q) => `/ja/desk/decisions?after=${q}`],
    ['people who are looked for', (q) => `/en/account/people?q=${q}`],
  ])('%s, to an editor', async (_, path) => {
    for (const payload of hostilePayloads)
      quiet((await editor.browser.get(path(encodeURIComponent(payload)))).html, payload);
    expect(site.failures.splice(0)).toEqual([]);
  });
});

describe('what is sent in a form comes back as text', () => {
  it('joining and signing in', async () => {
    const one = site.browser();
    for (const payload of hostilePayloads) {
      await forget();
      const fields = { name: payload, email: payload, password: 'short', invitation: payload };
      quiet((await one.send('/en/join', fields)).html, payload);
      quiet((await one.send('/ja/sign-in', { email: payload, password: payload, next: payload })).html, payload);
      quiet((await one.send('/en/forgot', { email: payload })).html, payload);
    }
  });

  it('a comment that is looked at first, or whose session has ended, and a proposal', async () => {
    const page = `/en/releases/${release}`;
    const token = await reader.browser.token(page);
    for (const payload of hostilePayloads) {
      await forget();
      const words = { passage: '1', quote: '会談', near: '0', text: payload };
      quiet((await reader.browser.post(`${page}/comments`, { ...words, token, preview: '1' })).html, payload);
      quiet(
        (await site.browser().post(`${page}/comments`, { ...words, parent: payload, token: payload })).html,
        payload,
      );
      const proposal = { ...words, what: 'evidence', address: `${payload} no address` };
      quiet((await reader.browser.post(`${page}/propose`, { ...proposal, token })).html, payload);
    }
  });
});

describe('what is kept is shown as text', () => {
  it('a name, on every page of its owner', async () => {
    const { rows } = await site.db.client.query<{ name: string }>('select name from member where id = $1', [reader.id]);
    for (const payload of hostilePayloads) {
      await forget();
      await reader.browser.send('/en/account/name', { name: payload }, '/en/account');
      quiet((await reader.browser.get('/en/account')).html, payload);
      quiet((await reader.browser.get('/ja/')).html, payload);
    }
    await reader.browser.send('/en/account/name', { name: rows[0]?.name ?? '' }, '/en/account');
  });

  it('comments with such names, what is said of them, and the answers', async () => {
    const { comments, moderation } = site.db.record;
    const { client } = site.db;
    for (const [at, payload] of hostilePayloads.entries()) {
      const member = `hostile-${at}`;
      await client.query(`insert into member (id, name, email, email_verified) values ($1, $2, $3, true)`, [
        member,
        payload.replaceAll('\0', '').slice(0, 80),
        `hostile${at}@example.org`,
      ]);
      const about = at % 3 === 0 ? { passage: 1, quote: '会談', near: 0 } : null;
      const text = payload.slice(0, 5000);
      const written = await comments.add({ release, member, text, parent: null, about, state: 'shown', trusted: true });
      if ('refused' in written) throw new Error(`${payload} was refused: ${written.refused}`);
      const said = payload.slice(0, 1000).toWellFormed();
      await moderation.report({ comment: written.id, member: reader.id, rule: 'insult', words: said });
      if (at % 4 !== 0) continue;
      const acted = await moderation.act({
        what: 'warn',
        comment: written.id,
        rule: 'insult',
        reason: said,
        by: editor.id,
      });
      if (acted !== null && acted !== 'not-allowed') await moderation.appeal(acted.id, member, said);
    }
    let shown = 0;
    for (let path: string | null = `/en/releases/${release}`; path !== null; shown++) {
      const { html }: { html: string } = await reader.browser.get(path);
      quiet(html, path);
      path =
        /class="onward" href="(?<next>[^"]*after=[^"]*)"/.exec(html)?.groups?.['next']?.replaceAll('&amp;', '&') ??
        null;
    }
    expect(shown).toBeGreaterThan(2);
    quiet((await editor.browser.get('/en/moderation')).html, 'the queue');
    quiet((await site.browser().get('/en/moderation/log')).html, 'the log');
  });

  it('reasons and answers, to the one whom they are for', async () => {
    const { moderation, comments } = site.db.record;
    for (const [at, payload] of hostilePayloads.entries()) {
      const text = `Words no. ${at} that are to be looked at`;
      const written = await comments.add({
        release,
        member: reader.id,
        text,
        parent: null,
        about: null,
        state: 'shown',
      });
      if ('refused' in written) throw new Error(written.refused);
      const reason = payload.slice(0, 1000).toWellFormed();
      const acted = await moderation.act({ what: 'hide', comment: written.id, rule: 'spam', reason, by: editor.id });
      if (acted === null || acted === 'not-allowed') throw new Error('not hidden');
      await moderation.appeal(acted.id, reader.id, reason);
      const [open] = await moderation.appeals(1);
      await moderation.answerAppeal(open?.id ?? '', editor.id, false, reason);
    }
    quiet((await reader.browser.get('/en/notices')).html, 'the notices');
    quiet((await reader.browser.get('/ja/notices')).html, 'the notices');
  });

  it('searches that are followed, names of tokens, and what readers propose to the desk', async () => {
    for (const payload of hostilePayloads) {
      await forget();
      await editor.browser.send(
        '/en/account/follows',
        { kind: 'search', of: `q=${encodeURIComponent(payload)}`, on: '1' },
        '/en/account/follows',
      );
      await editor.browser.send(
        '/en/account/tokens',
        { name: payload, scope: 'desk', days: '30' },
        '/en/account/tokens',
      );
      await site.db.record.readerProposals.add({
        what: 'correction',
        release,
        about: { passage: 1, quote: '会談', near: 0 },
        member: reader.id,
        text: payload.slice(0, 5000).toWellFormed(),
        address: null,
      });
    }
    const { rows } = await site.db.client.query<{ n: number }>('select count(*)::int as n from follow');
    expect(rows[0]?.n).toBeGreaterThan(50);
    for (const path of [
      '/en/account/follows',
      '/ja/account/follows',
      '/en/account/tokens',
      '/en/desk?kind=proposal',
      '/ja/desk',
    ])
      quiet((await editor.browser.get(path)).html, path);
    const data = await reader.browser.get('/en/account/data.json');
    expect(data.headers.get('content-type')).toMatch(/^application\/json/);
    expect(data.headers.get('x-content-type-options')).toBe('nosniff');
    expect(site.failures.splice(0)).toEqual([]);
  });

  it('signing in with the password that was chosen still works afterwards', async () => {
    await forget();
    const sent = await site.browser().send('/en/sign-in', { email: reader.email, password: goodPassword });
    expect(sent.status).toBe(303);
  });
});
