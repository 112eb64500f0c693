import { describe, expect, it } from 'vitest';
import heldWords from '../../vocabulary/moderation.json' with { type: 'json' };
import { editorsDesk } from '../../src/desk/desk.ts';
import { takingPart } from '../../src/members/taking-part.ts';
import { openData } from '../../src/open/open.ts';
import { deskWords } from '../../src/site/catalogue/desk.ts';
import type { Browser } from '../members/support/browser.ts';
import { hostilePayloads } from '../members/support/hostile-payloads.ts';
import { trial, type Somebody, type Trial } from '../members/support/try-members.ts';
import { idOf, releases } from '../record/things/support/settled-release.ts';

const site: Trial = trial({
  settles: true,
  parts: (db, members) => [
    takingPart(members, db.record, heldWords),
    editorsDesk(members, db.record),
    openData({ record: db.record, version: '0' }),
  ],
});
const words = deskWords.en;
const grants = idOf('2025-12-20-kg-grants');
const json = { accept: 'application/json' };

let filled = false;
/** The record with one release in it, and an editor. */
async function editor(): Promise<Somebody> {
  if (!filled) {
    filled = true;
    for (const input of releases('2025-12-20-kg-grants', '2025-12-20-summit')) await site.db.record.addRelease(input);
    await site.db.record.settled();
  }
  return site.person('editor');
}

/** The amounts of the release as its page has them. */
async function amounts() {
  const view = await site.db.record.release(grants);
  return (view?.facts ?? [])
    .filter(({ list }) => list === 'money')
    .map(({ id, position }) => ({ id, ...view?.reading.money[position] }));
}
async function amount(n = 0) {
  const found = (await amounts())[n];
  if (!found?.id) throw new Error('the release has no amount');
  return found;
}
const itemOf = (fact: string) => `fact~${grants}~${fact}`;

/** What stands in the inputs of a form, as a browser would send it. */
function inputsOf(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((one) => one.includes(`method="post" action="${action}"`)) ?? '';
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const attribute = (tag: string, name: string) =>
    plain(new RegExp(` ${name}="(?<value>[^"]*)"`).exec(tag)?.groups?.['value'] ?? '');
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g))
    if (!/type="checkbox"/.test(tag) || / checked/.test(tag)) fields[attribute(tag, 'name')] = attribute(tag, 'value');
  for (const { groups } of form.matchAll(/<textarea(?<tag>[^>]*)>(?<text>[^<]*)<\/textarea>/g))
    fields[attribute(groups?.['tag'] ?? '', 'name')] = plain(groups?.['text'] ?? '');
  for (const { groups } of form.matchAll(/<select(?<tag>[^>]*)>(?<options>.*?)<\/select>/gs)) {
    const options = [...(groups?.['options'] ?? '').matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
    const chosen = options.find((tag) => / selected/.test(tag)) ?? options[0] ?? '';
    fields[attribute(groups?.['tag'] ?? '', 'name')] = attribute(chosen, 'value');
  }
  return fields;
}
const editPath = (item: string) => `/en/desk/edit?item=${item}`;
async function edit(browser: Browser, item: string, change: Readonly<Record<string, string>>) {
  const { html } = await browser.get(editPath(item));
  return browser.post('/en/desk/edit', { ...inputsOf(html, '/en/desk/edit'), ...change });
}

