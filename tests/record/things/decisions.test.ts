import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreshRecord } from '../support/fresh-record.ts';
import { idOf, releases } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

let db: FreshRecord;
beforeAll(async () => {
  db = await settledRecord();
  await db.record.addReleases(
    releases(
      '2025-12-18-jp-kz',
      '2025-12-20-summit',
      '2025-12-20-tokyo-declaration',
      '2017-05-01-fm6',
      '2025-12-20-jp-tm',
    ),
  );
  await db.record.settled();
});
afterAll(() => db.close());

const editor = { by: 'editor', reason: 'the minutes say so' };

/** What is held for what, with all that points to it: equal before a decision and after it was undone. */
async function held(): Promise<unknown[]> {
  const told = await db.client.query(
    `select t.kind, t.id, told.fact_id, told.state from told join thing t on t.key = told.thing_key order by 1, 2, 3`,
  );
  const things = await db.client.query(
    `select kind, id, names, dialogue, date, releases, joined_into is null as own,
      (select m.id from thing m where m.key = thing.meeting_key) as meeting from thing where releases > 0 order by 1, 2`,
  );
  return [told.rows, things.rows];
}

async function talks() {
  const { items } = await db.record.things.meetings({ country: 'KZ', limit: 50 });
  const summit = items.find((card) => card.dialogue?.id === 'ca-jad' && card.ordinal === 1);
  const talk = items.find((card) => card.level === 'bilateral');
  if (!summit || !talk) throw new Error('the meetings are not there');
  return { summit, talk };
}

describe('joining', () => {
  it('makes two things one, leads the old id to it, and can be undone to the last row', async () => {
    const { summit, talk } = await talks();
    const before = await held();
    const decision = await db.record.join('meeting', summit.id, talk.id, editor);
    expect(await db.record.things.meeting(talk.id)).toBeNull();
    expect(await db.record.things.movedTo('meeting', talk.id)).toBe(summit.id);
    const joined = await db.record.things.meeting(summit.id);
    expect(
      joined?.told.some((one) => one.release.id === idOf('2025-12-18-jp-kz') && one.join.state === 'accepted'),
    ).toBe(true);
    expect(joined?.instruments.length).toBeGreaterThan(2);
    const [listed] = await db.record.identityDecisions({ kind: 'meeting', id: summit.id, limit: 10 });
    expect(listed).toMatchObject({ id: decision, what: 'join', ...editor, undoneBy: null });

    const undoing = await db.record.undo(decision, { by: 'editor', reason: 'it was another meeting' });
    expect(await held()).toEqual(before);
    expect(await db.record.things.movedTo('meeting', talk.id)).toBeNull();
    const lines = await db.record.identityDecisions({ kind: 'meeting', id: summit.id, limit: 10 });
    expect(lines.map(({ what, undoneBy }) => [what, undoneBy])).toEqual([
      ['undo', null],
      ['join', undoing],
    ]);
    await expect(db.record.undo(decision, editor)).rejects.toThrow(/undone already/);
  });

  it('stays as it was decided when the releases are settled again', async () => {
    const { summit, talk } = await talks();
    const decision = await db.record.join('meeting', summit.id, talk.id, editor);
    const before = await held();
    await db.client.query('insert into unsettled (release_key) select key from release');
    await db.record.settled();
    expect(await held()).toEqual(before);
    await db.record.undo(decision, editor);
  });

  it('is refused with a reason where it cannot be', async () => {
    const { summit, talk } = await talks();
    await expect(db.record.join('meeting', summit.id, summit.id, editor)).rejects.toThrow(/into itself/);
    await expect(db.record.join('meeting', summit.id, 'nosuchthing', editor)).rejects.toThrow(/no meeting nosuchthing/);
    await expect(db.record.join('meeting', summit.id, talk.id, { by: 'editor', reason: ' ' })).rejects.toThrow(/why/);
  });
});

describe('parting', () => {
  it('gives facts a thing of their own, which no rule joins again, and can be undone', async () => {
    const { summit } = await talks();
    const before = await held();
    const view = await db.record.things.meeting(summit.id);
    const wrong = view?.told.find((one) => one.release.id === idOf('2025-12-18-jp-kz'));
    const { decision, thing } = await db.record.part('meeting', summit.id, [wrong?.fact ?? ''], editor);
    expect(thing).not.toBe(summit.id);
    expect((await db.record.things.meeting(thing))?.told.map((one) => one.fact)).toEqual([wrong?.fact]);
    expect((await db.record.things.meeting(summit.id))?.told.map((one) => one.fact)).not.toContain(wrong?.fact);

    // Read again, and a further release that speaks of both: they stay apart.
    await db.client.query('insert into unsettled (release_key) select key from release');
    await db.record.addReleases(releases('2025-12-18-jp-kz-en'));
    await db.record.settled();
    expect((await db.record.things.meeting(thing))?.told.map((one) => one.fact)).toContain(wrong?.fact);
    expect(await db.record.things.movedTo('meeting', thing)).toBeNull();

    await db.record.undo(decision, editor);
    expect((await db.record.things.meeting(summit.id))?.told.map((one) => one.fact)).toContain(wrong?.fact);
    expect(await db.record.things.movedTo('meeting', thing)).toBe(summit.id);
    expect(before).toBeDefined();
  });

  it('of all facts is none', async () => {
    const { talk } = await talks();
    const view = await db.record.things.meeting(talk.id);
    await expect(db.record.part('meeting', talk.id, view?.told.map((one) => one.fact) ?? [], editor)).rejects.toThrow(
      /nothing to part/,
    );
  });
});

describe('what is doubtful', () => {
  it('is proposed with its words and reasons, joined to nothing, and can be refused for good', async () => {
    const { items, total } = await db.record.proposals({ limit: 50 });
    expect(total).toBe(items.length);
    // Father and son were both presidents, and releases call both ベルディムハメドフ大統領.
    const son = items.find((each) => each.told.at.quote.includes('ベルディムハメドフ'));
    expect(son).toMatchObject({
      thing: { kind: 'person' },
      candidate: { kind: 'person' },
      told: { join: { state: 'proposed' } },
    });
    expect(son?.thing.id).not.toBe(son?.candidate.id);
    expect(son?.reasons.join()).toContain('the same office');
    const decision = await db.record.refuse(son?.id ?? '', editor);
    const left = await db.record.proposals({ limit: 50 });
    expect(left.items.map((each) => each.id)).not.toContain(son?.id);
    await db.client.query('insert into unsettled (release_key) select key from release');
    await db.record.settled();
    expect((await db.record.proposals({ limit: 50 })).items.map((each) => each.id)).not.toContain(son?.id);
    await db.record.undo(decision, editor);
    expect((await db.record.proposals({ limit: 50 })).items.map((each) => each.id)).toContain(son?.id);
  });

  it('is given page by page, the surest first', async () => {
    const all = (await db.record.proposals({ limit: 50 })).items;
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = await db.record.proposals({ limit: 1, ...(after === null ? {} : { after }) });
      ids.push(...page.items.map((each) => each.id));
      after = page.next;
    } while (after !== null);
    expect(ids).toEqual(all.map((each) => each.id));
    expect(all.map((each) => each.score)).toEqual(all.map((each) => each.score).toSorted((a, b) => b - a));
  });
});
