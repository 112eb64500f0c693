// Long because it follows one thing, a comment, through all that may happen to it.
import { describe, expect, it } from 'vitest';
import heldWords from '../../vocabulary/moderation.json' with { type: 'json' };
import { takingPart } from '../../src/members/taking-part.ts';
import { sampleRelease } from '../record/support/sample-release.ts';
import { hostilePayloads } from './support/hostile-payloads.ts';
import { goodPassword, trial, type Somebody, type Trial } from './support/try-members.ts';

const site: Trial = trial({ parts: (db, members) => [takingPart(members, db.record, heldWords)] });
let count = 0;

/** A release of its own, so that its figures are its own. */
async function release(text?: string): Promise<string> {
  const url = `https://www.example.org/${++count}`;
  const added = await site.db.record.addRelease(sampleRelease(text === undefined ? { url } : { url, text }));
  return added.id;
}

const comment = (one: Somebody, id: string, fields: Record<string, string>) =>
  one.browser.send(`/en/releases/${id}/comments`, fields, `/en/releases/${id}`);
const pageOf = async (id: string, one = site.browser()) => (await one.get(`/en/releases/${id}`)).html;
const idIn = (to: string | null): string => /#c-(?<id>\w+)$/.exec(to ?? '')?.groups?.['id'] ?? '';
const figures = async (id: string) => {
  const { rows } = await site.db.client.query<{ likes: number; comments: number; liked: number; shown: number }>(
    `select likes, comments, (select count(*)::int from release_like l where l.release_key = r.key) as liked,
       (select count(*)::int from comment c where c.release_key = r.key and c.state = 'shown') as shown
     from release r where id = $1`,
    [id],
  );
  return rows[0];
};

