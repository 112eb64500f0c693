import { sql, type Kysely } from 'kysely';
import { together } from '../commands/transaction.ts';
import { matcherOf, type Matcher } from '../search/matcher.ts';
import { NameBook } from '../search/names.ts';
import { readQuery } from '../search/query.ts';
import { windowsOf } from '../search/time-window.ts';
import type { ReadingPool } from '../replica/reading-pool.ts';
import type { Tables } from '../tables.ts';
import type { SearchFilter, SearchRequest, SearchResult } from '../views.ts';
import { askedTogether, end, type Ask } from './asking.ts';
import { candidates, candidatesAmongNewest, type Searched } from './search-candidates.ts';
import { facetsOf } from './search-facets.ts';
import { shown } from './search-shown.ts';

/** The newest so many are counted, ranked and paged through; whoever wants more narrows down. */
const mostFound = 200;
const pageSize = 10;
/** So long, in milliseconds, the whole record is asked; after that the newest releases are, which is soon done. */
const patience = 250;
const lastPatience = 150;

/** Where a search is asked. */
export interface SearchPlace {
  readonly db: Kysely<Tables>;
  readonly pool: ReadingPool;
  /** The days on which the windows begin that it looks through, the newest first. */
  readonly days: () => Promise<readonly string[]>;
}

/**
 * The releases in which every word stands, in the title or anywhere in the text, and no word with a minus does. Where
 * the database cannot say in time, those of the newest that do (`partial`); null where not even that can be said.
 */
export async function search(
  place: SearchPlace,
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
      partial: false,
      page: 1,
      pages: 0,
      releases: [],
      facets: facetsOf([]),
      alone: [],
      meant: null,
    };
  const ask = (among: Among) => askedOf(place, { request, understood, matchers, wanted, filter, names }, among);
  return (await inTime(() => ask('all'))) ?? (await inTime(() => ask('newest')));
}

type Among = 'all' | 'newest';
interface Asked {
  readonly request: SearchRequest;
  readonly understood: Pick<SearchResult, 'words' | 'cut' | 'asked'>;
  readonly matchers: readonly Matcher[];
  readonly wanted: readonly Matcher[];
  readonly filter: SearchFilter;
  readonly names: NameBook;
}

async function askedOf(place: SearchPlace, asked: Asked, among: Among): Promise<SearchResult> {
  const { request, understood, matchers, wanted, filter, names } = asked;
  const all = among === 'all';
  const days = await place.days();
  const work = async (ask: Ask, [newest]: readonly Last[]): Promise<SearchResult> => {
    const windows = windowsOf(days, newest?.last ?? '', filter.year);
    const find = all ? candidates : candidatesAmongNewest;
    const found = await find(ask, { matchers, filter, windows }, mostFound);
    const ranked = request.sort === 'relevance' && wanted.length > 0;
    const rows = ranked ? found.rows.toSorted((a, b) => b.score - a.score) : found.rows;
    const pages = Math.ceil(rows.length / pageSize);
    const page = Math.min(Math.max(1, Math.floor(request.page) || 1), Math.max(1, pages));
    const nothing = rows.length === 0 && all && request.advice !== false;
    const alone = nothing && wanted.length > 1 ? await aloneOf(ask, wanted, { filter, windows }) : [];
    const [releases] = await together([
      shown(ask, rows.slice((page - 1) * pageSize, page * pageSize), wanted),
      ask(end),
    ]);
    return {
      ...understood,
      searched: true,
      total: rows.length,
      capped: found.more,
      partial: !all,
      page,
      pages,
      releases,
      facets: facetsOf(rows),
      meant: nothing ? meantBy(understood.words, wanted, names) : null,
      alone,
    };
  };
  return askedTogether(place.pool, place.db, { patience: all ? patience : lastPatience, first: lastDay, work });
}

interface Last {
  readonly last: string | null;
}
const lastDay = sql<Last>`select listed as last from release order by listed desc, id desc limit 1`;

/** Null for what was given up because its time was over. */
async function inTime<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
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

function filterOf({ lang, kind, country, field, year, issuer, dialogue, force, scheme }: SearchRequest): SearchFilter {
  const given = Object.entries({ lang, kind, country, field, year, issuer, dialogue, force, scheme }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(given);
}

async function aloneOf(ask: Ask, wanted: readonly Matcher[], where: Omit<Searched, 'matchers'>) {
  const alone: { words: string; count: number }[] = [];
  for (const matcher of wanted) {
    const { rows, more } = await candidates(ask, { ...where, matchers: [matcher] }, mostFound);
    alone.push({ words: matcher.term.words, count: more ? mostFound : rows.length });
  }
  return alone;
}
