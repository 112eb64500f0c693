import { sql, type Kysely } from 'kysely';
import type { ReleaseKind } from '../../../model/kinds.ts';
import type { EvidenceRelation, EvidenceState } from '../../../model/things.ts';
import { cardOf, selectCards } from '../../queries/card.ts';
import type { Tables } from '../../tables.ts';
import type { Names, ReleaseSurroundings, SaidLater } from '../views.ts';
import { meetingCards } from './cards.ts';
import { selectThings } from './rows.ts';

const mostRelated = 12;
const mostLater = 30;
/** What more releases than this tell of says nothing about two of them: a yearly conference's announcement. */
const toldByMany = 60;

/** The meeting that a release is on, what later releases tell of its promises, and releases on the same things. */
export async function aroundRelease(db: Kysely<Tables>, id: string): Promise<ReleaseSurroundings> {
  const release = await db
    .selectFrom('release')
    .select(['key', 'current_edition'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!release) return { meeting: null, later: [], related: [] };
  const [meeting, later, related] = await Promise.all([
    meetingOf(db, release.key),
    laterOf(db, release.key),
    relatedTo(db, release.key),
  ]);
  return { meeting, later, related };
}

/** The first meeting that the release tells of is the one that it is on. */
async function meetingOf(db: Kysely<Tables>, release: string): Promise<ReleaseSurroundings['meeting']> {
  const row = await selectThings(db)
    .where(
      'thing.key',
      '=',
      sql<string>`(select told.thing_key from told
        join release r on r.key = told.release_key
        join fact f on f.id = told.fact_id and f.edition_key = r.current_edition
        join thing t on t.key = told.thing_key and t.kind = 'meeting' and t.joined_into is null
        where told.release_key = ${release} and told.state in ('certain', 'accepted')
        order by f.number limit 1)`,
    )
    .executeTakeFirst();
  return row ? ((await meetingCards(db, [row]))[0] ?? null) : null;
}

async function laterOf(db: Kysely<Tables>, release: string): Promise<SaidLater[]> {
  const { rows } = await sql<{
    kind: 'commitment' | 'target';
    thing: string;
    names: Names;
    value: { said?: { summary?: string; lang?: string } };
    relation: EvidenceRelation;
    state: EvidenceState;
    passage: number;
    quote: string;
    fact: string | null;
    id: string;
    title: string;
    lang: string;
    issued: string | null;
    issuer: string;
    release_kind: ReleaseKind;
    example: boolean;
  }>`
    select distinct on (r.listed, r.id, thing.key) thing.kind, thing.id as thing, thing.names, thing.value, e.relation,
      e.state, e.passage, e.quote, e.fact_id as fact, r.id, r.title, r.lang, r.issued, s.name as issuer,
      r.kind as release_kind, r.example
    -- “offset 0”: what this release tells first, one by one, even where the database takes all promises for few.
    from (select thing_key from told where release_key = ${release} and state in ('certain', 'accepted') offset 0) told
    cross join lateral (select key, id, kind, names, value from thing
      where key = told.thing_key and kind in ('commitment', 'target') and joined_into is null offset 0) thing
    join evidence e on e.thing_key = thing.key and e.state <> 'refused' and e.release_key <> ${release}
    join release r on r.key = e.release_key
    join source s on s.key = r.source_key
    order by r.listed desc, r.id, thing.key, e.score desc limit ${mostLater}`.execute(db);
  return rows.map(({ kind, thing, names, value, relation, state, passage, quote, fact, release_kind, ...card }) => ({
    promise: { kind, id: thing, names },
    summary: value.said?.summary ?? '',
    lang: value.said?.lang ?? card.lang,
    relation,
    state,
    fact,
    passage,
    quote,
    release: { ...card, kind: release_kind },
  }));
}

/** Those that tell of the same meeting before those that tell of the same papers and promises. */
async function relatedTo(db: Kysely<Tables>, release: string): Promise<ReleaseSurroundings['related']> {
  const { rows } = await sql<{ key: string }>`
    select other.release_key as key
    from told own
    join thing on thing.key = own.thing_key and thing.kind in ('meeting', 'instrument', 'commitment', 'target')
      and thing.releases between 2 and ${toldByMany}
    join told other on other.thing_key = own.thing_key and other.release_key <> own.release_key
      and other.state in ('certain', 'accepted')
    where own.release_key = ${release} and own.state in ('certain', 'accepted')
    group by other.release_key
    order by count(distinct own.thing_key) desc, bool_or(thing.kind = 'meeting') desc, other.release_key desc
    limit ${mostRelated}`.execute(db);
  if (rows.length === 0) return [];
  const cards = await selectCards(db)
    .select('release.key')
    .where('release.key', '=', sql<string>`any(${rows.map((row) => row.key)}::bigint[])`)
    .execute();
  return rows.flatMap(({ key }) => {
    const card = cards.find((each) => each.key === key);
    return card ? [cardOf(card)] : [];
  });
}