describe('the desk', () => {
  it('says that nothing waits where nothing does', async () => {
    const { browser } = await site.person('editor');
    const { html, headers } = await browser.get('/en/desk');
    expect(html).toContain(words.empty);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('is no page for readers, and no link to it stands on theirs', async () => {
    const { browser } = await site.person('reader');
    expect((await browser.get('/en/desk')).status).toBe(403);
    expect((await browser.get('/en/')).html).not.toContain('/en/desk');
    const one = await editor();
    expect((await one.browser.get('/en/')).html).toContain('href="/en/desk"');
    expect((await site.browser().get('/en/')).html).not.toContain('/en/desk');
  });

  it('takes a decision by a form, goes on to the next, and takes it back', async () => {
    const { browser } = await editor();
    const { id } = await amount();
    const sent = await browser.send(
      '/en/desk/decide',
      { item: itemOf(id), act: 'accept', reason: 'as printed' },
      editPath(itemOf(id)),
    );
    expect(sent.status).toBe(303);
    expect(sent.to).toMatch(/^\/en\/desk\?said=decided&done=fact~\w+$/);
    expect(await site.db.record.desk.checks(grants)).toEqual({ [id]: 'accepted' });
    const { html } = await browser.get(sent.to ?? '');
    expect(html).toContain(words.decided);
    const line = /name="line" value="(?<line>[^"]+)"/.exec(html)?.groups?.['line'] ?? '';
    const undone = await browser.send('/en/desk/undo', { line }, '/en/desk/decisions');
    expect(undone.to).toBe('/en/desk?said=undone');
    expect(await site.db.record.desk.checks(grants)).toEqual({});
  });

  it('tells the second of two who was first, and keeps nothing of theirs', async () => {
    const [first, second] = [await editor(), await editor()];
    const { id } = await amount(1);
    const [page] = [editPath(itemOf(id))];
    await first.browser.send('/en/desk/decide', { item: itemOf(id), act: 'accept', reason: '' }, page);
    const token = await second.browser.token('/en/account');
    const sent = await second.browser.post('/en/desk/decide', { token, item: itemOf(id), act: 'refuse' }, json);
    const told = JSON.parse(sent.html) as { is: string; said: string };
    expect(told.is).toBe('taken');
    expect(told.said).toMatch(/^Person \d+ was first/);
    expect((await site.db.record.desk.checks(grants))[id]).toBe('accepted');
  });

  it('refuses a form without its token, and acts and items that are none', async () => {
    const { browser } = await editor();
    const { id } = await amount(2);
    expect((await browser.post('/en/desk/decide', { item: itemOf(id), act: 'accept' })).status).not.toBe(303);
    expect(await site.db.record.desk.checks(grants)).not.toHaveProperty(id);
    const token = await browser.token('/en/account');
    expect((await browser.post('/en/desk/decide', { token, item: itemOf(id), act: 'burn' })).status).toBe(404);
    expect((await browser.post('/en/desk/decide', { token, item: 'fact~x~y', act: 'accept' })).status).toBe(422);
    expect((await browser.get('/en/desk?item=%3Cscript%3E&after=%27--&kind=x&said=%3Cb%3E&done=%3Cb%3E')).status).toBe(
      200,
    );
  });
});

