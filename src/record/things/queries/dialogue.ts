import { sql, type Kysely } from 'kysely';
import type { Dialogue, Vocabulary } from '../../../model/vocabulary.ts';
import { claimsOf } from '../../ledger/claims-of.ts';
import { cardOf, selectCards } from '../../queries/card.ts';
import type { Tables } from '../../tables.ts';
import type { DialogueCard, DialogueView, MeetingCard, MeetingGap, Names } from '../views.ts';
import { cardsOf, meetingCards } from './cards.ts';
import { thingsWhere } from './lists.ts';
import { selectThings, thingRow, type ThingRow } from './rows.ts';
import { dialogueTotals } from './tally.ts';

/** How much a dialogue's page gives of each; lists go on by `commitments({ dialogue, area })` and the like. */
const most = { numbered: 300, unnumbered: 60, area: 24, instruments: 30, targets: 24 };
const levels = ['summit', 'ministerial', 'senior-officials', 'experts', 'symposium', 'forum'] as const;

/** A dialogue with its series, their gaps, and what was promised and signed in it; null for one that nobody tells of. */
export async function dialogueView(
  db: Kysely<Tables>,
  vocabulary: Pick<Vocabulary, 'dialogues'>,
  id: string,
): Promise<DialogueView | null> {
  const row = await thingRow(db, 'dialogue', id);
  if (!row) return null;
  const entry = vocabulary.dialogues.find((each) => each.id === id);
  const counting = dialogueTotals(db, id);
  const [totals, meetings, commitments, instruments, targets, claims, latest] = await Promise.all([
    counting,
    meetingsOf(db, id),
    counting.then(({ fields }) => newestByArea(db, id, fields)),
    thingsWhere(db, 'instrument', { dialogue: id }, most.instruments),
    nearestTargets(db, id),
    claimsOf(db, { dialogue: id }),
    selectCards(db)
      .where(
        'release.key',
        'in',
        sql<string>`(select release_key from (select distinct listed, release_key from told
          where thing_key = ${row.key} order by listed desc, release_key desc limit 12) newest)`,
      )
      .orderBy('release.listed', 'desc')
      .orderBy('release.id', 'desc')
      .execute(),
  ]);
  const { meetings: met, ...cards } = await cardsOf(db, { meetings, commitments, instruments, targets });
  return {
    id,
    names: row.names as Names,
    since: entry?.since ?? null,
    members: entry?.members ?? [],
    series: seriesOf(entry, meetings, met),
    ...cards,
    totals,
    claims,
    latest: latest.map(cardOf),
  };
}

/** What pages show of things of a dialogue. */
const shownOf = (db: Kysely<Tables>, kind: string, dialogue: string) =>
  selectThings(db)
    .where('thing.kind', '=', kind)
    .where('thing.dialogue', '=', dialogue)
    .where('thing.joined_into', 'is', null)
    .where('thing.releases', '>', 0);

/** All numbered meetings, so that a gap is one that nobody tells of, and the newest of the others. */
async function meetingsOf(db: Kysely<Tables>, id: string): Promise<ThingRow[]> {
  const [numbered, others] = await Promise.all([
    shownOf(db, 'meeting', id)
      .where('thing.ordinal', 'is not', null)
      .orderBy('thing.ordinal', 'desc')
      .limit(most.numbered)
      .execute(),
    shownOf(db, 'meeting', id)
      .where('thing.ordinal', 'is', null)
      .orderBy(sql`thing.date desc nulls last`)
      .orderBy('thing.id', 'desc')
      .limit(most.unnumbered)
      .execute(),
  ]);
  return [...numbered, ...others];
}

/** The newest promises of each field, all in one question. */
async function newestByArea(
  db: Kysely<Tables>,
  id: string,
  fields: readonly { readonly field: string }[],
): Promise<ThingRow[]> {
  if (fields.length === 0) return [];
  const areas = fields.map(({ field }) => field);
  return selectThings(db)
    .where(
      'thing.key',
      '=',
      sql<string>`any(array(select newest.key from unnest(${areas}::text[]) as area
        cross join lateral (select key from thing
          where kind = 'commitment' and dialogue = ${id} and joined_into is null and releases > 0
            and coalesce(fields[1], '') = area
          order by date desc nulls last, id desc limit ${most.area}) newest))`,
    )
    .orderBy(sql`thing.date desc nulls last`)
    .orderBy('thing.id', 'desc')
    .execute();
}

/** Targets whose time is running, the nearest end first; then those without an end; those that are over last. */
function nearestTargets(db: Kysely<Tables>, id: string): Promise<ThingRow[]> {
  return shownOf(db, 'target', id)
    .orderBy(
      sql`case when thing.until is null then 1 when rpad(right(thing.until, 10), 10, '-99-99') < to_char(now(), 'YYYY-MM-DD') then 2 else 0 end`,
    )
    .orderBy('thing.until')
    .orderBy('thing.id')
    .limit(most.targets)
    .execute();
}

