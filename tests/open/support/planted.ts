import { Client } from 'pg';
import { deskKinds } from '../../../src/record/desk/views.ts';
import type { OpenRecord } from '../../../src/record/open.ts';

/** What nobody but its owner, an editor or the operator may see: each of these words is planted where it belongs. */
export const planted = {
  id: 'zzsecretid',
  name: 'zzsecretname',
  mail: 'zzsecret@mail.example',
  token: 'zzsecrettoken',
  address: '203.0.113.77',
  held: 'zzheldcomment',
  removed: 'zzremovedcomment',
  proposal: 'zzproposalwords',
  answer: 'zzproposalanswer',
  report: 'zzreportwords',
  moderation: 'zzmoderationreason',
  firstReason: 'zzfirstreason',
  reason: 'zzdecisionreason',
  hook: 'zzwebhooksecret',
} as const;
export const marks: readonly string[] = Object.values(planted);

/** Fills a record with an account, what it wrote and what was decided; gives how many decisions were made. */
export async function plantSecrets(record: OpenRecord, databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { id, name, mail, token, address } = planted;
  await client.query(`insert into member (id, name, email, role) values ($1, $2, $3, 'editor')`, [id, name, mail]);
  await client.query(
    `insert into member_session (id, member_id, token, ip_address, expires_at)
     values ('s', $1, $2, $3, now() + interval '1 day')`,
    [id, token, address],
  );
  for (const [state, text] of [
    ['held', planted.held],
    ['removed', planted.removed],
  ])
    await client.query(
      `insert into comment (id, release_key, member_id, text, state) select $1, key, $2, $3, $4 from release order by key limit 1`,
      [`c-${state ?? ''}`, id, text, state],
    );
  await client.query(
    `insert into report (comment_key, member_id, rule, words) select key, $1, 'x', $2 from comment limit 1`,
    [id, planted.report],
  );
  await client.query(
    `insert into moderation_action (id, by_id, what, reason, comment_key, member_id)
     select 'm', $1, 'hide', $2, key, $1 from comment limit 1`,
    [id, planted.moderation],
  );
  for (const [state, answer] of [
    ['open', null],
    ['refused', planted.answer],
  ])
    await client.query(
      `insert into proposal (id, what, release_key, edition_key, fact_id, passage, starts, ends, quote, text, address,
         member_id, state, decided_at, decided_by, answer)
       select 'p-' || $1, 'correction', r.key, f.edition_key, f.id, a.passage, a.starts, a.ends, a.quote, $2,
         'https://mail.example/' || $2, $3, $1, case when $1 = 'open' then null else now() end,
         case when $1 = 'open' then null else $3 end, $4
       from fact f join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.number = 0
         join release r on r.current_edition = f.edition_key limit 1`,
      [state, planted.proposal, id, answer],
    );
  await client.query(
    `insert into desk_first (item, by, reason, act, release_key) select 'fact~x', $1, $2, 'accepted', key
     from release limit 1`,
    [id, planted.firstReason],
  );
  const made = await decide(record);
  // Of every kind a thing that an editor has joined, and one that stays apart.
  for (const what of ['joined', 'parted', 'decided'])
    await client.query(
      `insert into change (seq, kind, id, what, value)
       select (select max(seq) from change) + row_number() over (), kind, min(id), $1,
         jsonb_build_object('with', 'x', 'decision', $3::text, 'by', $2::text, 'reason', $3::text)
       from thing where joined_into is null and releases > 0 group by kind`,
      [what, id, planted.reason],
    );
  await client.query('select bump_revision()');
  await client.end();
  return made;
}

/** One decision of every kind and act that the queue offers, by the planted editor; some are taken back again. */
async function decide(record: OpenRecord): Promise<number> {
  const decider = { by: planted.id, reason: planted.reason };
  let made = 0;
  const seen = new Map<string, number>();
  const queues = await Promise.all(deskKinds.map(async (kind) => record.desk.queue({ kind, limit: 40 })));
  for (const item of queues.flatMap(({ items }) => items))
    for (const act of item.acts) {
      const which = `${item.kind} ${act}`;
      const before = seen.get(which) ?? 0;
      if (act === 'correct' || before >= 2) continue;
      const answer = await record.desk.decide(item.id, act, decider).catch(() => null);
      if (answer === null || !('done' in answer)) continue;
      seen.set(which, before + 1);
      made++;
      if (before === 1 && answer.undoable) await record.desk.undo(answer.done, decider);
      break;
    }
  await record.settled();
  return made;
}
