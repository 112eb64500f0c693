import { sql, type RawBuilder } from 'kysely';
import type { AskedValue } from '../search/asked-value.ts';
import { marksOf } from '../search/index-query.ts';
import type { Matcher } from '../search/matcher.ts';
import type { SearchFilter } from '../views.ts';

type Condition = RawBuilder<boolean>;

/**
 * Whether a term stands in passage `p` by its words. The index of tokens leads to few passages too many, and the text
 * is checked then; inside “case” the planner does not take that check for a second reason to expect few, and does
 * not go by the index where nearly every release has the word.
 */
export function inPassage({ tokens, recheck, hints }: Matcher): Condition {
  const indexed = sql<boolean>`p.tokens @@ ${tokens}::tsquery`;
  const text = onText(recheck, hints);
  return text === null ? sql`(${indexed})` : sql`(case when ${text} then true else false end and ${indexed})`;
}

/** The same where passages are looked at one by one: the text says it, and costs less than the tokens. */
export function inText({ tokens, recheck, hints }: Matcher): Condition {
  return onText(recheck, hints) ?? sql<boolean>`p.tokens @@ ${tokens}::tsquery`;
}

/** The same on the text alone; null where the tokens say it all. */
function onText(recheck: Matcher['recheck'], hints: readonly string[]): Condition | null {
  if (recheck !== null && 'like' in recheck) return sql`p.folded like ${recheck.like}`;
  const hinted = sql.join(
    hints.map((hint) => sql`p.folded like ${hint}`),
    sql` or `,
  );
  const parts = [
    ...(hints.length === 0 ? [] : [sql`(${hinted})`]),
    ...(recheck === null ? [] : [sql`p.folded ~ ${recheck.pattern}`]),
  ];
  return parts.length === 0 ? null : sql`${sql.join(parts, sql` and `)}`;
}

/**
 * The places of the facts of some editions that have an asked value, as the table `said` (term, edition_key, passage,
 * starts, ends).
 */
export function said(matchers: readonly Matcher[], within: readonly string[]): RawBuilder<unknown> {
  const parts = matchers.flatMap(({ value }, number) => {
    if (value === null) return [];
    return [
      sql`select ${number}::int as term, a.edition_key, a.passage, a.starts, a.ends
          from (select * from fact where edition_key = any(${within}::bigint[]) offset 0) f
          join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.role in ('at', 'also')
          where ${hasValue(value)}`,
    ];
  });
  const none = sql`select 0 as term, 0::bigint as edition_key, 0 as passage, 0 as starts, 0 as ends where false`;
  return sql`said as materialized (${sql.join(parts.length > 0 ? parts : [none], sql` union all `)})`;
}

/** Whether a fact of the edition has the asked value. */
export function saidBy(value: AskedValue | null, edition: RawBuilder<unknown>): Condition {
  return value === null
    ? sql<boolean>`false`
    : sql<boolean>`exists (select from fact f where f.edition_key = ${edition} and ${hasValue(value)})`;
}

/** The passages of the edition where a fact says the asked value, as an array; -1 for a fact whose place is elsewhere. */
export function valuePassages(value: AskedValue | null, edition: RawBuilder<unknown>): RawBuilder<unknown> {
  if (value === null) return sql`'{}'::int[]`;
  // “offset 0”: the few facts of the edition, not the many that have the value.
  return sql`array(select coalesce(a.passage, -1) from (select * from fact where edition_key = ${edition} offset 0) f
    left join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.role in ('at', 'also')
    where ${hasValue(value)})`;
}

/**
 * That the edition is one of those that the index of passages leads to. Only for terms whose text is looked at anyway:
 * of the others the index of releases says all.
 */
export function editionsWith(matcher: Matcher, edition: RawBuilder<unknown>): Condition[] {
  const { term, value, recheck } = matcher;
  if (term.not || recheck === null) return [];
  const facts = value === null ? sql`` : sql`union all select f.edition_key from fact f where ${hasValue(value)}`;
  return [
    sql`${edition} in (select p.edition_key from passage p where p.tokens @@ ${matcher.tokens}::tsquery ${facts})`,
  ];
}

function hasValue(value: AskedValue): Condition {
  return value.is === 'amount'
    ? sql<boolean>`f.list = 'money' and f.amount = ${String(value.value)}::numeric and f.currency = ${value.currency}`
    : // A day stands in its month, and a time of day in its day.
      sql<boolean>`f.list = 'times' and f.value->>'value' like ${`${value.value}%`}`;
}

/** How many of the terms stand in passage `p`, by their words or by what a fact there says; a minus counts for none. */
export function termsIn(matchers: readonly Matcher[]): RawBuilder<number> {
  const each = matchers.map((matcher, number) => {
    if (matcher.term.not) return sql`0`;
    const words = inPassage(matcher);
    return matcher.value === null
      ? sql`${words}::int`
      : // Uncorrelated, so that the places are hashed once.
        sql`(${words} or (p.edition_key, p.index) in (
          select edition_key, passage from said where term = ${number}))::int`;
  });
  return sql`(${sql.join(each, sql` + `)})`;
}

/** Release `r`, issued by `s`, is what the filter narrows to. */
export function filtered(filter: SearchFilter): Condition[] {
  const { lang, kind, country, field, year, issuer } = filter;
  const marks = marksOf(filter);
  return [
    ...(lang === undefined ? [] : [sql<boolean>`r.lang = ${lang}`]),
    ...(kind === undefined ? [] : [sql<boolean>`r.kind = ${kind}`]),
    ...(country === undefined ? [] : [sql<boolean>`r.countries @> array[${country}]::text[]`]),
    ...(field === undefined ? [] : [sql<boolean>`r.fields @> array[${field}]::text[]`]),
    ...(year === undefined ? [] : [sql<boolean>`r.listed >= ${year} and r.listed < ${String(Number(year) + 1)}`]),
    ...(issuer === undefined ? [] : [sql<boolean>`s.name = ${issuer}`]),
    ...(marks.length === 0
      ? []
      : [
          sql<boolean>`exists (select from release_words m where m.release_key = r.key and m.marks @> ${marks}::text[])`,
        ]),
  ];
}