describe('a fact that is edited', () => {
  it('has the new amount on the page of its release, which leads to who changed it and why', async () => {
    const { browser } = await editor();
    const { id } = await amount(3);
    const sent = await edit(browser, itemOf(id), { 'amount.value': '7億1,900万', reason: 'the note says so' });
    expect(sent.status).toBe(303);
    expect((await amounts()).find((one) => one.id === id)?.value).toBe(719_000_000);
    const release = await site.browser().get(`/en/releases/${grants}`);
    expect(release.html).toContain(words.checkedBy.corrected);
    const story = await site.browser().get(`/en/releases/${grants}/facts/${id}`);
    expect(story.html).toContain('the note says so');
    expect(story.html).toContain('¥719 million');
    expect(story.html).not.toContain('name="token"');
    expect((await browser.get(`/en/releases/${grants}/facts/${id}`)).html).toContain(words.decideAgain);
  });

  it('comes back with what was typed, and says which field is wrong', async () => {
    const { browser } = await editor();
    const { id } = await amount(0);
    const sent = await edit(browser, itemOf(id), { 'amount.value': 'a lot', words: 'words that are not there' });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('value="a lot"');
    expect(sent.html).toContain(words.wrong.number);
    expect(sent.html).toContain(words.wrong.quote);
    expect(sent.html).toContain('>words that are not there</textarea>');
    expect(await site.db.record.desk.checks(grants)).not.toHaveProperty(id);
  });

  it('takes other words of the text', async () => {
    const { browser } = await editor();
    const { id, at } = await amount(2);
    const text = (await site.db.record.release(grants))?.edition.text ?? '';
    const wider = text.slice((at?.start ?? 0) - 2, at?.end);
    expect((await edit(browser, itemOf(id), { words: wider, 'at.words': '' })).status).toBe(303);
    const story = await site.db.record.desk.story(grants, id);
    expect(story?.passage?.text.slice(story.passage.start, story.passage.end)).toBe(wider.trim());
  });

  it('is added where the program missed it', async () => {
    const { browser } = await editor();
    const page = `/en/desk/add?release=${grants}&list=organisations`;
    const { html } = await browser.get(page);
    const fields = { ...inputsOf(html, '/en/desk/add'), name: '署名式', id: 'ceremony' };
    const quote = /data-passage="3"[^>]*>(?<words>[^<]{6})/.exec(html)?.groups?.['words'] ?? '';
    const missing = await browser.post('/en/desk/add', { ...fields, words: '' });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('value="ceremony"');
    const sent = await browser.post('/en/desk/add', { ...fields, words: quote });
    expect(sent.to).toMatch(new RegExp(`^/en/releases/${grants}/facts/`));
    expect((await site.browser().get(sent.to ?? '')).html).toContain('ceremony');
  });

  it('never lets what is typed become more than words', async () => {
    const { browser } = await editor();
    const { id } = await amount(0);
    const { html } = await browser.get(editPath(itemOf(id)));
    const fields = inputsOf(html, '/en/desk/edit');
    for (const payload of hostilePayloads) {
      const sent = await browser.post('/en/desk/edit', {
        ...fields,
        'amount.value': payload,
        words: payload,
        reason: payload,
      });
      expect(sent.status).toBe(422);
      expect(sent.html.replace(/<script type="module"[^>]*>/g, '')).not.toMatch(
        /<script|<iframe|<object|<embed|<base /i,
      );
      expect(sent.html).not.toMatch(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)* on(?:error|load|focus|mouseover|toggle)=/i);
    }
  });
});

describe('what a reader has proposed', () => {
  it('comes to the desk with its words and source, and the reader is told what was decided and why', async () => {
    const { browser } = await editor();
    const reader = await site.person('reader');
    const { id } = await amount(1);
    const about = `/en/releases/${grants}/about?fact=${id}`;
    await reader.browser.send(
      `/en/releases/${grants}/propose`,
      { what: 'correction', fact: id, text: 'It was <b>more</b>.', address: 'https://example.org/note' },
      about,
    );
    const { html } = await browser.get('/en/desk?kind=proposal');
    expect(html).toContain('It was &lt;b>more&lt;/b>.');
    expect(html).toContain('href="https://example.org/note"');
    expect(html).toContain(`item=fact~${grants}~${id}`);
    const item = /data-item="(?<item>proposal~[^"]+)"/.exec(html)?.groups?.['item'] ?? '';
    const sent = await browser.send(
      '/en/desk/decide',
      { item, act: 'refuse', reason: 'The note says the same.', kind: 'proposal' },
      '/en/desk?kind=proposal',
    );
    expect(sent.to).toMatch(/^\/en\/desk\?kind=proposal&said=decided/);
    expect((await browser.get('/en/desk?kind=proposal')).html).toContain(words.emptyKind);
    const notices = await reader.browser.get('/en/notices');
    expect(notices.html).toContain('The note says the same.');
  });
});

describe('what people have checked', () => {
  it('is counted for everybody, by kind', async () => {
    await editor();
    const { html, status } = await site.browser().get('/en/checked');
    expect(status).toBe(200);
    const { checked, facts } = await site.db.record.desk.progress();
    expect(checked).toBeGreaterThan(0);
    expect(html).toContain(words.checkedShare(String(checked), String(facts)));
    expect(html).toContain(words.agreementNone);
  });
});
