import { sql, type Kysely } from 'kysely';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { cardOf, selectCards } from '../../queries/card.ts';
import type { ReleaseCard } from '../../views.ts';
import type { Tables } from '../../tables.ts';
import type { AreaView, CountryView, MeetingCard, Names, OrganisationView, PersonView, ThingRef } from '../views.ts';
import { cardsOf, commitmentCards, instrumentCards, meetingCards, targetCards } from './cards.ts';
import { thingsWhere } from './lists.ts';
import { selectThings, thingRow, type ThingRow } from './rows.ts';
import { allOf, amountFacets, amountsOf, talliesOf } from './tally.ts';
import { tellersOf, toldOf } from './told.ts';

/** How much of each kind these pages give; lists go on by `commitments({ country })` and the like. */
const some = 60;

export async function countryView(
  db: Kysely<Tables>,
  vocabulary: Pick<Vocabulary, 'dialogues'>,
  code: string,
): Promise<CountryView | null> {
  const row = await thingRow(db, 'country', code);
  if (!row) return null;
  const ids = vocabulary.dialogues.filter((each) => each.members.includes(code)).map((each) => each.id);
  const [dialogues, meetings, commitments, instruments, targets, people, releases, tallies] = await Promise.all([
    ids.length === 0
      ? []
      : refs(
          selectThings(db)
            .where('thing.kind', '=', 'dialogue')
            .where('thing.id', 'in', ids)
            .where('thing.releases', '>', 0)
            .execute(),
        ),
    thingsWhere(db, 'meeting', { country: code }, some),
    thingsWhere(db, 'commitment', { country: code }, some),
    thingsWhere(db, 'instrument', { country: code }, some),
    thingsWhere(db, 'target', { country: code }, some),
    refs(mostTold(db, code)),
    newestReleases(db, sql<boolean>`release.countries @> array[${code}]::text[]`),
    talliesOf(db, `state ${code}`, ['all', ...amountFacets]),
  ]);
  const cards = await cardsOf(db, { meetings, commitments, instruments, targets });
  return {
    code,
    dialogues,
    ...cards,
    people,
    releases,
    counts: {
      meetings: allOf(tallies, 'meeting'),
      commitments: allOf(tallies, 'commitment'),
      instruments: allOf(tallies, 'instrument'),
      targets: allOf(tallies, 'target'),
      people: allOf(tallies, 'person'),
      releases: row.releases,
    },
    amounts: amountsOf(tallies),
  };
}

const refs = async (rows: Promise<readonly ThingRow[]>): Promise<ThingRef[]> =>
  (await rows).map(({ kind, id, names }) => ({ kind: kind as ThingRef['kind'], id, names: names as Names }));

/** Those whom most releases name. */
async function mostTold(db: Kysely<Tables>, country: string): Promise<ThingRow[]> {
  const rows = await selectThings(db)
    .where(
      'thing.key',
      'in',
      sql<string>`(select thing_key from (select thing_key from person_state where country = ${country}
        order by releases desc, thing_key limit ${some}) most)`,
    )
    .where('thing.joined_into', 'is', null)
    .execute();
  return rows.toSorted((a, b) => b.releases - a.releases || (a.id < b.id ? -1 : 1));
}

async function newestReleases(db: Kysely<Tables>, where: ReturnType<typeof sql<boolean>>): Promise<ReleaseCard[]> {
  const rows = await selectCards(db)
    .where(where)
    .orderBy('release.listed', 'desc')
    .orderBy('release.id', 'desc')
    .limit(some)
    .execute();
  return rows.map(cardOf);
}