describe('a comment', () => {
  it('is there for everybody at once, with its figure on the page and the lists', async () => {
    const [one, id] = [await site.person(), await release()];
    expect(await pageOf(id)).toContain('No comments yet.');
    const sent = await comment(one, id, { text: 'First line\nsecond line\n\n> quoted\nsee https://example.org/a.' });
    expect(sent.to).toMatch(new RegExp(`^/en/releases/${id}#c-\\w{13}$`));
    const held = await pageOf(id);
    expect(held).toContain('No comments yet.');
    await site.db.client.query(`update comment set state = 'shown'`);
    await site.db.client.query('select bump_revision()');
    await expect.poll(() => pageOf(id), { timeout: 2_000 }).toContain('First line<br/>second line');
    const html = await pageOf(id);
    expect(html).toContain('<blockquote><p>quoted</p></blockquote>');
    expect(html).toContain('<a href="https://example.org/a" rel="nofollow ugc noopener">https://example.org/a</a>.');
    expect(await figures(id)).toMatchObject({ comments: 1, shown: 1 });
  });

  it('is shown at once where nothing speaks against it', async () => {
    const [one, id] = [await site.person(), await release()];
    const sent = await comment(one, id, { text: 'Plain words.' });
    expect(await pageOf(id)).toContain('Plain words.');
    expect(await pageOf(id)).toContain(`id="c-${idIn(sent.to)}"`);
    expect(await pageOf(id)).not.toContain('name="token"');
    expect(await pageOf(id, one.browser)).toContain('name="token"');
  });

  it('waits where a newcomer links, or a word of the lists stands in it', async () => {
    const [one, id] = [await site.person(), await release()];
    for (const text of ['look: http://spam.example', 'Best ONLINE CASINO here', '簡単に稼げる方法'])
      await comment(one, id, { text });
    expect(await figures(id)).toMatchObject({ comments: 0 });
    expect(await pageOf(id, one.browser)).toContain('Waiting for an editor.');
    await comment(one, id, { text: 'The casinos of the region were not discussed.' });
    expect(await figures(id)).toMatchObject({ comments: 1 });
  });

  it('is answered in threads of two levels, and the author of what is answered is told', async () => {
    const [one, two, id] = [await site.person(), await site.person(), await release()];
    const first = idIn((await comment(one, id, { text: 'A question' })).to);
    const answer = idIn((await comment(two, id, { text: 'An answer', parent: first })).to);
    await comment(one, id, { text: 'An answer to the answer', parent: answer });
    const { rows } = await site.db.client.query(
      `select c.text, p.text as parent, c.replies from comment c left join comment p on p.key = c.parent
       join release r on r.key = c.release_key where r.id = $1 order by c.key`,
      [id],
    );
    expect(rows).toEqual([
      { text: 'A question', parent: null, replies: 2 },
      { text: 'An answer', parent: 'A question', replies: 0 },
      { text: 'An answer to the answer', parent: 'A question', replies: 0 },
    ]);
    const { rows: told } = await site.db.client.query('select member_id from notice order by key');
    expect(told.slice(-2)).toEqual([{ member_id: one.id }, { member_id: two.id }]);
    const thread = await site.browser().get(`/en/releases/${id}/comments/${answer}`);
    expect(thread.html).toContain('An answer to the answer');
  });

  it('can be changed for ten minutes, with what stood there kept; by nobody else', async () => {
    const [one, two, id] = [await site.person(), await site.person(), await release()];
    const own = idIn((await comment(one, id, { text: 'Frist' })).to);
    const page = `/en/releases/${id}`;
    expect((await two.browser.send(`/en/comments/${own}/edit`, { text: 'Mine now' }, page)).status).toBe(404);
    expect((await one.browser.send(`/en/comments/${own}/edit`, { text: 'First' }, page)).to).toBe(`${page}#c-${own}`);
    const { rows } = await site.db.client.query(
      'select c.text, v.text as before from comment c join comment_version v on v.comment_key = c.key where c.id = $1',
      [own],
    );
    expect(rows).toEqual([{ text: 'First', before: 'Frist' }]);
    await site.db.client.query(`update comment set at = at - interval '11 minutes' where id = $1`, [own]);
    const late = await one.browser.send(`/en/comments/${own}/edit`, { text: 'Too late' }, page);
    expect(late.status).toBe(409);
    expect(late.html).toContain('Too late');
  });

  it('can be taken back by its author alone; its place stays while it is answered', async () => {
    const [one, two, id] = [await site.person(), await site.person(), await release()];
    const own = idIn((await comment(one, id, { text: 'To be regretted' })).to);
    await comment(two, id, { text: 'An answer', parent: own });
    const page = `/en/releases/${id}`;
    expect((await two.browser.send(`/en/comments/${own}/delete`, {}, page)).status).toBe(404);
    await one.browser.send(`/en/comments/${own}/delete`, {}, page);
    const html = await pageOf(id);
    expect(html).not.toContain('To be regretted');
    expect(html).toContain('Deleted by its author.');
    expect(html).toContain('An answer');
    expect(await figures(id)).toMatchObject({ comments: 1, shown: 1 });
  });

  it('is refused where it is empty, too long, sent twice, or without a token, and what was written is kept', async () => {
    const [one, id] = [await site.person(), await release()];
    expect((await comment(one, id, { text: ' \n ' })).status).toBe(422);
    const long = await comment(one, id, { text: 'x'.repeat(5001) });
    expect([long.status, long.html.includes('x'.repeat(5001))]).toEqual([422, true]);
    await comment(one, id, { text: 'Once' });
    const twice = await comment(one, id, { text: 'Once' });
    expect([twice.status, twice.html.includes('>Once</textarea>')]).toEqual([409, true]);
    const stale = await one.browser.post(`/en/releases/${id}/comments`, { text: 'Long thought over', token: 'x' });
    expect([stale.status, stale.html.includes('Long thought over')]).toEqual([403, true]);
    const nobody = await site.browser().post(`/en/releases/${id}/comments`, { text: 'Long thought over' });
    expect([nobody.status, nobody.html.includes('Long thought over')]).toEqual([403, true]);
    const elsewhere = await one.browser.post(
      `/en/releases/${id}/comments`,
      { text: 'forged', token: await one.browser.token(`/en/releases/${id}`) },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    );
    expect(elsewhere.status).toBe(403);
    expect((await comment(one, id, { text: 'a', parent: 'nothing' })).status).toBe(404);
    expect(await figures(id)).toMatchObject({ comments: 1, shown: 1 });
  });

  it('is kept where the session has ended meanwhile, and sent once more after signing in again', async () => {
    const [one, id] = [await site.person(), await release()];
    const page = `/en/releases/${id}`;
    const written = { text: 'Long thought over', passage: '1', quote: '会談', near: '0' };
    const token = await one.browser.token(page);
    await one.browser.send('/en/sign-out', {}, page);
    const ended = await one.browser.post(`${page}/comments`, { ...written, token });
    expect(ended.status).toBe(403);
    expect(ended.html).toContain('name="quote" value="会談"');
    expect(ended.html).toContain('>Long thought over</textarea>');
    expect(ended.html).toContain('Your session ended');
    await one.browser.send('/en/sign-in', { email: one.email, password: goodPassword });
    // The form of before: its token is another session's.
    const back = await one.browser.post(`${page}/comments`, { ...written, token });
    expect([back.status, back.html.includes('You are signed in again.')]).toEqual([403, true]);
    const fresh = /name="token" value="(?<token>[^"]+)"/.exec(back.html)?.groups?.['token'] ?? '';
    const sent = await one.browser.post(`${page}/comments`, { ...written, token: fresh });
    expect(sent.status).toBe(303);
    expect(await pageOf(id)).toContain('<a href="#p-1">会談</a>');
    const proposal = { what: 'evidence', text: 'It was built', address: 'https://example.org/built', fact: '' };
    const kept = await one.browser.post(`${page}/propose`, { ...written, ...proposal, token });
    expect([kept.status, kept.html.includes('>It was built</textarea>')]).toEqual([403, true]);
    expect(kept.html).toContain('value="https://example.org/built"');
  });

  it('never comes out as markup, whatever is written', async () => {
    const [one, id] = [await site.person('trusted'), await release()];
    expect(hostilePayloads.length).toBeGreaterThanOrEqual(100);
    // A plain page, to know which elements and attributes are ours.
    for (const [at, text] of hostilePayloads.entries())
      await site.db.record.comments.add({
        release: id,
        member: one.id,
        text: `${text} no. ${at}`,
        parent: null,
        about: at % 10 === 0 ? { passage: 1, quote: '会談', near: 0 } : null,
        state: 'shown',
      });
    const wrong: string[] = [];
    for (const path of [
      `/en/releases/${id}`,
      `/ja/releases/${id}/comments?sort=useful`,
      `/en/releases/${id}/comments`,
    ]) {
      const { html } = await one.browser.get(path);
      const comments = html.slice(html.indexOf('class="comments"'));
      if (
        /<(?:script(?! type="module" src="\/static)|iframe|img src|svg on|object|embed|style|base|meta http|math|video|audio)/i.test(
          comments,
        )
      )
        wrong.push(path);
      if (/<[a-z][^>]*\son\w+\s*=/i.test(comments)) wrong.push(`${path}: a handler`);
      if (/href="(?!https?:\/\/|\/|#)[^"]*"/i.test(comments)) wrong.push(`${path}: a link`);
    }
    expect(wrong).toEqual([]);
    expect(site.failures).toEqual([]);
  });

  it('is read page by page where there are many', async () => {
    const [one, id] = [await site.person(), await release()];
    await site.db.client.query(
      `insert into comment (id, release_key, member_id, text, at)
       select 'many' || n, r.key, $2, 'number ' || n || ' of many', now() - make_interval(secs => 3000 - n)
       from generate_series(1, 2000) n, release r where r.id = $1`,
      [id, one.id],
    );
    await site.db.client.query('select bump_revision()');
    await expect.poll(() => pageOf(id), { timeout: 2_000 }).toContain('number 2000 of many');
    const seen = new Set<string>();
    let path: string | null = `/en/releases/${id}`;
    for (let pages = 0; path !== null && pages < 60; pages++) {
      const { html }: { html: string } = await site.browser().get(path);
      for (const found of html.matchAll(/number (?<n>\d+) of many/g)) seen.add(found.groups?.['n'] ?? '');
      path =
        /class="onward" href="(?<next>[^"]*after=[^"]*)"/.exec(html)?.groups?.['next']?.replaceAll('&amp;', '&') ??
        null;
    }
    expect(seen.size).toBe(2000);
    expect(await figures(id)).toMatchObject({ comments: 2000, shown: 2000 });
  });
});

