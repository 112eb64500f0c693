import { sql, type Kysely } from 'kysely';
import { releaseColumns, toldAt, type ReleaseColumns } from '../evidence/told-at.ts';
import type { Tables } from '../tables.ts';
import type { ClaimView, Names, ThingRef } from '../things/views.ts';

const most = 24;
/**
 * Up to so many claims are found and put in order; of more the newest are come upon soon in the list of all claims. In
 * that list none would be found of a dialogue that has none, which the database cannot know beforehand.
 */
const fewEnough = 500;

interface Row extends ReleaseColumns {
  fact_id: string;
  rule: string;
  certainty: string;
  claimed: number;
  unit: string;
  passage: number;
  address: string | null;
  starts: number;
  ends: number;
  quote: string;
  papers: { id: string; names: Names }[] | null;
}

/**
 * Numbers of papers that releases claim, each with the papers that the record has found: of an umbrella its parts, of
 * “150 documents” the papers that the release names itself or that were signed at its meeting around the same days.
 * Newest first; narrowed to a dialogue, a release (by id) or a state.
 */
export async function claimsOf(
  db: Kysely<Tables>,
  where: {
    readonly dialogue?: string;
    readonly release?: string;
    readonly country?: string;
  },
): Promise<ClaimView[]> {
  const narrowed = sql.join(
    [
      ...(where.dialogue === undefined ? [] : [sql`and c.dialogues @> array[${where.dialogue}]::text[]`]),
      ...(where.release === undefined ? [] : [sql`and r.id = ${where.release}`]),
      ...(where.country === undefined ? [] : [sql`and r.countries @> array[${where.country}]::text[]`]),
    ],
    sql` `,
  );
  const { rows } = await sql<Row>`
    with few as materialized (
      select c.* from claim c join release r on r.key = c.release_key where true ${narrowed} limit ${fewEnough}),
    c as materialized (
      (select * from few where (select count(*) from few) < ${fewEnough}
        order by listed desc, release_key desc limit ${most})
      union all
      (select c.* from claim c join release r on r.key = c.release_key
        where (select count(*) from few) >= ${fewEnough} ${narrowed}
        order by c.listed desc, c.release_key desc limit ${most}))
    select ${releaseColumns}, c.fact_id, f.rule, f.certainty, c.claimed, c.unit, a.passage, p.address, a.starts, a.ends, a.quote,
      case when c.scope = 'umbrella' then
        (select json_agg(json_build_object('id', part.id, 'names', part.names) order by part.key)
          from told, lateral (select * from thing where part_of = told.thing_key and joined_into is null offset 0) part
          where told.release_key = c.release_key and told.fact_id = c.fact_id and told.state in ('certain', 'accepted'))
      else
        (select json_agg(json_build_object('id', paper.id, 'names', paper.names) order by paper.key)
          from (
            select t.* from told join thing t on t.key = told.thing_key
            where told.release_key = c.release_key and told.state in ('certain', 'accepted')
            union
            select t.* from told join thing meeting on meeting.key = told.thing_key and meeting.kind = 'meeting'
              and abs(left(meeting.date, 10)::date - coalesce(r.issued, left(r.listed, 10))::date) <= 7
            join thing t on t.meeting_key = meeting.key
            where told.release_key = c.release_key and told.state in ('certain', 'accepted') and length(meeting.date) >= 10
            union
            select part.* from told, lateral (select * from thing where part_of = told.thing_key offset 0) part
            where told.release_key = c.release_key and told.state in ('certain', 'accepted')
          ) paper
          where paper.kind = 'instrument' and paper.joined_into is null and paper.releases > 0
            and coalesce(paper.value->>'count', '1') = '1'
            and (length(paper.date) < 10 or abs(left(paper.date, 10)::date - coalesce(r.issued, left(r.listed, 10))::date) <= 45))
      end as papers
    from c
    join release r on r.key = c.release_key
    join source s on s.key = r.source_key
    join fact f on f.edition_key = r.current_edition and f.id = c.fact_id
    join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.number = 0
    join passage p on p.edition_key = a.edition_key and p.index = a.passage
    order by c.listed desc, c.release_key desc`.execute(db);
  return rows.map((row) => {
    const papers = row.papers ?? [];
    const at = { passage: row.passage, address: row.address, start: row.starts, end: row.ends, quote: row.quote };
    return {
      told: toldAt(row, at, { fact: row.fact_id, certainty: row.certainty, rule: row.rule }),
      claimed: row.claimed,
      unit: row.unit,
      found: papers.length,
      instruments: papers.map(({ id, names }): ThingRef => ({ kind: 'instrument', id, names })),
    };
  });
}
