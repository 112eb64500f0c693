import { sql, type RawBuilder } from 'kysely';
import type { FactFilter, ReleaseFilter } from './views.ts';

type Condition = RawBuilder<boolean>;

/** Release `r`, issued by `s`, is one that the filter asks for. */
export function releaseConditions(filter: ReleaseFilter): Condition[] {
  const { lang, kind, country, field, issuer, from, until, example, changedFrom, changedUntil, about } = filter;
  return [
    ...(lang === undefined ? [] : [sql<boolean>`r.lang = ${lang}`]),
    ...(kind === undefined ? [] : [sql<boolean>`r.kind = ${kind}`]),
    ...(country === undefined ? [] : [sql<boolean>`r.countries @> array[${country}]::text[]`]),
    ...(field === undefined ? [] : [sql<boolean>`r.fields @> array[${field}]::text[]`]),
    ...(issuer === undefined ? [] : [sql<boolean>`s.name = ${issuer}`]),
    ...(from === undefined ? [] : [sql<boolean>`r.listed >= ${from}`]),
    // “until 2025-12” takes the whole of December in: `~` sorts behind every digit, `T` and `-`.
    ...(until === undefined ? [] : [sql<boolean>`r.listed collate "C" <= ${`${until}~`}`]),
    ...(example === undefined ? [] : [sql<boolean>`r.example = ${example}`]),
    ...(changedFrom === undefined ? [] : [sql<boolean>`r.changed_at >= ${changedFrom}`]),
    ...(changedUntil === undefined ? [] : [sql<boolean>`r.changed_at <= ${changedUntil}`]),
    ...(about === undefined ? [] : [tellsOf(about)]),
  ];
}

/** A dialogue is told of through its meetings, promises and papers too. */
function tellsOf({ kind, id }: { readonly kind: string; readonly id: string }): Condition {
  const thing =
    kind === 'dialogue'
      ? sql`(t.dialogue = ${id} or (t.kind = 'dialogue' and t.id = ${id}))`
      : sql`t.kind = ${kind} and t.id = ${id}`;
  return sql<boolean>`r.key in (
    select told.release_key from told join thing t on t.key = told.thing_key
    where told.state in ('certain', 'accepted') and ${thing})`;
}

/** Fact `f` of release `r`, issued by `s`, is one that the filter asks for. */
export function factConditions(filter: FactFilter): Condition[] {
  const { list, release, certainty, rule, currency, basis, least, most } = filter;
  return [
    ...releaseConditions(filter),
    ...(list === undefined ? [] : [sql<boolean>`f.list = ${list}`]),
    ...(release === undefined ? [] : [sql<boolean>`r.id = ${release}`]),
    ...(certainty === undefined ? [] : [sql<boolean>`f.certainty = ${certainty}`]),
    ...(rule === undefined ? [] : [sql<boolean>`f.rule = ${rule}`]),
    ...(currency === undefined ? [] : [sql<boolean>`f.currency = ${currency}`]),
    ...(basis === undefined ? [] : [sql<boolean>`f.basis = ${basis}`]),
    ...(least === undefined ? [] : [sql<boolean>`f.amount >= ${least}::numeric`]),
    ...(most === undefined ? [] : [sql<boolean>`f.amount <= ${most}::numeric`]),
  ];
}

/** All of them; true where there are none. */
export function every(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