export async function personView(db: Kysely<Tables>, id: string): Promise<PersonView | null> {
  const row = await thingRow(db, 'person', id);
  if (!row) return null;
  const values = row.value as Record<string, unknown>;
  const [told, releases, meetings] = await Promise.all([
    toldOf(db, row.key, 60),
    tellersOf(db, row.key, some),
    meetingsOf(db, row),
  ]);
  const offices = Object.entries(values).flatMap(([name, value]) => {
    const found = /^office (?<lang>\S+) (?<role>.+)$/s.exec(name)?.groups;
    if (!found) return [];
    const [from, to] = value as [string, string];
    return [{ role: found['role'] ?? '', lang: found['lang'] ?? '', from, to }];
  });
  return {
    id,
    names: row.names as Names,
    country: (values['country'] as string | undefined) ?? null,
    offices: offices.sort((a, b) => b.to.localeCompare(a.to) || b.role.length - a.role.length),
    meetings,
    releases,
    told,
  };
}

/** The meetings in whose lines a person is named, newest first, among those of the releases that name them. */
async function meetingsOf(db: Kysely<Tables>, person: ThingRow): Promise<MeetingCard[]> {
  const rows = await selectThings(db)
    .where(
      'thing.key',
      'in',
      sql<string>`(select distinct m.thing_key
        from (select distinct listed, release_key from told where thing_key = ${person.key} and state in ('certain', 'accepted')
          order by listed desc, release_key desc limit 200) r
        join told m on m.release_key = r.release_key and m.state in ('certain', 'accepted'))`,
    )
    .where('thing.kind', '=', 'meeting')
    .where('thing.joined_into', 'is', null)
    .where(
      sql<boolean>`exists (select from jsonb_each(thing.value) e, jsonb_array_elements(e.value) p
        where (e.key like 'people %' or e.key like 'chairs %') and p ->> 'person' = ${person.key})`,
    )
    .orderBy(sql`thing.date desc nulls last`)
    .orderBy('thing.id', 'desc')
    .limit(some)
    .execute();
  return meetingCards(db, rows);
}

export async function organisationView(db: Kysely<Tables>, id: string): Promise<OrganisationView | null> {
  const row = await thingRow(db, 'organisation', id);
  if (!row) return null;
  const called = [id, ...Object.values(row.names as Names)].map((name) => name.toLowerCase());
  const own = (kind: string, words: ReturnType<typeof sql<string>>) =>
    selectThings(db)
      .where('thing.kind', '=', kind)
      .where('thing.joined_into', 'is', null)
      .where('thing.releases', '>', 0)
      .where(
        'thing.key',
        'in',
        sql<string>`(select m.thing_key from (select distinct listed, release_key from told where thing_key = ${row.key}
          order by listed desc, release_key desc limit 200) r join told m on m.release_key = r.release_key)`,
      )
      .where(sql<boolean>`lower(${words}) = any(${called}::text[])`)
      .orderBy(sql`thing.date desc nulls last`)
      .orderBy('thing.id', 'desc')
      .limit(some)
      .execute();
  const [instruments, commitments, releases] = await Promise.all([
    own('instrument', sql<string>`thing.value ->> 'partner'`),
    own('commitment', sql<string>`thing.value -> 'actor' ->> 'name'`),
    tellersOf(db, row.key, some),
  ]);
  return {
    id,
    names: row.names as Names,
    commitments: await commitmentCards(db, commitments),
    instruments: await instrumentCards(db, instruments),
    people: [],
    releases,
  };
}

/** What the record has of a policy field; null for one that the vocabulary does not know. */
export async function areaView(
  db: Kysely<Tables>,
  vocabulary: Pick<Vocabulary, 'fields'>,
  id: string,
): Promise<AreaView | null> {
  if (!vocabulary.fields.some((each) => each.id === id)) return null;
  const [commitments, instruments, targets, releases] = await Promise.all([
    thingsWhere(db, 'commitment', { field: id }, some),
    thingsWhere(db, 'instrument', { field: id }, some),
    thingsWhere(db, 'target', { field: id }, some),
    newestReleases(db, sql<boolean>`release.fields @> array[${id}]::text[]`),
  ]);
  return {
    id,
    commitments: await commitmentCards(db, commitments),
    instruments: await instrumentCards(db, instruments),
    targets: await targetCards(db, targets),
    releases,
  };
}