describe('words that are commented on', () => {
  it('carry a sign that leads to the comment, and the comment quotes them', async () => {
    const [one, id] = [await site.person(), await release()];
    const about = await one.browser.get(
      `/en/releases/${id}/about?passage=1&quote=${encodeURIComponent('会談')}&near=0`,
    );
    expect(about.html).toContain('会談');
    const sent = await comment(one, id, { text: 'On this talk', passage: '1', quote: '会談', near: '0' });
    const html = await pageOf(id);
    expect(html).toContain(`class="said-here" href="#c-${idIn(sent.to)}"`);
    expect(html).toContain('<a href="#p-1">会談</a>');
    const nowhere = await comment(one, id, { text: 'On nothing', passage: '1', quote: 'not there', near: '0' });
    expect(nowhere.status).toBe(422);
  });

  it('can be those of a fact, whose entry leads to the page for it', async () => {
    const [one, id] = [await site.person(), await release()];
    const fact = /about\?fact=(?<fact>\w+)/.exec(await pageOf(id))?.groups?.['fact'] ?? '';
    const about = await one.browser.get(`/en/releases/${id}/about?fact=${fact}`);
    expect(about.html).toContain('250万円</a>');
    await comment(one, id, { text: 'On this amount', fact });
    expect(await pageOf(id)).toContain('<a href="#p-1">250万円</a>');
    expect((await one.browser.get(`/en/releases/${id}/about?fact=nothing`)).status).toBe(404);
  });

  it('are followed into a new edition while they stand there', async () => {
    const one = await site.person();
    const id = await release('日・キルギス首脳会談\n両首脳は会談し、日本は250万円を供与することを決めました。');
    await comment(one, id, { text: 'About the talk', passage: '1', quote: '両首脳は会談', near: '0' });
    await comment(one, id, { text: 'About the deciding', passage: '1', quote: '決めました', near: '0' });
    await site.db.record.addRelease(
      sampleRelease({
        url: `https://www.example.org/${count}`,
        text: '日・キルギス首脳会談\n前書きです。\n両首脳は会談し、日本は250万円を供与します。',
        fetchedAt: '2026-01-20T00:00:00Z',
      }),
    );
    const html = await pageOf(id);
    expect(html).toContain('<a href="#p-2">両首脳は会談</a>');
    expect(html).toContain('these words are no longer in it');
  });
});