const ranks: readonly string[] = ['summit', 'ministerial', 'senior-officials'];

/** The latest meeting of the highest level that was held. */
export async function leadingMeeting(
  db: Kysely<Tables>,
  vocabulary: Pick<Vocabulary, 'dialogues'>,
  id: string,
): Promise<MeetingCard | null> {
  const entry = vocabulary.dialogues.find((each) => each.id === id);
  for (const level of [...ranks, null]) {
    const known = level === null ? (entry?.series ?? []).filter((each) => !ranks.includes(each.level)) : [{ level }];
    if (known.length === 0) continue;
    const row = await shownOf(db, 'meeting', id)
      .where(
        'thing.level',
        'in',
        known.map((each) => each.level),
      )
      .where('thing.date', 'is not', null)
      .where(
        sql<boolean>`coalesce(thing.value -> 'held', 'true') <> 'false' and coalesce(thing.value -> 'bare', 'null') = 'null'`,
      )
      .orderBy(sql`thing.date desc nulls last`)
      .orderBy('thing.id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row) return (await meetingCards(db, [row]))[0] ?? null;
  }
  return null;
}

/**
 * The series of a dialogue in the order of rank, each with its meetings from the oldest on, and a gap for each number
 * below the highest that nobody tells of. Meetings of no series of the dialogue's (a lunch) are not in it.
 */
function seriesOf(
  entry: Dialogue | undefined,
  rows: readonly ThingRow[],
  cards: readonly MeetingCard[],
): DialogueView['series'] {
  const inSeries = rows.map((row, place) => ({
    series: ((row.value as Record<string, unknown>)['series'] as string).slice(`${row.dialogue} `.length),
    bare: (row.value as Record<string, unknown>)['bare'] ?? null,
    card: cards[place] as MeetingCard,
  }));
  return levels.flatMap((level) =>
    (entry?.series ?? []).flatMap((series, place) => {
      if (series.level !== level) return [];
      const first = entry?.series.findIndex((each) => each.level === level) === place;
      const own = inSeries.filter((each) => each.bare === null && each.series === (first ? level : `${level}${place}`));
      if (own.length === 0) return [];
      return [
        {
          level,
          names: firstNames(series.names),
          meetings: withGaps(own.map(({ card }) => card)),
        },
      ];
    }),
  );
}

const firstNames = (names: Readonly<Record<string, readonly string[]>>): Names =>
  Object.fromEntries(Object.entries(names).flatMap(([lang, [first]]) => (first === undefined ? [] : [[lang, first]])));

/** Numbered ones by number, the others among them by date, undated ones last. */
export function withGaps(meetings: readonly MeetingCard[]): (MeetingCard | MeetingGap)[] {
  const numbered = new Map(meetings.flatMap((card) => (card.ordinal === null ? [] : [[card.ordinal, card]])));
  const highest = Math.max(0, ...numbered.keys());
  const line: (MeetingCard | MeetingGap)[] = Array.from(
    { length: highest },
    (_, index) => numbered.get(index + 1) ?? { gap: true, ordinal: index + 1 },
  );
  const others = meetings.filter((card) => card.ordinal === null || numbered.get(card.ordinal) !== card);
  for (const card of others.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'))) {
    const date = card.date ?? '9999';
    const place = line.findIndex((each) => 'id' in each && each.date !== null && each.date > date);
    // Right before the first that is later, behind the gaps: which of the numbers it had, nobody says.
    line.splice(place < 0 ? line.length : place, 0, card);
  }
  return line;
}

export async function dialogueCards(
  db: Kysely<Tables>,
  vocabulary: Pick<Vocabulary, 'dialogues'>,
): Promise<DialogueCard[]> {
  const { rows } = await sql<{
    id: string;
    names: Names;
    meetings: number;
    commitments: number;
    latest: string | null;
  }>`
    select d.id, d.names, coalesce(m.count, 0)::int as meetings, coalesce(c.count, 0)::int as commitments, newest.date as latest
    from thing d
    left join lateral (select sum(count) as count from tally
      where kind = 'meeting' and scope = 'dialogue ' || d.id and facet = 'series') m on true
    left join tally c on c.kind = 'commitment' and c.scope = 'dialogue ' || d.id and c.facet = 'all' and c.value = ''
    left join lateral (select date from thing
      where dialogue = d.id and kind = 'meeting' and joined_into is null and releases > 0 and date is not null
        and value -> 'held' = 'true'
      order by date desc nulls last, id desc limit 1) newest on true
    where d.kind = 'dialogue' and d.joined_into is null and d.releases > 0
    order by d.releases desc, d.id`.execute(db);
  return rows.map((row) => {
    const entry = vocabulary.dialogues.find((each) => each.id === row.id);
    return { ...row, since: entry?.since ?? null, members: entry?.members ?? [] };
  });
}
