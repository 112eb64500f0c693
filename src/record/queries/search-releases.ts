import { sql, type Kysely, type Transaction } from 'kysely';
import { NameBook } from '../search/names.ts';
import { matcherOf, type Matcher } from '../search/matcher.ts';
import { readQuery } from '../search/query.ts';
import type { Tables } from '../tables.ts';
import type { SearchCount, SearchFacet, SearchFilter, SearchRequest, SearchResult } from '../views.ts';
import { filtered, inRelease, said, termsIn } from './search-conditions.ts';
import { shown } from './search-shown.ts';

/** The newest so many are counted, ranked and paged through; whoever wants more narrows down. */
const mostFound = 1000;
const pageSize = 10;
/** One statement may take so long, in milliseconds, before the query is given up as too broad. */
const patience = 2_000;

/**
 * The releases in which every word stands, in the title or anywhere in the text, and no word with a minus does;
 * null where the database cannot say in time. Passages with the most of the words come first.
 */
export async function search(
  db: Kysely<Tables>,
  request: SearchRequest,
  names: NameBook = noNames,
): Promise<SearchResult | null> {
  const { words, terms, cut } = readQuery(request.words);
  const matchers = terms.map((term) => matcherOf(term, names)).filter((matcher) => matcher !== null);
  const wanted = matchers.filter(({ term }) => !term.not);
  const filter = filterOf(request);
  const understood = { words, cut, asked: matchers.map(({ term }) => askedFor(term)) };
  if (wanted.length === 0 && Object.keys(filter).length === 0)
    return {
      ...understood,
      searched: false,
      total: 0,
      capped: false,
      page: 1,
      pages: 0,
      releases: [],
      facets: none,
      alone: [],
      meant: null,
    };
  try {
    return await db.transaction().execute(async (trx) => {
      // A worker takes longer to start than a search to be answered, and reads far past the newest that are wanted.
      await sql`select set_config('statement_timeout', ${String(patience)}, true),
        set_config('max_parallel_workers_per_gather', '0', true)`.execute(trx);
      const all = await found(trx, matchers, filter, request.sort === 'relevance' && wanted.length > 0);
      const rows = all.slice(0, mostFound);
      const pages = Math.ceil(rows.length / pageSize);
      const page = Math.min(Math.max(1, Math.floor(request.page) || 1), Math.max(1, pages));
      const ids = rows.slice((page - 1) * pageSize, page * pageSize).map((row) => row.id);
      return {
        ...understood,
        searched: true,
        total: rows.length,
        capped: all.length > mostFound,
        page,
        pages,
        releases: await shown(trx, ids, wanted),
        facets: facetsOf(rows),
        meant: rows.length === 0 ? meantBy(words, wanted, names) : null,
        alone: rows.length === 0 && wanted.length > 1 ? await aloneOf(trx, wanted, filter) : [],
      };
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === canceled) return null;
    throw error;
  }
}

const noNames = new NameBook([]);

/** The query with names in place of those that were typed wrong; null where no word is near to a name. */
function meantBy(words: string, wanted: readonly Matcher[], names: NameBook): string | null {
  const meant = wanted.reduce((text, { term }) => {
    const name = term.phrase ? null : names.near(term.words);
    return name === null ? text : text.replace(term.words, name);
  }, words);
  return meant === words ? null : meant;
}

/** PostgreSQL's query_canceled: the statement's time was up. */
const canceled = '57014';

const askedFor = ({ words, not, phrase, beginning, value }: Matcher['term']) => ({
  words,
  not,
  phrase,
  beginning,
  value,
});

function filterOf({ lang, kind, country, field, year, issuer }: SearchRequest): SearchFilter {
  const given = Object.entries({ lang, kind, country, field, year, issuer }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

interface FoundRow {
  readonly id: string;
  readonly listed: string;
  readonly kind: string;
  readonly lang: string;
  readonly countries: readonly string[];
  readonly fields: readonly string[];
  readonly issuer: string;
}

/**
 * The newest releases that match, one more than are counted. By relevance: the title first, then a passage that
 * has all of the words, then how many passages have any.
 */
async function found(
  trx: Transaction<Tables>,
  matchers: readonly Matcher[],
  filter: SearchFilter,
  ranked: boolean,
): Promise<FoundRow[]> {
  const conditions = [
    ...filtered(filter),
    ...matchers.map((matcher, number) =>
      matcher.term.not ? sql<boolean>`not ${inRelease(matcher, number)}` : inRelease(matcher, number),
    ),
  ];
  const newest = sql`
    select r.id, r.listed, r.kind, r.lang, r.countries, r.fields, s.name as issuer, r.current_edition
    from release r join source s on s.key = r.source_key
    where ${sql.join(conditions, sql` and `)}
    order by r.listed desc, r.id desc limit ${mostFound + 1}`;
  const count = termsIn(matchers);
  const statement = ranked
    ? // “offset 0”: each passage is looked at once, not once for each sum.
      sql<FoundRow>`with ${said(matchers)}, newest as materialized (${newest})
        select newest.id, listed, kind, lang, countries, fields, issuer from newest, lateral (
          select coalesce(max(n) filter (where x.kind = 'title'), 0) as title, coalesce(max(n), 0) as best,
            count(*) filter (where n > 0) as hits
          from (select p.kind, ${count} as n from passage p where p.edition_key = newest.current_edition offset 0) x) score
        order by 3 * score.title + 2 * score.best + ln(1 + score.hits) desc, listed desc, newest.id desc`
    : sql<FoundRow>`with ${said(matchers)} ${newest}`;
  return (await statement.execute(trx)).rows;
}

async function aloneOf(trx: Transaction<Tables>, wanted: readonly Matcher[], filter: SearchFilter) {
  const alone: { words: string; count: number }[] = [];
  for (const matcher of wanted) {
    const rows = await found(trx, [matcher], filter, false);
    alone.push({ words: matcher.term.words, count: rows.length });
  }
  return alone;
}

const none: SearchResult['facets'] = { kind: [], country: [], field: [], lang: [], year: [], issuer: [] };
const mostValues = 30;

function facetsOf(rows: readonly FoundRow[]): SearchResult['facets'] {
  const count = (values: (row: FoundRow) => readonly string[]): SearchCount[] => {
    const counts = new Map<string, number>();
    for (const row of rows) for (const value of new Set(values(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Array.from(counts, ([value, n]) => ({ value, count: n }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, mostValues);
  };
  const facets: Record<SearchFacet, SearchCount[]> = {
    kind: count((row) => [row.kind]),
    country: count((row) => row.countries),
    field: count((row) => row.fields),
    lang: count((row) => [row.lang]),
    year: count((row) => [row.listed.slice(0, 4)]).sort((a, b) => (a.value < b.value ? 1 : -1)),
    issuer: count((row) => [row.issuer]),
  };
  return facets;
}