describe('likes', () => {
  it('count once a person, also when sent at once, and can be taken back', async () => {
    const id = await release();
    const people = await Promise.all(Array.from({ length: 4 }, () => site.person()));
    const own = idIn((await comment(people[0] as Somebody, id, { text: 'Likeable' })).to);
    const like = async (one: Somebody, path: string, on: string) => {
      const token = await one.browser.token(`/en/releases/${id}`);
      return Promise.all(Array.from({ length: 5 }, () => one.browser.post(path, { token, on })));
    };
    for (const path of [`/en/releases/${id}/like`, `/en/comments/${own}/like`])
      await Promise.all(people.map((one) => like(one, path, '1')));
    expect(await figures(id)).toMatchObject({ likes: 4, liked: 4 });
    await like(people[1] as Somebody, `/en/releases/${id}/like`, '0');
    expect(await figures(id)).toMatchObject({ likes: 3, liked: 3 });
    expect(await pageOf(id)).toMatch(/<b data-likes[^>]*>3<\/b>/);
    const { rows } = await site.db.client.query('select likes from comment where id = $1', [own]);
    expect(rows).toEqual([{ likes: 4 }]);
    const token = await (people[2] as Somebody).browser.token(`/en/releases/${id}`);
    const told = await (people[2] as Somebody).browser.post(
      `/en/releases/${id}/like`,
      { token, on: '0' },
      { accept: 'application/json' },
    );
    expect(JSON.parse(told.html)).toEqual({ likes: 2, on: false, name: 'Like' });
  });

  it('are not taken from nobody', async () => {
    const id = await release();
    const nobody = site.browser();
    expect((await nobody.post(`/en/releases/${id}/like`, { on: '1' })).status).toBe(403);
    expect(await figures(id)).toMatchObject({ likes: 0 });
  });
});

