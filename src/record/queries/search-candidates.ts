import { sql, type RawBuilder, type Transaction } from 'kysely';
import { indexQuery, marksOf } from '../search/index-query.ts';
import type { Matcher } from '../search/matcher.ts';
import { marksSince } from '../search/time-window.ts';
import type { Tables } from '../tables.ts';
import type { SearchFilter } from '../views.ts';
import { editionsWith, filtered } from './search-conditions.ts';
import { weighing } from './search-weighing.ts';

export interface FoundRow {
  readonly id: string;
  readonly edition: string;
  readonly listed: string;
  readonly kind: string;
  readonly lang: string;
  readonly countries: readonly string[];
  readonly fields: readonly string[];
  readonly issuer: string;
  /** What else it can be narrowed by: `dialogue:ca-jad`, `force:signed`. */
  readonly marks: readonly string[];
  /** How well it answers; more is better. */
  readonly score: number;
}

/** So many of the newest releases are looked through first: for a common word they are enough. */
const newest = 1_500;
/** Further back by at most so many times: a word may be in the news, and rare before. */
const further = 8;
/** Beyond so many all are asked: that is no more work then. */
const furthest = 60_000;
/** The words are looked for in the text of so many releases that the index leads to. */
const lookedAt = 400;
/** Where fewer of them than this part have the words, the index of releases says too little. */
const telling = 0.2;

export interface Candidates {
  /** Newest first. */
  readonly rows: FoundRow[];
  /** Whether there are others, older ones. */
  readonly more: boolean;
}

/**
 * The newest releases that match, at most so many. A common word is looked for among the newest releases only, as far
 * back as it takes; the releases of a rare one are all read out of the index and sorted.
 */
export async function candidates(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  limit: number,
): Promise<Candidates> {
  const ask = (window: Window) => asked(trx, matchers, filter, limit + 1, window);
  const given = ({ rows }: Found) => ({ rows: rows.slice(0, limit), more: rows.length > limit });
  const enough = ({ rows }: Found) => rows.length > limit;
  for (let among: number | null = newest, looked = lookedAt; ;) {
    const found = await ask({ among, looked, through: 'releases' });
    if (enough(found) || (among === null && found.looked < looked)) return given(found);
    const share = found.looked === 0 ? 1 : found.rows.length / found.looked;
    if (found.looked >= looked && (share < telling || among === null)) break;
    looked = Math.max(lookedAt, Math.min(5 * lookedAt, Math.ceil((1.5 * limit) / share)));
    const back: number = (among ?? 0) * Math.min(further, (1.5 * limit) / found.rows.length);
    among = back > furthest ? null : Math.ceil(back);
  }
  // Many have its letters and few the word itself: アル, ルバ and バク stand in many releases that have no アルバク.
  return given(await ask({ among: null, looked: null, through: 'passages' }));
}

/** The same among the newest few releases only, for when the whole record takes too long. */
export async function candidatesAmongNewest(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  limit: number,
): Promise<Candidates> {
  const { rows } = await asked(trx, matchers, filter, limit, { among: 800, looked: 200, through: 'releases' });
  return { rows, more: true };
}

interface Window {
  /** How many of the newest releases are looked through at least: all that came since; null for all. */
  readonly among: number | null;
  /** The text of how many that the index leads to is looked at, the newest first; null for all. */
  readonly looked: number | null;
  /** Whether the index of releases alone leads to them, or that of passages too, which says more and costs more. */
  readonly through: 'releases' | 'passages';
}
interface Found {
  readonly rows: FoundRow[];
  /** How many releases the index has led to whose text was there to be looked at. */
  readonly looked: number;
}

async function asked(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  limit: number,
  { among, looked, through }: Window,
): Promise<Found> {
  const marks = marksOf(filter);
  const window = among === null ? null : await windowOf(trx, among);
  const narrowed = [
    ...(window === null ? [] : [sql<boolean>`w.marks && ${window}::text[]`]),
    ...(marks.length === 0 ? [] : [sql<boolean>`w.marks @> ${marks}::text[]`]),
    ...(through === 'passages' ? matchers.flatMap((matcher) => editionsWith(matcher, sql`w.edition_key`)) : []),
  ];
  const led = (by: RawBuilder<boolean>) =>
    sql`select release_key, edition_key, listed, id, marks, words is null as long from release_words w
      where ${sql.join([by, ...narrowed], sql` and `)}`;
  const { rows } = await sql<Partial<FoundRow> & { looked: number }>`
    with led as materialized (
      select * from (${led(sql`w.words @@ ${indexQuery(matchers, filter)}::tsquery`)}
        union all ${led(sql`w.words is null`)}) either
      order by listed desc, id desc limit ${looked}),
    fitting as materialized (
      select n.release_key, n.edition_key, n.marks, weighed.score from led n, ${weighing(matchers)} weighed
      where not n.long or ${longFits(filter)} limit ${limit})
    select counts.looked, found.* from (select count(*)::int as looked from led) counts
    left join lateral (
      select r.id, f.edition_key as edition, r.listed, r.kind, r.lang, r.countries, r.fields, s.name as issuer, f.marks, f.score
      from fitting f join release r on r.key = f.release_key join source s on s.key = r.source_key) found on true
    order by found.listed desc, found.id desc`.execute(trx);
  return {
    rows: rows.filter((row): row is FoundRow & typeof row => typeof row.id === 'string'),
    looked: rows[0]?.looked ?? 0,
  };
}

/** The marks of all that came with the newest so many or after them; null where these are all. */
async function windowOf(trx: Transaction<Tables>, among: number): Promise<string[] | null> {
  const { rows } = await sql<{ since: string | null; last: string | null }>`
    select (select listed from release order by listed desc, id desc offset ${among} limit 1) as since,
      (select listed from release order by listed desc, id desc limit 1) as last`.execute(trx);
  const { since, last } = rows[0] ?? {};
  return since && last ? marksSince(since, last) : null;
}

/** Of a release with too many words for the index only its passages are known. */
function longFits(filter: SearchFilter): RawBuilder<boolean> {
  const conditions = filtered(filter);
  return conditions.length === 0
    ? sql`true`
    : sql`exists (select from release r join source s on s.key = r.source_key
        where r.key = n.release_key and ${sql.join(conditions, sql` and `)})`;
}
