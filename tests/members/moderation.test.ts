import { describe, expect, it } from 'vitest';
import heldWords from '../../vocabulary/moderation.json' with { type: 'json' };
import { takingPart } from '../../src/members/taking-part.ts';
import { sampleRelease } from '../record/support/sample-release.ts';
import { goodPassword, trial, type Somebody, type Trial } from './support/try-members.ts';

const site: Trial = trial({ parts: (db, members) => [takingPart(members, db.record, heldWords)] });
let count = 0;

async function written(one: Somebody, text: string): Promise<{ release: string; comment: string }> {
  const { id } = await site.db.record.addRelease(sampleRelease({ url: `https://www.example.org/${++count}` }));
  const { to } = await one.browser.send(`/en/releases/${id}/comments`, { text }, `/en/releases/${id}`);
  return { release: id, comment: /#c-(?<id>\w+)$/.exec(to ?? '')?.groups?.['id'] ?? '' };
}
const read = async (path: string, one = site.browser()) => (await one.get(path)).html;
const act = (editor: Somebody, comment: string, what: string, more: Record<string, string> = {}) =>
  editor.browser.send(
    '/en/moderation/act',
    { comment, what, rule: 'insult', reason: 'Please argue with the text', ...more },
    '/en/account',
  );

describe('a report', () => {
  it('counts once a person, and brings the comment before the moderators', async () => {
    const [one, two, editor] = [await site.person(), await site.person(), await site.person('editor')];
    const { release, comment } = await written(one, 'Rude words');
    for (const words of ['first', 'second'])
      await two.browser.send(`/en/comments/${comment}/report`, { rule: 'insult', text: words });
    const queue = await read('/en/moderation', editor.browser);
    expect(queue).toContain('Rude words');
    expect(queue).toContain('1 report<');
    expect(queue).toContain('<q>second</q>');
    await act(editor, comment, 'remove');
    expect(await read('/en/moderation', editor.browser)).not.toContain('Rude words');
    expect(await read(`/en/releases/${release}`)).not.toContain('Rude words');
  });
});

describe('what a moderator does', () => {
  it('is told to the author, stands in the public log without names, and can be undone', async () => {
    const [one, editor] = [await site.person(), await site.person('editor')];
    const { release, comment } = await written(one, 'Words that go');
    await act(editor, comment, 'remove');
    const log = await read('/en/moderation/log');
    expect(log).toContain('Comment removed');
    expect(log).toContain('Attack on a person');
    expect(log).toContain(`/en/releases/${release}`);
    for (const secret of ['Words that go', 'Please argue', one.id, editor.id, 'Person '])
      expect(log, secret).not.toContain(secret);
    const notices = await read('/en/notices', one.browser);
    expect(notices).toContain('Your comment was removed.');
    expect(notices).toContain('Please argue with the text');
    const { rows } = await site.db.client.query<{ id: string }>(
      `select a.id from moderation_action a join comment c on c.key = a.comment_key where c.id = $1`,
      [comment],
    );
    await editor.browser.send('/en/moderation/undo', { action: rows[0]?.id ?? '' }, '/en/account');
    expect(await read(`/en/releases/${release}`)).toContain('Words that go');
    expect(await read('/en/moderation/log')).toContain('undone');
    const again = await editor.browser.send('/en/moderation/undo', { action: rows[0]?.id ?? '' }, '/en/account');
    expect(again.to).toBe('/en/moderation');
    await expect(site.db.client.query('delete from moderation_action')).rejects.toThrow();
    const figures = await site.db.client.query('select comments from release where id = $1', [release]);
    expect(figures.rows).toEqual([{ comments: 1 }]);
  });

  it('shows what was held', async () => {
    const [one, editor] = [await site.person(), await site.person('editor')];
    const { release, comment } = await written(one, 'Look at https://example.org/');
    expect(await read(`/en/releases/${release}`)).not.toContain('Look at');
    expect(await read('/en/moderation', editor.browser)).toContain('Held before showing');
    await act(editor, comment, 'approve');
    expect(await read(`/en/releases/${release}`)).toContain('Look at');
    expect(await read('/en/notices', one.browser)).toContain('Your comment is shown.');
  });

  it('keeps somebody from writing until the end that was set, which an undo brings forward', async () => {
    const [one, editor] = [await site.person(), await site.person('editor')];
    const { release, comment } = await written(one, 'Too much');
    await act(editor, comment, 'suspend', { days: '3' });
    const say = (text: string) =>
      one.browser.send(`/en/releases/${release}/comments`, { text }, `/en/releases/${release}`);
    const refused = await say('And more');
    expect([refused.status, refused.html.includes('And more'), refused.html.includes('You cannot post until')]).toEqual(
      [403, true, true],
    );
    await act(editor, comment, 'ban');
    expect((await say('And more')).html).toContain('You cannot post here.');
    const { rows } = await site.db.client.query<{ id: string }>(
      `select id from moderation_action where member_id = $1 and what = 'ban'`,
      [one.id],
    );
    await editor.browser.send('/en/moderation/undo', { action: rows[0]?.id ?? '' }, '/en/account');
    expect((await say('And more')).html).toContain('You cannot post until');
    await site.db.client.query(`update restriction set until = now() - interval '1 second'`);
    expect((await say('And more')).status).toBe(303);
  });

  it('closes the comments of a release, and opens them again', async () => {
    const [one, editor] = [await site.person(), await site.person('editor')];
    const { release, comment } = await written(one, 'Before the lock');
    await act(editor, comment, 'lock');
    const say = (text: string) => one.browser.send(`/en/releases/${release}/comments`, { text }, '/en/account');
    expect((await say('After the lock')).status).toBe(409);
    expect(await read(`/en/releases/${release}`)).toContain('An editor has closed the comments');
    await act(editor, comment, 'unlock');
    expect((await say('After the lock')).status).toBe(303);
  });

  it('is not done to editors, nor by anybody else', async () => {
    const [one, editor, other] = [await site.person(), await site.person('editor'), await site.person('editor')];
    const { comment } = await written(other, 'An editor speaks');
    await act(editor, comment, 'ban');
    const { rows } = await site.db.client.query('select 1 from restriction where member_id = $1', [other.id]);
    expect(rows).toEqual([]);
    const sent = await act(one, comment, 'remove');
    expect(sent.status).toBe(403);
    const { rows: states } = await site.db.client.query('select state from comment where id = $1', [comment]);
    expect(states).toEqual([{ state: 'shown' }]);
  });
});

describe('an appeal', () => {
  it('is made by the author alone, once, and granting it undoes what was done', async () => {
    const [one, two, editor] = [await site.person(), await site.person(), await site.person('editor')];
    const { release, comment } = await written(one, 'Harmless after all');
    await act(editor, comment, 'hide');
    const { rows } = await site.db.client.query<{ id: string }>(
      `select id from moderation_action where member_id = $1`,
      [one.id],
    );
    const action = rows[0]?.id ?? '';
    const appeal = (by: Somebody, text: string) =>
      by.browser.send('/en/notices/appeal', { action, text }, '/en/account');
    await appeal(two, 'Not mine');
    await appeal(one, 'It was meant otherwise');
    await appeal(one, 'And again');
    const queue = await read('/en/moderation', editor.browser);
    expect(queue).toContain('It was meant otherwise');
    expect(queue).not.toContain('Not mine');
    expect(queue).not.toContain('And again');
    const open = await site.db.record.moderation.appeals(10);
    await editor.browser.send(
      '/en/moderation/appeals',
      { id: open[0]?.id ?? '', granted: '1', answer: 'You are right' },
      '/en/account',
    );
    expect(await read(`/en/releases/${release}`)).toContain('Harmless after all');
    expect(await read('/en/notices', one.browser)).toContain('Your appeal was granted.');
  });
});

describe('what is written to the moderators', () => {
  it('is kept where the session has ended meanwhile', async () => {
    const [one, two, editor] = [await site.person(), await site.person(), await site.person('editor')];
    const { comment } = await written(one, 'Words that are disputed');
    const token = await two.browser.token('/en/account');
    await two.browser.send('/en/sign-out', {}, '/en/account');
    const sent = { rule: 'spam', text: 'The third time today', token };
    const report = await two.browser.post(`/en/comments/${comment}/report`, sent);
    expect(report.status).toBe(403);
    expect(report.html).toContain('>The third time today</textarea>');
    expect(report.html).toMatch(/value="spam"[^>]* checked/);
    expect(report.html).toContain('Your session ended');
    expect(await read('/en/moderation', editor.browser)).not.toContain('The third time today');

    await act(editor, comment, 'remove');
    const notices = await read('/en/notices', one.browser);
    const action = /name="action" value="(?<id>\w+)"/.exec(notices)?.groups?.['id'] ?? '';
    const before = await one.browser.token('/en/account');
    await one.browser.send('/en/sign-out', {}, '/en/account');
    const appeal = { action, text: 'It was meant kindly' };
    const ended = await one.browser.post('/en/notices/appeal', { ...appeal, token: before });
    expect([ended.status, ended.html.includes('>It was meant kindly</textarea>')]).toEqual([403, true]);
    await one.browser.send('/en/sign-in', { email: one.email, password: goodPassword });
    const back = await one.browser.post('/en/notices/appeal', { ...appeal, token: before });
    expect([back.status, back.html.includes('You are signed in again.')]).toEqual([403, true]);
    const fresh = /name="token" value="(?<token>[^"]+)"/.exec(back.html)?.groups?.['token'] ?? '';
    expect((await one.browser.post('/en/notices/appeal', { ...appeal, token: fresh })).status).toBe(303);
    expect(await read('/en/moderation', editor.browser)).toContain('It was meant kindly');
  });
});
