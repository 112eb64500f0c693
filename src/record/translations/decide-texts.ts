import type { Pool, PoolClient } from 'pg';
import { YakusokuError } from '../../model/errors.ts';
import { lockReleases } from '../commands/decide.ts';
import { together, transaction } from '../commands/transaction.ts';
import { canonicalUrl, releaseId } from '../identity/release-id.ts';
import type { Decider } from '../things/decisions/views.ts';
import type { Member } from './groups.ts';
import { goByText } from './join-translations.ts';

/** What somebody has decided about which releases are one text. */
export interface TextDecision extends Decider {
  readonly at: string;
  readonly what: 'join' | 'part';
  /** Id of the release. */
  readonly release: string;
  /** Ids of those that it was joined to or parted from. */
  readonly of: readonly string[];
}

const refused = (why: string) => new YakusokuError('record-refused', why);

/** From now on two releases are one text in two languages, with all that they are one with already. */
export async function joinTexts(pool: Pool, one: string, other: string, decider: Decider): Promise<void> {
  const ids = [idOf(one), idOf(other)];
  if (ids[0] === ids[1]) throw refused('a release cannot be joined to itself');
  await deciding(pool, ids, decider, async (client) => {
    const [mine, theirs] = [await textOf(client, one), await textOf(client, other)];
    if (mine[0]?.whole === theirs[0]?.whole) throw refused(`${one} and ${other} are one text already`);
    const twice = mine.find(({ lang }) => theirs.some((member) => member.lang === lang));
    if (twice) throw refused(`the text of ${other} stands in ${twice.lang} already: part the release there first`);
    const [first, second] = older(mine) < older(theirs) ? [mine, theirs] : [theirs, mine];
    await client.query(`delete from text_apart where (a = any($1) and b = any($2)) or (a = any($2) and b = any($1))`, [
      mine.map(({ id }) => id),
      theirs.map(({ id }) => id),
    ]);
    await goByText(client, second, first[0]?.whole ?? '', new Set());
    return { what: 'join', release: ids[0] ?? '', of: theirs.map(({ id }) => id) };
  });
}

/** From now on a release is a text of its own; those that it was one with stay one. */
export async function partText(pool: Pool, asked: string, decider: Decider): Promise<void> {
  const id = idOf(asked);
  await deciding(pool, [id], decider, async (client) => {
    const text = await textOf(client, asked);
    const own = text.filter((member) => member.id === id);
    const others = text.filter((member) => member.id !== id);
    const [oldest] = others;
    if (!oldest) throw refused(`${asked} is joined to no other release`);
    await client.query(
      `insert into text_apart (a, b) select least($1, other), greatest($1, other) from unnest($2::text[]) as other
       on conflict do nothing`,
      [id, others.map((member) => member.id)],
    );
    // What went by its id goes by the oldest of the others.
    if (oldest.whole === id) await goByText(client, others, oldest.id, new Set());
    await goByText(client, own, id, new Set());
    return { what: 'part', release: id, of: others.map((member) => member.id) };
  });
}

/** The latest decisions. */
export async function listTextDecisions(pool: Pool, limit: number): Promise<TextDecision[]> {
  const { rows } = await pool.query<Omit<TextDecision, 'at'> & { at: Date }>(
    'select at, by, reason, what, release, of from text_decision order by key desc limit $1',
    [limit],
  );
  return rows.map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest }));
}

const idOf = (asked: string): string => {
  const url = canonicalUrl(asked);
  return url === null ? asked : releaseId({ url, bytes: new Uint8Array() });
};

const older = (text: readonly Member[]): bigint => text.map(({ key }) => BigInt(key)).reduce((a, b) => (a < b ? a : b));

/** The releases that are one text with it, itself among them, the oldest first. */
async function textOf(client: PoolClient, asked: string): Promise<Member[]> {
  const { rows } = await client.query<Member>(
    `select m.key, m.id, m.lang, m.issued, coalesce(m.translation_of, m.id) as whole
     from release r join release m on coalesce(m.translation_of, m.id) = coalesce(r.translation_of, r.id)
     where r.id = $1 order by m.key`,
    [idOf(asked)],
  );
  if (rows.length === 0) throw refused(`${asked}: no release of the record has this id or address`);
  return rows;
}

async function deciding(
  pool: Pool,
  ids: readonly string[],
  { by, reason }: Decider,
  work: (client: PoolClient) => Promise<Pick<TextDecision, 'what' | 'release' | 'of'>>,
): Promise<void> {
  if (by.trim() === '' || reason.trim() === '') throw refused('a decision says who decides, and why');
  await transaction(pool, async (client) => {
    await together([client.query('begin'), lockReleases(client, ids)]);
    const { rowCount: follows } = await client.query('select from mirror');
    if (follows) throw refused('this record follows another installation: decide there');
    const { what, release, of } = await work(client);
    await together([
      client.query('insert into text_decision (by, reason, what, release, of) values ($1, $2, $3, $4, $5)', [
        by,
        reason,
        what,
        release,
        of,
      ]),
      client.query('select bump_revision()'),
      client.query('commit'),
    ]);
  });
}
