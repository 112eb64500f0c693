import { Client } from 'pg';
import { openRecord } from '../../src/record/open.ts';
import { releases } from '../generator.ts';

/** Releases that are talked about: the first has so many threads, the others share what is left. */
const releaseCount = 500;
export const longThread = 2_000;

/** So many people are signed in beforehand, their tokens known; they are spread over all accounts. */
export const signedIn = 1_200;
export const tokenOf = (n: number): string => `bench-token-${String(n).padStart(6, '0')}-of-somebody`;

export interface FilledPeople {
  /** Ids of releases; the first is the one with the long thread. */
  readonly releases: readonly string[];
  readonly accounts: number;
  readonly comments: number;
}

/**
 * A record with so many comments by a tenth as many accounts: written by SQL with the triggers off, with the figures that
 * triggers would have left.
 */
export async function fillPeople(
  databaseUrl: string,
  comments: number,
  say: (text: string) => void,
): Promise<FilledPeople> {
  const record = await openRecord({ databaseUrl });
  const added = await record.addReleases([...releases(releaseCount)]);
  await record.close();
  const ids = added.flatMap((one) => ('id' in one ? [one.id] : []));
  say(`${ids.length} releases added`);
  const accounts = Math.max(signedIn, Math.floor(comments / 10));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of statements(accounts, comments)) await client.query(statement);
    const { rows } = await client.query<{ first: string; comments: string }>(`
      select (select id from release where key = (select min(key) from release)) as first,
        (select count(*) from comment) as comments`);
    const first = rows[0]?.first ?? '';
    say(`${accounts} accounts and ${rows[0]?.comments} comments written`);
    return { releases: [first, ...ids.filter((id) => id !== first)], accounts, comments: Number(rows[0]?.comments) };
  } finally {
    await client.end();
  }
}

/** Tables whose triggers keep figures. */
const counting = ['comment', 'comment_like', 'release_like', 'release'];

/** Nothing in it is random: the same record each time. */
const statements = (accounts: number, comments: number): string[] => [
  ...counting.map((table) => `alter table ${table} disable trigger user`),
  `insert into member (id, name, email, email_verified, lang, created_at)
    select 'bench-member-' || n, 'Reader ' || n, 'reader' || n || '@example.org', true,
      case n % 2 when 0 then 'ja' else 'en' end, now() - interval '400 days'
    from generate_series(1, ${accounts}) n`,
  `insert into member_session (id, member_id, token, expires_at)
    select 'bench-session-' || n, 'bench-member-' || n, 'bench-token-' || lpad(n::text, 6, '0') || '-of-somebody',
      now() + interval '20 days'
    from generate_series(1, ${signedIn}) n`,
  `create temp table place as select row_number() over (order by key) - 1 as number, key from release`,
  `create index on place (number)`,
  // Threads first, the long one on the first release; one comment in five answers one of them, one in three is liked: with
  // their figures at once, as a million rows are not written twice.
  `insert into comment (id, release_key, member_id, text, at, likes, replies)
    select 'c' || translate(lpad(to_hex(n), 12, '0'), '01', 'gh'), p.key, 'bench-member-' || (n::bigint * 7919 % ${accounts} + 1),
      'Comment number ' || n || '. ' || repeat('The figure in the second paragraph was announced before. ', n % 4 + 1),
      now() - interval '300 days' + make_interval(secs => n), (n % 3 = 2)::integer,
      (n % 3 = 1 and (n - 1) / 3 between 1 and ${Math.floor(comments * 0.2)})::integer
    from generate_series(1, ${Math.floor(comments * 0.8)}) n
    join place p on p.number = case when n <= ${longThread} then 0 else 1 + n % (select count(*) - 1 from place) end`,
  `insert into comment (id, release_key, parent, member_id, text, at)
    select 'r' || translate(lpad(to_hex(n), 12, '0'), '01', 'gh'), c.release_key, c.key,
      'bench-member-' || (n::bigint * 104729 % ${accounts} + 1), 'Answer number ' || n || '.', c.at + interval '1 hour'
    from generate_series(1, ${Math.floor(comments * 0.2)}) n
    join comment c on c.id = 'c' || translate(lpad(to_hex(1 + n * 3), 12, '0'), '01', 'gh')`,
  `insert into comment_like (comment_key, member_id)
    select c.key, 'bench-member-' || (c.key * 31 % ${accounts} + 1) from comment c where c.likes = 1`,
  `insert into release_like (release_key, member_id)
    select p.key, 'bench-member-' || (n * 17 % ${accounts} + 1)
    from generate_series(1, ${Math.floor(accounts / 2)}) n join place p on p.number = n % (select count(*) from place)
    on conflict do nothing`,
  `update release r set comments = c.count from (select release_key, count(*) from comment group by 1) c
    where c.release_key = r.key`,
  `update release r set likes = l.count from (select release_key, count(*) from release_like group by 1) l
    where l.release_key = r.key`,
  ...counting.map((table) => `alter table ${table} enable trigger user`),
  // Without the vocabulary nothing was settled, and nothing shall be while people are measured.
  `delete from unsettled`,
  `delete from unheld`,
  `vacuum analyze`,
];
