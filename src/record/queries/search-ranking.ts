import { sql, type Transaction } from 'kysely';
import type { Matcher } from '../search/matcher.ts';
import type { Tables } from '../tables.ts';
import { said, termsIn } from './search-conditions.ts';
import type { FoundRow } from './search-candidates.ts';

/** So many releases are read to rank them: those with the words in their title, then the newest. */
const weighed = 150;

/**
 * The releases by how well they answer: the title first, then a passage that has all of the words, then how many
 * passages have any; those that were not weighed behind, newest first.
 */
export async function byRelevance(
  trx: Transaction<Tables>,
  rows: readonly FoundRow[],
  matchers: readonly Matcher[],
): Promise<FoundRow[]> {
  if (rows.length < 2) return [...rows];
  const editions = rows.map((row) => row.edition);
  const count = termsIn(matchers);
  const { rows: scores } = await sql<{ edition: string; score: number }>`
    with ${said(matchers, editions)},
    titled as materialized (
      select given.edition, coalesce((select ${count} from passage p
        where p.edition_key = given.edition and p.index = 0 and p.kind = 'title'), 0) as title
      from unnest(${editions}::bigint[]) with ordinality as given (edition, place) order by 2 desc, place limit ${weighed})
    select edition, 3 * title + 2 * best + ln(1 + hits) as score from titled, lateral (
      select coalesce(max(n), 0) as best, count(*) filter (where n > 0) as hits
      -- “offset 0”: each passage is looked at once, not once for each sum.
      from (select ${count} as n from passage p where p.edition_key = titled.edition offset 0) x) weighed`.execute(trx);
  const scored = new Map(scores.map(({ edition, score }) => [edition, score]));
  const of = (row: FoundRow) => scored.get(row.edition) ?? -1;
  return rows.toSorted((a, b) => of(b) - of(a));
}
