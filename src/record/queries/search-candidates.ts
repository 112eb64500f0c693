import { sql, type RawBuilder } from 'kysely';
import { indexQuery, marksOf } from '../search/index-query.ts';
import type { Matcher } from '../search/matcher.ts';
import { everything, type Windows } from '../search/time-window.ts';
import type { SearchFilter } from '../views.ts';
import type { Ask } from './asking.ts';
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
  /** What else it can be narrowed by, `dialogue:ca-jad`, `force:signed`, not by its day. */
  readonly marks: readonly string[];
  /** How well it answers; more is better. */
  readonly score: number;
}

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

/** What is searched for, and where. */
export interface Searched {
  readonly matchers: readonly Matcher[];
  readonly filter: SearchFilter;
  readonly windows: Windows;
}

/**
 * The newest releases that match, at most so many. The index gives what it has in no order: so the windows of time are
 * gone through one after another, until there are enough. Of a common word the first has all that is shown.
 */
export async function candidates(ask: Ask, searched: Searched, limit: number): Promise<Candidates> {
  const rows: FoundRow[] = [];
  const given = () => ({ rows: rows.slice(0, limit), more: rows.length > limit });
  for (let before: Place | null = null; ;) {
    const wanted = limit + 1 - rows.length;
    const found: Found = await asked(ask, searched, { wanted, before, looked: lookedAt, through: 'releases' });
    rows.push(...found.rows);
    if (rows.length > limit || found.looked < lookedAt) return given();
    // Many have its letters and few the word itself: アル, ルバ and バク stand in many releases that have no アルバク.
    if (found.rows.length < found.looked * telling) break;
    before = found.last;
  }
  rows.length = 0;
  const all = { ...searched, windows: everything };
  rows.push(...(await asked(ask, all, { wanted: limit + 1, before: null, looked: null, through: 'passages' })).rows);
  return given();
}

/** The same among the newest few releases only, for when the whole record takes too long. */
export async function candidatesAmongNewest(ask: Ask, searched: Searched, limit: number): Promise<Candidates> {
  const { windows, behind } = searched.windows;
  const newest = { ...searched, windows: { windows: windows.slice(0, 1), behind: windows.length > 0 ? null : behind } };
  const { rows } = await asked(ask, newest, { wanted: limit, before: null, looked: 200, through: 'releases' });
  return { rows, more: true };
}

interface Asking {
  /** How many are given at most. */
  readonly wanted: number;
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
  /** How many releases the index has led to whose text was there to be looked at, where fewer fit than were wanted. */
  readonly looked: number;
  /** The last of them. */
  readonly last: Place | null;
}

async function asked(
  ask: Ask,
  { matchers, filter, windows }: Searched,
  { wanted, before, looked, through }: Asking,
): Promise<Found> {
  const words = indexQuery(matchers, filter);
  const marks = marksOf(filter);
  const narrowed = [
    ...(before === null ? [] : [sql<boolean>`(w.listed, w.id) < (${before.listed}, ${before.id})`]),
    ...(marks.length === 0 ? [] : [sql<boolean>`w.marks @> ${marks}::text[]`]),
    ...(through === 'passages' ? matchers.flatMap((matcher) => editionsWith(matcher, sql`w.edition_key`)) : []),
  ];
  const from = (...conditions: RawBuilder<boolean>[]) =>
    sql`select release_key, edition_key, listed, id, facets, words is null as long from release_words w
      where ${sql.join([...conditions, ...narrowed], sql` and `)}`;
  const newest = (...within: RawBuilder<boolean>[]) =>
    sql`select * from (${from(words === '' ? sql`w.words is not null` : sql`w.words @@ ${words}::tsquery`, ...within)}
      union all ${from(sql`w.words is null`, ...within)}) either order by listed desc, id desc limit ${looked}`;
  const rows = await ask(
    sql<Row>`
      with led as materialized (${inTurn(windows, before, newest)} limit ${looked}),
      fitting as materialized (
        select n.*, weighed.score from led n, ${weighing(matchers)} weighed
        where not n.long or ${longFits(filter)} limit ${wanted}),
      -- Whoever has found enough does not ask for how many more there were to be looked at.
      few as materialized (select count(*) < ${wanted} as few from fitting)
      select found.*,
        case when few then (select count(*)::int from led) else 0 end as looked,
        case when few then (select json_build_object('listed', listed, 'id', id) from led order by listed, id limit 1) end as last
      from few left join (select id, edition_key as edition, listed, facets, score from fitting) found on true
      order by found.listed desc, found.id desc`,
  );
  const [first] = rows;
  return { looked: first?.looked ?? 0, last: first?.last ?? null, rows: rows.flatMap(foundRow) };
}

/**
 * What a question finds in the first window, then in the next, then behind them all: of a limited number no window is
 * looked into that is not needed, since a loop gives its rows in the order in which it runs.
 */
function inTurn(
  { windows, behind }: Windows,
  before: Place | null,
  find: (...within: RawBuilder<boolean>[]) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const left = windows.filter(({ since }) => before === null || since <= before.listed).map(({ marks }) => marks);
  const parts = [];
  if (left.length > 0)
    parts.push(sql`select found.* from jsonb_array_elements(${JSON.stringify(left)}::jsonb) part,
      lateral (select array(select jsonb_array_elements_text(part)) as marks offset 0) span,
      lateral (${find(sql`w.marks && span.marks`)}) found`);
  if (behind) parts.push(sql`(${behind.before === null ? find() : find(sql`w.listed < ${behind.before}`)})`);
  if (parts.length === 0) parts.push(sql`(${find(sql`false`)})`);
  return sql`select * from (${sql.join(parts, sql` union all `)}) led`;
}

interface Row extends Pick<FoundRow, 'edition' | 'listed' | 'score'> {
  /** Null where nothing was found. */
  readonly id: string | null;
  readonly facets: readonly [
    kind: string,
    lang: string,
    countries: readonly string[],
    fields: readonly string[],
    issuer: string,
    marks: readonly string[],
  ];
  readonly looked: number;
  readonly last: Place | null;
}

function foundRow({ id, edition, listed, score, facets }: Row): FoundRow[] {
  if (id === null) return [];
  const [kind, lang, countries, fields, issuer, marks] = facets;
  return [{ id, edition, listed, kind, lang, countries, fields, issuer, marks, score }];
}

/** Of a release with too many words for the index only its passages are known. */
function longFits(filter: SearchFilter): RawBuilder<boolean> {
  const conditions = filtered(filter);
  return conditions.length === 0
    ? sql`true`
    : sql`exists (select from release r join source s on s.key = r.source_key
        where r.key = n.release_key and ${sql.join(conditions, sql` and `)})`;
}