describe('a proposal', () => {
  it('waits for the desk with the words and the address, which nobody opens', async () => {
    const [one, id] = [await site.person(), await release()];
    const fact = /about\?fact=(?<fact>\w+)/.exec(await pageOf(id))?.groups?.['fact'] ?? '';
    const propose = (fields: Record<string, string>) =>
      one.browser.send(`/en/releases/${id}/propose`, { fact, ...fields }, `/en/releases/${id}`);
    const bad = await propose({ what: 'evidence', text: 'It was paid', address: 'javascript:alert(1)' });
    expect([bad.status, bad.html.includes('It was paid')]).toEqual([422, true]);
    const sent = await propose({ what: 'evidence', text: 'It was paid', address: 'http://169.254.169.254/latest' });
    expect(sent.to).toBe(`/en/releases/${id}/about?fact=${fact}`);
    expect((await propose({ what: 'correction', text: 'It was 2.6 million', address: '' })).status).toBe(303);
    const open = (await site.db.record.readerProposals.open(100)).filter((proposal) => proposal.release.id === id);
    expect(open).toMatchObject([
      {
        what: 'evidence',
        text: 'It was paid',
        address: 'http://169.254.169.254/latest',
        about: { quote: '250万円', fact },
      },
      { what: 'correction', text: 'It was 2.6 million', address: null },
    ]);
    const decided = { state: 'accepted', by: 'somebody', answer: 'Thank you' } as const;
    expect(await site.db.record.readerProposals.decide(open[0]?.id ?? '', decided)).toBe(true);
    expect(await site.db.record.readerProposals.decide(open[0]?.id ?? '', decided)).toBe(false);
    const { rows } = await site.db.client.query('select what, about from notice where member_id = $1', [one.id]);
    expect(rows).toMatchObject([{ what: 'proposal-decided', about: { state: 'accepted', answer: 'Thank you' } }]);
  });
});

describe('somebody who leaves', () => {
  it.each(['stay', 'go'] as const)('leaves their words as they chose: %s', async (words) => {
    const [one, two, id] = [await site.person(), await site.person(), await release()];
    const own = idIn((await comment(one, id, { text: 'Something that was said' })).to);
    await comment(two, id, { text: 'An answer to it', parent: own });
    const page = `/en/releases/${id}`;
    await one.browser.send(`/en/releases/${id}/like`, { on: '1' }, page);
    await one.browser.send(`/en/comments/${own}/like`, { on: '1' }, page);
    const data = JSON.parse((await one.browser.get('/en/account/data.json')).html) as Record<string, unknown>;
    expect(data['takingPart']).toMatchObject({ comments: [{ text: 'Something that was said' }] });
    await one.browser.send('/en/account/delete', { words, password: goodPassword });
    const html = await pageOf(id);
    expect(html.includes('Something that was said')).toBe(words === 'stay');
    expect(html).toContain(words === 'stay' ? 'Deleted account' : 'Deleted by its author.');
    expect(html).toContain('An answer to it');
    const figure = words === 'stay' ? 2 : 1;
    expect(await figures(id)).toEqual({ likes: 0, liked: 0, comments: figure, shown: figure });
  });
});
