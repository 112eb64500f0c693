import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { MeetingView } from '../views.ts';
import { commitmentCards, instrumentCards, meetingCard, meetingCards, namedIn, targetCards } from './cards.ts';
import { thingsWhere } from './lists.ts';
import { refsOf, selectThings, thingRow, type ThingRow } from './rows.ts';
import { tellersOf, toldOf } from './told.ts';

/** All that the page of a meeting shows; null where there is none or it is joined into another. */
export async function meetingView(db: Kysely<Tables>, id: string): Promise<MeetingView | null> {
  const row = await thingRow(db, 'meeting', id);
  if (!row) return null;
  const values = row.value as Record<string, unknown>;
  const [refs, told, tellers, instruments, commitments, targets, neighbours] = await Promise.all([
    refsOf(db, [row]),
    toldOf(db, row.key),
    tellersOf(db, row.key, 50),
    thingsWhere(db, 'instrument', { meetingKey: row.key }, 200),
    thingsWhere(db, 'commitment', { meetingKey: row.key }, 200),
    thingsWhere(db, 'target', { meetingKey: row.key }, 200),
    neighboursOf(db, row),
  ]);
  const [previous = null, next = null] = await Promise.all(
    neighbours.map(async (each) => (each ? ((await meetingCards(db, [each]))[0] ?? null) : null)),
  );
  return {
    ...meetingCard(row, refs),
    participants: namedIn(values, 'people', refs),
    told: tellingMost(told),
    tellers,
    instruments: await instrumentCards(db, instruments),
    commitments: await commitmentCards(db, commitments),
    targets: await targetCards(db, targets),
    previous,
    next,
  };
}

/** The places that give most attributes of it first. */
function tellingMost(told: MeetingView['told']): MeetingView['told'] {
  return told.toSorted((a, b) => Object.keys(b.parts).length - Object.keys(a.parts).length);
}

/** The one before and the one after in its series: by number where it has one, else by date. */
async function neighboursOf(db: Kysely<Tables>, row: ThingRow): Promise<(ThingRow | null)[]> {
  const series = (row.value as Record<string, unknown>)['series'] as string;
  const others = () =>
    selectThings(db)
      .where('thing.kind', '=', 'meeting')
      .where('thing.joined_into', 'is', null)
      .where('thing.releases', '>', 0)
      .where('thing.key', '<>', row.key)
      .where(sql<boolean>`thing.value ->> 'series' = ${series}`)
      .limit(1);
  if (row.dialogue === null) {
    const talk = /^- (?:bilateral|phone) /.test(series);
    if (!talk || row.date === null) return [null, null];
    const near = () => others().where(sql<boolean>`thing.countries @> ${row.countries}::text[]`);
    return [
      (await near().where('thing.date', '<', row.date).orderBy('thing.date', 'desc').executeTakeFirst()) ?? null,
      (await near().where('thing.date', '>', row.date).orderBy('thing.date').executeTakeFirst()) ?? null,
    ];
  }
  const own = () => others().where('thing.dialogue', '=', row.dialogue);
  if (row.ordinal !== null) {
    const [before, after] = [row.ordinal - 1, row.ordinal + 1].map((ordinal) =>
      own().where('thing.ordinal', '=', ordinal).executeTakeFirst(),
    );
    return [(await before) ?? null, (await after) ?? null];
  }
  if (row.date === null) return [null, null];
  return [
    (await own().where('thing.date', '<', row.date).orderBy('thing.date', 'desc').executeTakeFirst()) ?? null,
    (await own().where('thing.date', '>', row.date).orderBy('thing.date').executeTakeFirst()) ?? null,
  ];
}
