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
/** Further back by at most so many times, at first by three: a word may be in the news, and rare before. */
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
  const rows: FoundRow[] = [];
  const ask = async (window: Window) => {
    const found = await asked(trx, matchers, filter, limit + 1 - rows.length, window);
    rows.push(...found.rows);
    return found;
  };
  const given = () => ({ rows: rows.slice(0, limit), more: rows.length > limit });
  const namesYear = matchers.some(({ term, year }) => year !== null && !term.not);
  let before: Place | null = null;
  for (let among: number | null = newest; ;) {
    const { window, looked, last }: Found = await ask({ among, before, looked: lookedAt, through: 'releases' });
    const whole = looked < lookedAt;
    if (rows.length > limit || (whole && window === null)) return given();
    // Many have its letters and few the word itself: アル, ルバ and バク stand in many releases that have no アルバク.
    if (!whole && rows.length < looked * telling) break;
    before = whole && window !== null ? { listed: window, id: '' } : last;
    const most = among === newest ? 3 : further;
    const back: number = (among ?? 0) * Math.min(most, (1.5 * limit) / rows.length);
    // What names a year and is in none of the newest is of long ago.
    if (whole) among = back > furthest || (looked === 0 && namesYear) ? null : Math.ceil(back);
  }
  rows.length = 0;
  await ask({ among: null, before: null, looked: null, through: 'passages' });
  return given();
}

/** The same among the newest few releases only, for when the whole record takes too long. */
export async function candidatesAmongNewest(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  limit: number,
): Promise<Candidates> {
  const { rows } = await asked(trx, matchers, filter, limit, {
    among: 800,
    before: null,
    looked: 200,
    through: 'releases',
  });
  return { rows, more: true };
}

interface Window {
  /** How many of the newest releases are looked through at least: all that came since; null for all. */
  readonly among: number | null;
  /** Only those behind this one, older ones; null for all. */
  readonly before: Place | null;
  /** The text of how many that the index leads to is looked at, the newest first; null for all. */
  readonly looked: number | null;
  /** Whether the index of releases alone leads to them, or that of passages too, which says more and costs more. */
  readonly through: 'releases' | 'passages';
}
/** A place in the list of releases, the newest first. */
interface Place {
  readonly listed: string;
  readonly id: string;
}
interface Found {
  readonly rows: FoundRow[];
  /** The first day of those that were looked through; null where all were. */
  readonly window: string | null;
  /** How many releases the index has led to whose text was there to be looked at. */
  readonly looked: number;
  /** The last of them. */
  readonly last: Place | null;
}

async function asked(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  limit: number,
  { among, before, looked, through }: Window,
): Promise<Found> {
  const words = indexQuery(matchers, filter);
  const marks = marksOf(filter);
  const window = among === null ? null : await windowOf(trx, among);
  const narrowed = [
    ...(window === null ? [] : [sql<boolean>`w.marks && ${window.marks}::text[]`]),
    ...(before === null ? [] : [sql<boolean>`(w.listed, w.id) < (${before.listed}, ${before.id})`]),
    ...(marks.length === 0 ? [] : [sql<boolean>`w.marks @> ${marks}::text[]`]),
    ...(through === 'passages' ? matchers.flatMap((matcher) => editionsWith(matcher, sql`w.edition_key`)) : []),
  ];
  const led = (by: RawBuilder<boolean>) =>
    sql`select release_key, edition_key, listed, id, marks, words is null as long from release_words w
      where ${sql.join([by, ...narrowed], sql` and `)}`;
  const { rows } = await sql<Partial<FoundRow> & { looked: number; last: Place | null }>`
    with led as materialized (
      select * from (${led(words === '' ? sql`w.words is not null` : sql`w.words @@ ${words}::tsquery`)}
        union all ${led(sql`w.words is null`)}) either
      order by listed desc, id desc limit ${looked}),
    fitting as materialized (
      select n.release_key, n.edition_key, n.marks, weighed.score from led n, ${weighing(matchers)} weighed
      where not n.long or ${longFits(filter)} limit ${limit})
    select counts.*, found.* from (select count(*)::int as looked,
      (select json_build_object('listed', listed, 'id', id) from led order by listed, id limit 1) as last from led) counts
    left join lateral (
      select r.id, f.edition_key as edition, r.listed, r.kind, r.lang, r.countries, r.fields, s.name as issuer, f.marks, f.score
      from fitting f join release r on r.key = f.release_key join source s on s.key = r.source_key) found on true
    order by found.listed desc, found.id desc`.execute(trx);
  return {
    rows: rows.filter((row): row is FoundRow & typeof row => typeof row.id === 'string'),
    window: window?.since ?? null,
    looked: rows[0]?.looked ?? 0,
    last: rows[0]?.last ?? null,
  };
}

/** All that came on the day of the newest so many or later: that day and the marks they have; null where these are all. */
async function windowOf(trx: Transaction<Tables>, among: number): Promise<{ since: string; marks: string[] } | null> {
  const { rows } = await sql<{ since: string | null; last: string | null }>`
    select (select left(listed, 10) from release order by listed desc, id desc offset ${among} limit 1) as since,
      (select listed from release order by listed desc, id desc limit 1) as last`.execute(trx);
  const { since, last } = rows[0] ?? {};
  const marks = since && last ? marksSince(since, last) : null;
  return since && marks ? { since, marks } : null;
}

/** Of a release with too many words for the index only its passages are known. */
function longFits(filter: SearchFilter): RawBuilder<boolean> {
  const conditions = filtered(filter);
  return conditions.length === 0
    ? sql`true`
    : sql`exists (select from release r join source s on s.key = r.source_key
        where r.key = n.release_key and ${sql.join(conditions, sql` and `)})`;
}
