import { sql, type Kysely } from 'kysely';
import type { ThingKind } from '../../../model/things.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { leftOutPapers } from '../../ledger/left-out.ts';
import { ledger } from '../../ledger/ledger.ts';
import type { Tables } from '../../tables.ts';
import type { Names, ThingQueries, ThingRef } from '../views.ts';
import { aroundRelease } from './around-release.ts';
import { commitmentCards, instrumentCards, meetingCards, targetCards } from './cards.ts';
import { dialogueCards, dialogueView, leadingMeeting } from './dialogue.ts';
import { listThings } from './lists.ts';
import { meetingView } from './meeting.ts';
import { areaView, countryView, organisationView, personView } from './places-and-people.ts';
import { commitmentView, instrumentView, measuredTarget, targetView } from './promises.ts';

/** What pages and open data ask about things; of one release on connections that keep the plans of statements. */
export function thingQueries(
  { reads: db, known }: { readonly reads: Kysely<Tables>; readonly known: Kysely<Tables> },
  vocabulary: Pick<Vocabulary, 'dialogues' | 'fields'>,
): ThingQueries {
  return {
    dialogues: () => dialogueCards(db, vocabulary),
    dialogue: (id) => dialogueView(db, vocabulary, id),
    leadingMeeting: (dialogue) => leadingMeeting(db, vocabulary, dialogue),
    meeting: (id) => meetingView(db, id),
    commitment: (id) => commitmentView(db, id),
    instrument: (id) => instrumentView(db, id),
    target: (id) => targetView(db, id),
    measuredTarget: (id) => measuredTarget(db, id),
    person: (id) => personView(db, id),
    country: (code) => countryView(db, vocabulary, code),
    organisation: (id) => organisationView(db, id),
    area: (id) => areaView(db, vocabulary, id),
    ledger: (filter) => ledger(db, filter),
    leftOutPapers: () => leftOutPapers(db),
    async meetings(filter) {
      const { rows, next } = await listThings(db, 'meeting', filter);
      return { items: await meetingCards(db, rows), next };
    },
    async commitments(filter) {
      const { rows, next } = await listThings(db, 'commitment', filter);
      return { items: await commitmentCards(db, rows), next };
    },
    async instruments(filter) {
      const { rows, next } = await listThings(db, 'instrument', filter);
      return { items: await instrumentCards(db, rows), next };
    },
    async targets(filter) {
      const { rows, next } = await listThings(db, 'target', filter);
      return { items: await targetCards(db, rows), next };
    },
    async people(filter) {
      const { rows, next } = await listThings(db, 'person', filter);
      const items = rows.map(({ id, names, countries, releases }) => ({
        kind: 'person' as const,
        id,
        names: names as Names,
        country: countries[0] ?? null,
        releases,
      }));
      return { items, next };
    },
    async organisations(filter) {
      const { rows, next } = await listThings(db, 'organisation', filter);
      const items = rows.map(({ id, names, releases }) => ({
        kind: 'organisation' as const,
        id,
        names: names as Names,
        releases,
      }));
      return { items, next };
    },
    countries: () => countriesOf(db),
    movedTo: (kind, id) => movedTo(db, kind, id),
    thingsOf: (release) => thingsOf(known, release),
    aroundRelease: (release) => aroundRelease(known, release),
  };
}

async function countriesOf(db: Kysely<Tables>) {
  const { rows } = await sql<{ code: string; releases: number; commitments: number; instruments: number }>`
    select t.id as code, t.releases, coalesce(c.count, 0)::int as commitments, coalesce(i.count, 0)::int as instruments
    from thing t
    left join tally c on c.kind = 'commitment' and c.scope = 'state ' || t.id and c.facet = 'all' and c.value = ''
    left join tally i on i.kind = 'instrument' and i.scope = 'state ' || t.id and i.facet = 'all' and i.value = ''
    where t.kind = 'country' and t.releases > 0
    order by t.releases desc, t.id`.execute(db);
  return rows;
}

async function movedTo(db: Kysely<Tables>, kind: ThingKind, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select now.id from thing was join thing now on now.key = was.joined_into
    where was.kind = ${kind} and was.id = ${id}`.execute(db);
  return rows[0]?.id ?? null;
}

/** A meeting's line is held for the meeting and for its dialogue; the meeting is what it is. */
async function thingsOf(db: Kysely<Tables>, release: string): Promise<Record<string, ThingRef>> {
  const { rows } = await sql<{ fact: string } & ThingRef>`
    select told.fact_id as fact, thing.kind, thing.id, thing.names
    from release r join told on told.release_key = r.key and told.state in ('certain', 'accepted')
    join thing on thing.key = told.thing_key
    where r.id = ${release}
    order by thing.kind = 'dialogue' desc`.execute(db);
  return Object.fromEntries(rows.map(({ fact, ...ref }) => [fact, ref]));
}
