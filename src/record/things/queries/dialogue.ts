import { sql, type Kysely } from 'kysely';
import type { Dialogue, Vocabulary } from '../../../model/vocabulary.ts';
import { claimsOf } from '../../ledger/claims-of.ts';
import { cardOf, selectCards } from '../../queries/card.ts';
import type { Tables } from '../../tables.ts';
import type { DialogueCard, DialogueView, MeetingCard, MeetingGap, Names } from '../views.ts';
import { commitmentCards, instrumentCards, meetingCards, targetCards } from './cards.ts';
import { thingsWhere } from './lists.ts';
import { thingRow, type ThingRow } from './rows.ts';

/** The most that a dialogue's page gives of each kind. */
const most = 500;
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
  const [meetings, commitments, instruments, targets, latest] = await Promise.all([
    thingsWhere(db, 'meeting', { dialogue: id }, most),
    thingsWhere(db, 'commitment', { dialogue: id }, most),
    thingsWhere(db, 'instrument', { dialogue: id }, most),
    thingsWhere(db, 'target', { dialogue: id }, most),
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
  return {
    id,
    names: row.names as Names,
    since: entry?.since ?? null,
    members: entry?.members ?? [],
    series: await seriesOf(db, entry, meetings),
    commitments: await commitmentCards(db, commitments),
    instruments: await instrumentCards(db, instruments),
    targets: await targetCards(db, targets),
    claims: await claimsOf(db, { dialogue: id }),
    latest: latest.map(cardOf),
  };
}

/**
 * The series of a dialogue in the order of rank, each with its meetings from the oldest on, and a gap for each number
 * below the highest that nobody tells of. Meetings of no series of the dialogue's (a lunch) are not in it.
 */
async function seriesOf(
  db: Kysely<Tables>,
  entry: Dialogue | undefined,
  rows: readonly ThingRow[],
): Promise<DialogueView['series']> {
  const cards = await meetingCards(db, rows);
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
    select d.id, d.names, m.meetings, c.commitments, m.latest
    from thing d
    cross join lateral (select count(*)::int as meetings, max(date) filter (where value -> 'held' = 'true') as latest from thing
      where dialogue = d.id and kind = 'meeting' and joined_into is null and releases > 0) m
    cross join lateral (select count(*)::int as commitments from thing
      where dialogue = d.id and kind = 'commitment' and joined_into is null and releases > 0) c
    where d.kind = 'dialogue' and d.joined_into is null and d.releases > 0
    order by d.releases desc, d.id`.execute(db);
  return rows.map((row) => {
    const entry = vocabulary.dialogues.find((each) => each.id === row.id);
    return { ...row, since: entry?.since ?? null, members: entry?.members ?? [] };
  });
}
