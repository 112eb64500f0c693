import { sql, type Kysely } from 'kysely';
import { cappedLimit } from '../queries/limit.ts';
import type { Tables } from '../tables.ts';
import { contradictionItems } from './items/contradictions.ts';
import { evidenceItems } from './items/evidence.ts';
import { changedItems, factItems } from './items/facts.ts';
import { joinItems } from './items/joins.ts';
import { proposalItems } from './items/proposals.ts';
import type { ItemLoader, WaitingRow } from './items/waiting-row.ts';
import { deskKinds, type DeskItem, type DeskKind, type DeskRecord } from './views.ts';

const loaders: Readonly<Record<DeskKind, ItemLoader>> = {
  fact: factItems,
  changed: changedItems,
  join: joinItems,
  evidence: evidenceItems,
  proposal: proposalItems,
  contradiction: contradictionItems,
};

/** One queue of all kinds: a step in one index, however much waits. */
export async function queue(
  db: Kysely<Tables>,
  { limit: asked, after = '', ...which }: Parameters<DeskRecord['queue']>[0],
): ReturnType<DeskRecord['queue']> {
  const limit = cappedLimit(asked);
  const items: DeskItem[] = [];
  let cursor = after;
  // One more than is shown tells whether there is more; what is decided elsewhere meanwhile is passed over.
  while (items.length <= limit) {
    const wanted = limit + 1 - items.length;
    const rows = await waitingRows(db, { ...which, after: cursor, limit: wanted });
    items.push(...(await itemsOf(db, rows)).filter((one) => one !== null));
    const last = rows.at(-1);
    if (!last || rows.length < wanted) break;
    cursor = cursorOf(last);
  }
  const shown = items.slice(0, limit);
  return { items: shown, next: items.length > limit ? (shown.at(-1)?.cursor ?? null) : null };
}

const cursorOf = ({ place, hurry, score, key }: WaitingRow) => `${place}_${hurry}_${score}_${key}`;

/** The rows behind a cursor, in the order of the index `desk_item_next`. */
async function waitingRows(
  db: Kysely<Tables>,
  { kind, by, country, dialogue, after, limit }: Parameters<DeskRecord['queue']>[0] & { readonly after: string },
): Promise<WaitingRow[]> {
  const at = /^(?<place>\d)_(?<hurry>-?\d{1,9})_(?<score>[\d.e-]{1,20})_(?<key>\d{1,18})$/.exec(after)?.groups;
  const score = Number(at?.['score']);
  const behind =
    at && Number.isFinite(score)
      ? sql`and (d.place, d.hurry, d.score, d.key) > (${at['place']}::smallint, ${at['hurry']}::int, ${score}::real, ${at['key']}::bigint)`
      : sql``;
  const { rows } = await sql<WaitingRow>`
    select d.key, d.kind, d.place, d.hurry, d.score, d.release_key, r.id as release, d.ref, d.first_by
    from (select * from desk_item d
      where true ${kind ? sql`and d.place = ${deskKinds.indexOf(kind) + 1}::smallint` : sql``}
        ${by === undefined ? sql`` : sql`and d.first_by is distinct from ${by}`}
        ${country === undefined ? sql`` : sql`and d.release_key in (select n.key from release n where n.countries @> array[${country}])`}
        ${
          dialogue === undefined
            ? sql``
            : sql`and d.release_key in (select o.release_key from thing g join told o on o.thing_key = g.key
                and o.state in ('certain', 'accepted') where g.dialogue = ${dialogue} and g.joined_into is null)`
        } ${behind}
      order by d.place, d.hurry, d.score, d.key limit ${limit}) d
    join release r on r.key = d.release_key
    order by d.place, d.hurry, d.score, d.key`.execute(db);
  return rows;
}

async function itemsOf(db: Kysely<Tables>, rows: readonly WaitingRow[]): Promise<(DeskItem | null)[]> {
  const found = new Map<string, DeskItem | null>();
  for (const [kind, group] of Map.groupBy(rows, (row) => row.kind)) {
    const items = await loaders[kind](db, group);
    for (const [n, row] of group.entries()) found.set(row.key, items[n] ?? null);
  }
  return rows.map((row) => found.get(row.key) ?? null);
}

/** A waiting item by its id. */
export async function item(db: Kysely<Tables>, id: string): Promise<DeskItem | null> {
  const [kind = '', one = '', fact = ''] = id.split('~');
  const known = deskKinds.find((each) => each === kind);
  if (!known) return null;
  const ofFact = known === 'fact' || known === 'changed';
  const { rows } = await sql<WaitingRow>`
    select d.key, d.kind, d.place, d.hurry, d.score, d.release_key, r.id as release, d.ref, d.first_by
    from desk_item d join release r on r.key = d.release_key
    where d.kind = ${known} and d.ref = ${ofFact ? fact : one} and (not ${ofFact}::boolean or r.id = ${one})
    order by d.key limit 1`.execute(db);
  return (await itemsOf(db, rows))[0] ?? null;
}

const mostCounted = 1001;

export async function waiting(db: Kysely<Tables>): Promise<Record<DeskKind, number>> {
  const { rows } = await sql<{ kind: DeskKind; count: number }>`
    select k.kind, (select count(*)::int from (
      -- In the order of the index: a kind of which little waits is not looked for among all the others.
      select from desk_item d where d.place = k.place order by d.hurry, d.score, d.key limit ${mostCounted}) d) as count
    from unnest(${[...deskKinds]}::text[]) with ordinality as k (kind, place)`.execute(db);
  const counted = new Map(rows.map((row) => [row.kind, row.count]));
  return Object.fromEntries(deskKinds.map((kind) => [kind, counted.get(kind) ?? 0])) as Record<DeskKind, number>;
}
