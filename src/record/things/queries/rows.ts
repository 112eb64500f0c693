import { sql, type Kysely } from 'kysely';
import type { ThingKind } from '../../../model/things.ts';
import type { Tables } from '../../tables.ts';
import type { Names, ThingRef } from '../views.ts';

/** What a card needs of a thing. */
export function selectThings(db: Kysely<Tables>) {
  return db
    .selectFrom('thing')
    .select([
      'thing.key',
      'thing.kind',
      'thing.id',
      'thing.names',
      'thing.value',
      'thing.dialogue',
      'thing.meeting_key',
      'thing.level',
      'thing.ordinal',
      'thing.date',
      'thing.until',
      'thing.countries',
      'thing.fields',
      'thing.scheme',
      'thing.paper',
      'thing.amount',
      'thing.currency',
      'thing.status',
      'thing.releases',
      'thing.part_of',
      sql<number>`(select count(*)::int from evidence e where e.thing_key = thing.key and e.state <> 'refused')`.as(
        'evidence',
      ),
    ]);
}
export type ThingRow = Awaited<ReturnType<ReturnType<typeof selectThings>['execute']>>[number];

/** A thing of a kind by its id; null where there is none or it is joined into another. */
export async function thingRow(db: Kysely<Tables>, kind: ThingKind, id: string): Promise<ThingRow | null> {
  const row = await selectThings(db)
    .where('thing.kind', '=', kind)
    .where('thing.id', '=', id)
    .where('thing.joined_into', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Other things that cards point to, by key and dialogues by id: one query for all cards of an answer. */
export interface Refs {
  readonly byKey: (key: unknown) => ThingRef | null;
  readonly dialogue: (id: string | null) => ThingRef | null;
  readonly organisation: (name: string | null) => ThingRef | null;
}

export async function refsOf(db: Kysely<Tables>, rows: readonly ThingRow[]): Promise<Refs> {
  const keys = new Set<string>();
  const dialogues = new Set<string>();
  const partners = new Set<string>();
  for (const { meeting_key, dialogue, value } of rows) {
    if (meeting_key) keys.add(meeting_key);
    if (dialogue) dialogues.add(dialogue);
    const values = value as Record<string, unknown>;
    for (const person of personsIn(values)) keys.add(person);
    if (typeof values['partner'] === 'string') partners.add(values['partner'].toLowerCase());
  }
  const none = { byKey: () => null, dialogue: () => null, organisation: () => null };
  if (keys.size + dialogues.size + partners.size === 0) return none;
  const { rows: found } = await sql<{ asked: string; kind: ThingKind; id: string; names: Names }>`
    select asked.key::text as asked, t.kind, t.id, t.names
    from unnest(${[...keys]}::bigint[]) as asked (key)
    join thing a on a.key = asked.key join thing t on t.key = coalesce(a.joined_into, a.key)
    union all
    select 'dialogue ' || t.id, t.kind, t.id, t.names from thing t
    where t.kind = 'dialogue' and t.id = any(${[...dialogues]}::text[])
    union all
    select 'organisation ' || t.id, t.kind, t.id, t.names from thing t
    where t.kind = 'organisation' and t.id = any(${[...partners]}::text[])`.execute(db);
  const byAsked = new Map(found.map(({ asked, kind, id, names }) => [asked, { kind, id, names }]));
  return {
    byKey: (key) => (typeof key === 'string' ? (byAsked.get(key) ?? null) : null),
    dialogue: (id) => (id === null ? null : (byAsked.get(`dialogue ${id}`) ?? null)),
    organisation: (name) => (name === null ? null : (byAsked.get(`organisation ${name.toLowerCase()}`) ?? null)),
  };
}

/** Keys of the persons that a meeting's lists and a promise's actor name. */
function personsIn(values: Readonly<Record<string, unknown>>): string[] {
  const lists = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('chairs ') || name.startsWith('people ') ? (value as { person: string | null }[]) : [],
  );
  const actor = values['actor'] as { person?: string | null } | undefined;
  return [...lists, ...(actor ? [{ person: actor.person ?? null }] : [])].flatMap(({ person }) =>
    person ? [person] : [],
  );
}
