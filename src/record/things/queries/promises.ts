import { sql, type Kysely } from 'kysely';
import { evidenceFound, evidenceLines, measuredIn } from '../../evidence/evidence-of.ts';
import { lastLook } from '../../evidence/told-at.ts';
import type { Tables } from '../../tables.ts';
import type { CommitmentView, InstrumentView, MeasuredTarget, TargetView } from '../views.ts';
import { commitmentCard, commitmentCards, instrumentCard, instrumentCards, targetCard } from './cards.ts';
import { refsOf, selectThings, thingRow, type ThingRow } from './rows.ts';
import { historyOf, toldOf } from './told.ts';

/** How many related ones a page gives. */
const mostRelated = 8;

export async function commitmentView(db: Kysely<Tables>, id: string): Promise<CommitmentView | null> {
  const row = await thingRow(db, 'commitment', id);
  if (!row) return null;
  const [refs, told, related, found, looked] = await Promise.all([
    refsOf(db, [row]),
    toldOf(db, row.key),
    relatedTo(db, row),
    evidenceFound(db, row.key),
    lastLook(db),
  ]);
  return {
    ...commitmentCard(row, refs),
    told,
    evidenceFound: found.map(({ view }) => view),
    history: await historyOf(db, 'commitment', id, told, evidenceLines(found)),
    related: await commitmentCards(db, related),
    lastLook: looked,
  };
}

export async function instrumentView(db: Kysely<Tables>, id: string): Promise<InstrumentView | null> {
  const row = await thingRow(db, 'instrument', id);
  if (!row) return null;
  const [refs, told, related, parts, whole] = await Promise.all([
    refsOf(db, [row]),
    toldOf(db, row.key),
    relatedTo(db, row),
    selectThings(db)
      .where('thing.part_of', '=', row.key)
      .where('thing.joined_into', 'is', null)
      .orderBy('thing.key')
      .limit(200)
      .execute(),
    row.part_of ? selectThings(db).where('thing.key', '=', row.part_of).executeTakeFirst() : undefined,
  ]);
  return {
    ...instrumentCard(row, refs),
    told,
    parts: await instrumentCards(db, parts),
    partOf: whole ? ((await instrumentCards(db, [whole]))[0] ?? null) : null,
    history: await historyOf(db, 'instrument', id, told),
    related: await instrumentCards(db, related),
  };
}

export async function targetView(db: Kysely<Tables>, id: string): Promise<TargetView | null> {
  const row = await thingRow(db, 'target', id);
  if (!row) return null;
  const [refs, told, found] = await Promise.all([refsOf(db, [row]), toldOf(db, row.key), evidenceFound(db, row.key)]);
  const card = targetCard(row, refs);
  return {
    ...card,
    told,
    measured: measuredIn(found, card),
    evidence: found.map(({ view }) => view),
    history: await historyOf(db, 'target', id, told, evidenceLines(found)),
  };
}

export async function measuredTarget(db: Kysely<Tables>, id: string): Promise<MeasuredTarget | null> {
  const row = await thingRow(db, 'target', id);
  if (!row) return null;
  const [refs, found] = await Promise.all([refsOf(db, [row]), evidenceFound(db, row.key)]);
  const card = targetCard(row, refs);
  return { ...card, measured: measuredIn(found, card) };
}

/** Others of its kind at the same meeting; where there are none, in the same field with the same states. */
async function relatedTo(db: Kysely<Tables>, row: ThingRow): Promise<ThingRow[]> {
  const others = () =>
    selectThings(db)
      .where('thing.kind', '=', row.kind)
      .where('thing.joined_into', 'is', null)
      .where('thing.releases', '>', 0)
      .where('thing.key', '<>', row.key)
      .limit(mostRelated);
  const field = row.fields[0];
  const atMeeting = row.meeting_key
    ? await others()
        .where('thing.meeting_key', '=', row.meeting_key)
        .orderBy(sql`thing.fields @> array[${field ?? ''}]::text[] desc`)
        .orderBy('thing.key')
        .execute()
    : [];
  if (atMeeting.length > 0 || row.countries.length === 0) return atMeeting;
  return others()
    .where(sql<boolean>`thing.countries @> ${row.countries.slice(0, 1)}::text[]`)
    .orderBy(sql`thing.date desc nulls last`)
    .orderBy('thing.id', 'desc')
    .execute();
}
