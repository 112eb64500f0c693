import { sql, type RawBuilder } from 'kysely';
import type { Matcher } from '../search/matcher.ts';
import { inText, valuePassages } from './search-conditions.ts';

/**
 * Looks once at each passage of the release `n` that the index has led to: a lateral table of one row with its score
 * where all of the terms really stand in it and none with a minus does, else of none. The title comes first, then a
 * passage that has all of the words, then how many passages have any.
 */
export function weighing(matchers: readonly Matcher[]): RawBuilder<unknown> {
  if (matchers.length === 0) return sql`(select 0::float8 as score)`;
  const [only] = matchers;
  if (only && matchers.length === 1 && only.value === null && !only.term.not) return weighingOne(only);
  const terms = matchers.map((matcher, number) => ({ ...matcher, number }));
  const valued = terms.filter(({ value }) => value !== null);
  const here = ({ number }: { number: number }) => sql.ref(`t${number}`);
  const places = ({ number }: { number: number }) => sql.ref(`v${number}`);
  const wanted = terms.filter(({ term }) => !term.not);
  const some = wanted.length === 0 ? sql`0` : sql`${sql.join(wanted.map(here), sql` + `)}`;
  const fits = terms.map((each) => {
    const words = sql`max(${here(each)}) = 1`;
    // A fact of the asked amount is enough, wherever it was found.
    const stands = each.value === null ? words : sql`(${words} or max(cardinality(${places(each)})) > 0)`;
    return each.term.not ? sql`not ${stands}` : stands;
  });
  const looked = terms.map((each) => {
    const words = inText(each);
    const stands = each.value === null ? words : sql`(${words} or p.index = any(${places(each)}))`;
    return sql`case when ${stands} then 1 else 0 end as ${here(each)}`;
  });
  const facts =
    valued.length === 0
      ? sql``
      : sql`, (select ${sql.join(valued.map((each) => sql`${valuePassages(each.value, sql`n.edition_key`)} as ${places(each)}`))} offset 0) said`;
  return sql`lateral (
    select 3 * max(case when title then terms else 0 end) + 2 * max(terms) + ln(1 + count(*) filter (where terms > 0)) as score
    from (select *, ${some} as terms from (
      -- “offset 0”: each passage is looked at once, not once for each sum.
      select p.index = 0 and p.kind = 'title' as title${valued.length === 0 ? sql`` : sql`, said.*`}, ${sql.join(looked)}
      from passage p${facts} where p.edition_key = n.edition_key offset 0) each offset 0) x
    having ${sql.join(fits, sql` and `)})`;
}

/** The same of one word: what has it is counted, and nothing else is looked at. */
const weighingOne = (word: Matcher) => sql`lateral (
    select 3 * max((p.index = 0 and p.kind = 'title')::int) + 2 + ln(1 + count(*)) as score
    from passage p where p.edition_key = n.edition_key and ${inText(word)}
    having count(*) > 0)`;
