import { sql, type RawBuilder, type Transaction } from 'kysely';
import { indexQuery } from '../search/index-query.ts';
import type { Matcher } from '../search/matcher.ts';
import type { Tables } from '../tables.ts';
import type { SearchFilter } from '../views.ts';
import { filtered, inPassage, onText, saidBy } from './search-conditions.ts';

export interface FoundRow {
  readonly id: string;
  readonly edition: string;
  readonly listed: string;
  readonly kind: string;
  readonly lang: string;
  readonly countries: readonly string[];
  readonly fields: readonly string[];
  readonly issuer: string;
}

/** Where so many releases have a word, it is looked for among the newest releases first. */
const common = 1_500;
/** So many of the newest releases are looked through for a common word; all of them where that gives hardly any. */
const newest = 8_000;
const hardlyAny = 50;
/** The text of so many releases that the index leads to is looked at; of all that are at hand where that gives too few. */
const lookedAt = 700;

export interface Candidates {
  /** Newest first. */
  readonly rows: FoundRow[];
  /** Whether there are others, older ones. */
  readonly more: boolean;
}

/**
 * The newest releases that match, at most so many. A rare word's releases are read out of the index and sorted; for a
 * common one the newest releases are enough, and reading stops there.
 */
export async function candidates(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  limit: number,
): Promise<Candidates> {
  const ask = (window: Window) => asked(trx, matchers, filter, limit + 1, window);
  const given = ({ rows }: Found, more = false) => ({ rows: rows.slice(0, limit), more: more || rows.length > limit });
  const short = (found: Found, looked: number) => found.rows.length <= limit && found.looked >= looked;
  const rare = await ask({ among: null, seen: common + 1, looked: lookedAt });
  if (rare.seen <= common)
    return given(short(rare, lookedAt) ? await ask({ among: null, seen: common + 1, looked: common }) : rare);
  const late = await ask({ among: newest, seen: null, looked: lookedAt });
  if (late.rows.length >= hardlyAny) return given(late, true);
  const all = await ask({ among: null, seen: null, looked: 4_000 });
  // Many have its letters and few the word itself.
  return given(short(all, 4_000) ? await ask({ among: null, seen: null, looked: null }) : all);
}

/** The same among the newest few releases only, for when the whole record takes too long. */
export async function candidatesAmongNewest(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  limit: number,
): Promise<Candidates> {
  return {
    rows: (await asked(trx, matchers, filter, limit, { among: 1_000, seen: null, looked: 200 })).rows,
    more: true,
  };
}

interface Window {
  /** How many of the newest releases are looked through; null for all. */
  readonly among: number | null;
  /** How many of those that the index leads to are read, in no order; null for all. */
  readonly seen: number | null;
  /** The text of how many of these is looked at, the newest first; null for all. */
  readonly looked: number | null;
}
interface Found {
  readonly rows: FoundRow[];
  readonly seen: number;
  readonly looked: number;
}

async function asked(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  limit: number,
  { among, seen, looked }: Window,
): Promise<Found> {
  const window =
    among === null
      ? sql``
      : sql`and w.listed >= coalesce((select listed from release order by listed desc, id desc offset ${among} limit 1), '')`;
  const led = sql`
      select w.release_key, w.edition_key, w.listed, w.id, w.words is null as long from release_words w
      where (w.words @@ ${indexQuery(matchers, filter)}::tsquery or w.words is null) ${window}`;
  const { rows } = await sql<Partial<FoundRow> & { seen: number; looked: number }>`
    with ${
      seen === null
        ? // Sorted as they come: a hundred thousand are never kept.
          sql`newest as materialized (${led} order by w.listed desc, w.id desc limit ${looked}), few as (select ${looked ?? 0}::int as seen)`
        : sql`read as materialized (${led} limit ${seen}), few as (select count(*)::int as seen from read),
          newest as materialized (select * from read order by listed desc, id desc
            limit (select case when few.seen < ${seen} then ${looked} else 0 end from few))`
    },
    fitting as materialized (select * from newest n where ${verified(matchers, filter)} limit ${limit})
    select counts.*, found.* from (select (select few.seen from few) as seen, (select count(*)::int from newest) as looked) counts
    left join lateral (
      select r.id, f.edition_key as edition, r.listed, r.kind, r.lang, r.countries, r.fields, s.name as issuer
      from fitting f join release r on r.key = f.release_key join source s on s.key = r.source_key) found on true
    order by found.listed desc, found.id desc`.execute(trx);
  const [first] = rows;
  return {
    rows: rows.filter((row): row is FoundRow & typeof row => typeof row.id === 'string'),
    seen: first?.seen ?? 0,
    looked: first?.looked ?? 0,
  };
}

/** That the words really stand in release `n`, where the index alone does not say so. */
function verified(matchers: readonly Matcher[], filter: SearchFilter): RawBuilder<boolean> {
  const stands = ({ value }: Matcher, words: RawBuilder<boolean>) => sql<boolean>`(${saidBy(value, sql`n.edition_key`)}
    or exists (select from passage p where p.edition_key = n.edition_key and ${words}))`;
  const signed = ({ term }: Matcher, condition: RawBuilder<boolean>) =>
    term.not ? sql<boolean>`not ${condition}` : condition;
  const short = matchers.flatMap((matcher) => {
    const text = matcher.recheck === null ? null : onText(matcher.recheck, matcher.hints);
    return text === null ? [] : [signed(matcher, stands(matcher, text))];
  });
  // Of a release with too many words for the index nothing is known but its passages.
  const long = [
    ...filtered(filter),
    ...matchers.map((matcher) => signed(matcher, stands(matcher, inPassage(matcher)))),
  ];
  return sql<boolean>`case when n.long then exists (
      select from release r join source s on s.key = r.source_key where r.key = n.release_key and ${sql.join(long, sql` and `)})
    else ${short.length === 0 ? sql`true` : sql.join(short, sql` and `)} end`;
}
