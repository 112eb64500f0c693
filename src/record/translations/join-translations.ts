import type { PoolClient } from 'pg';
import { canonicalUrl, releaseId } from '../identity/release-id.ts';
import { appendChanges, takeTurn, type NewChange } from '../things/settle/changes.ts';
import { enqueue } from '../things/settle/enqueue.ts';
import { joinedTexts, type Member, type Naming } from './groups.ts';

/** Ids of the releases at addresses, recorded or not; what is no address has none. */
export const idsAt = (addresses: readonly string[]): string[] =>
  addresses.flatMap((address) => {
    const url = canonicalUrl(address);
    return url === null ? [] : [releaseId({ url, bytes: new Uint8Array() })];
  });

/** Of those that name one and the same page so many are asked for: with a second one it is open which is meant. */
const mostRivals = 20;

/** A release and the ids that its page names as its text in other languages. */
export interface Names {
  readonly key: string;
  readonly others: readonly string[];
}

/** Keeps what the pages name, in place of what they named before. */
export async function keepNames(client: PoolClient, names: readonly Names[]): Promise<void> {
  const pairs = names.flatMap(({ key, others }) => others.map((other) => [key, other] as const));
  await client.query({
    name: 'forget-other-languages',
    text: `delete from other_language o using unnest($1::bigint[]) as asked (key)
      where o.release_key = asked.key
        and not exists (select from unnest($2::bigint[], $3::text[]) as kept (key, other)
          where kept.key = o.release_key and kept.other = o.other)`,
    values: [names.map(({ key }) => key), pairs.map(([key]) => key), pairs.map(([, other]) => other)],
  });
  await client.query({
    name: 'keep-other-languages',
    text: `insert into other_language (release_key, other)
      select named.key, named.other from unnest($1::bigint[], $2::text[]) as named (key, other)
      join release r on r.key = named.key and r.id <> named.other on conflict do nothing`,
    values: [pairs.map(([key]) => key), pairs.map(([, other]) => other)],
  });
}

/**
 * Joins releases to those that their pages name as the same text in another language, and to those whose pages name
 * them; gives the keys of those that were joined. They are settled anew: what they tell may be one thing now. `fresh` are
 * those that this transaction records; of the others who follows the record is told.
 */
export async function joinTranslations(
  client: PoolClient,
  asked: readonly string[],
  fresh: ReadonlySet<string>,
): Promise<string[]> {
  const { rows: namings } = await client.query<Naming>({
    name: 'other-languages-of',
    text: `select o.release_key as by, r.key as of from unnest($1::bigint[]) as asked (key)
        join other_language o on o.release_key = asked.key join release r on r.id = o.other
      union
      select rival.release_key, r.key from unnest($1::bigint[]) as asked (key)
        join other_language o on o.release_key = asked.key join release r on r.id = o.other
        cross join lateral (select release_key from other_language where other = o.other limit ${mostRivals}) rival
      union
      select o.release_key, r.key from unnest($1::bigint[]) as asked (key)
        join release r on r.key = asked.key join other_language o on o.other = r.id`,
    values: [asked],
  });
  if (namings.length === 0) return [];
  const { rows: members } = await client.query<Member>({
    name: 'texts-of',
    text: `select m.key, m.id, m.lang, m.issued, coalesce(m.translation_of, m.id) as whole
      from (select distinct coalesce(r.translation_of, r.id) as id
        from unnest($1::bigint[]) as asked (key) join release r on r.key = asked.key) texts
      join release m on coalesce(m.translation_of, m.id) = texts.id order by m.key`,
    values: [namings.flatMap(({ by, of }) => [by, of])],
  });
  const { rows: apart } = await client.query<{ pair: string }>({
    name: 'texts-apart',
    text: `select concat(a, ' ', b) as pair from text_apart where a = any($1) and b = any($1)`,
    values: [members.map(({ id }) => id)],
  });
  const changed = joinedTexts(members, namings, asked, new Set(apart.map(({ pair }) => pair)));
  for (const [whole, ofIt] of Map.groupBy(
    members.filter(({ key }) => changed.has(key)),
    ({ key }) => changed.get(key) ?? '',
  ))
    await goByText(client, ofIt, whole, fresh);
  return [...changed.keys()];
}

/**
 * Has releases go by the id of a text from now on, and settled anew: what they tell may be one thing. Who follows the
 * record is told of those that are not `fresh` from this transaction.
 */
export async function goByText(
  client: PoolClient,
  members: readonly Member[],
  whole: string,
  fresh: ReadonlySet<string>,
): Promise<void> {
  const keys = members.map(({ key }) => key);
  await client.query({
    name: 'go-by-text',
    text: `update release set translation_of = nullif($2, id) where key = any($1::bigint[])`,
    values: [keys, whole],
  });
  await Promise.all(enqueue(client, keys));
  const told = members.filter(({ key }) => !fresh.has(key));
  if (told.length === 0) return;
  await takeTurn(client);
  const change = ({ key, id }: Member): NewChange => ({
    kind: 'release',
    id,
    what: 'translated',
    release: key,
    value: { of: id === whole ? null : whole },
  });
  await appendChanges(client, told.map(change));
}
