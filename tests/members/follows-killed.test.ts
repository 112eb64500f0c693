import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { inputsOf } from '../record/support/evidence-record.ts';
import { freshRecord, type FreshRecord } from '../record/support/fresh-record.ts';
import { startScript, type Program } from '../record/support/start-process.ts';

const people = 300;
const outbox = join(mkdtempSync(join(tmpdir(), 'yakusoku-letters-')), 'outbox');
const inputs = inputsOf(['corpus/ca-jad']);
const script = join(import.meta.dirname, 'support', 'telling-process.ts');
const started: Program[] = [];
function start(): Program {
  const one = startScript(script, db.databaseUrl, outbox);
  started.push(one);
  return one;
}
const written = () => readdirSync(outbox).filter((name) => name.endsWith('.eml') && !name.startsWith('.'));
const left = async () =>
  (
    await db.client.query<{ left: number }>(
      `select (select count(*) from letter where state <> 'sent')::int
         + (select count(*) from notice where told is not null and letter_id is null)::int
         + (select max(seq) from change)::int - (select seq from told_up_to)::int as left`,
    )
  ).rows[0]?.left ?? -1;
let db: FreshRecord;

beforeAll(async () => {
  mkdirSync(outbox, { recursive: true });
  db = await freshRecord({ vocabulary });
  await db.record.addReleases(inputs.slice(0, 1));
  await db.record.settled();
  await db.client.query(
    `insert into member (id, name, email, email_verified, lang)
     select 'm' || n, 'Person ' || n, 'p' || n || '@example.org', true, case when n % 2 = 0 then 'ja' else 'en' end
     from generate_series(1, ${people}) n`,
  );
  await db.client.query(
    `insert into follow (id, member_id, kind, subject, told, since)
     select 'f' || n, 'm' || n, 'dialogue', 'ca-jad', 'daily', (select max(seq) from change)
     from generate_series(1, ${people}) n`,
  );
  await db.record.addReleases(inputs.slice(1, 3));
  await db.record.settled();
}, 60_000);
afterAll(async () => {
  for (const one of started) if (one.child.exitCode === null && one.child.signalCode === null) await one.kill();
  await db.close();
  rmSync(join(outbox, '..'), { recursive: true, force: true });
});

it(
  'sends everybody one digest, however often and where it is killed, and with two at once',
  { timeout: 120_000 },
  async () => {
    // In the middle of sending: some have theirs, others wait.
    const killedAt: number[] = [];
    for (const enough of [1, 40, 90]) {
      const one = start();
      await expect.poll(() => written().length, { timeout: 30_000, interval: 3 }).toBeGreaterThanOrEqual(enough);
      await one.kill();
      killedAt.push(written().length);
      expect(await left()).toBeGreaterThan(0);
    }
    expect(killedAt.at(-1)).toBeLessThan(people);
    const both = [start(), start()];
    await expect.poll(left, { timeout: 60_000 }).toBe(0);
    for (const one of both) await one.kill();

    const letters = await Promise.all(written().map((name) => PostalMime.parse(readFileSync(join(outbox, name)))));
    const to = letters.map((letter) => letter.to?.[0]?.address);
    expect(to).toHaveLength(people);
    expect(new Set(to).size).toBe(people);
    expect(new Set(letters.map((letter) => letter.messageId)).size).toBe(people);
  },
);

it('writes letters that programs of mail understand, in the language of each person', async () => {
  const letters = await Promise.all(written().map((name) => PostalMime.parse(readFileSync(join(outbox, name)))));
  const letterTo = (address: string) => letters.find((letter) => letter.to?.[0]?.address === address);
  const header = (letter: (typeof letters)[number] | undefined, key: string) =>
    letter?.headers.find((each) => each.key === key)?.value;
  const [ja, en] = [letterTo('p2@example.org'), letterTo('p1@example.org')];
  expect(ja?.subject).toMatch(/^約束 今日のまとめ：\d+件$/);
  expect(ja?.text).toContain('をフォローしているため');
  expect(en?.subject).toMatch(/^Yakusoku today: \d+ items?$/);
  expect(en?.html).toContain('<li>New release</li>');
  expect(header(en, 'list-unsubscribe')).toBe(`<https://yakusoku.test/en/unfollow/mm1.${'x'.repeat(32)}>`);
  expect(header(en, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  // Every link of the one form stands in the other.
  const links = Array.from(
    en?.html?.matchAll(/href="(?<href>[^"]{1,300})"/g) ?? [],
    (found) => found.groups?.['href'] ?? '',
  );
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !en?.text?.includes(link))).toEqual([]);
});
