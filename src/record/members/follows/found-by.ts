import { sql, type Transaction } from 'kysely';
import { filtered, inPassage, saidBy } from '../../queries/search-conditions.ts';
import { matcherOf } from '../../search/matcher.ts';
import type { NameBook } from '../../search/names.ts';
import { readQuery } from '../../search/query.ts';
import type { Tables } from '../../tables.ts';
import type { SearchFacet } from '../../views.ts';

const facets: readonly SearchFacet[] = [
  'kind',
  'country',
  'field',
  'lang',
  'year',
  'issuer',
  'dialogue',
  'force',
  'scheme',
];

/**
 * Which of some releases a search finds, by their keys: the same words mean the same here as on the page of searches.
 * The search is the query of its address, `q=灌漑&country=KZ`.
 */
export async function foundBy(
  trx: Transaction<Tables>,
  search: string,
  among: readonly string[],
  names: Pick<NameBook, 'others'>,
): Promise<Set<string>> {
  const params = new URLSearchParams(search);
  const matchers = readQuery(params.get('q') ?? '')
    .terms.map((term) => matcherOf(term, names))
    .filter((matcher) => matcher !== null);
  const filter = Object.fromEntries(facets.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
  const narrowed = filtered(filter);
  if (matchers.every(({ term }) => term.not) && narrowed.length === 0) return new Set();
  const conditions = matchers.map((matcher) => {
    const stands = sql<boolean>`(${saidBy(matcher.value, sql`r.current_edition`)} or exists (
      select from passage p where p.edition_key = r.current_edition and ${inPassage(matcher)}))`;
    return matcher.term.not ? sql<boolean>`not ${stands}` : stands;
  });
  const { rows } = await sql<{ key: string }>`
    select r.key from release r join source s on s.key = r.source_key
    where r.key = any(${among}::bigint[]) and ${sql.join([...narrowed, ...conditions], sql` and `)}`.execute(trx);
  return new Set(rows.map(({ key }) => key));
}
