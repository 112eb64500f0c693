/**
 * Which papers are on the same project is said by the database alone: names of nothing but letters that the comparison
 * leaves out (Cyrillic) are compared as they stand and not taken for one another.
 */
export const samePapers = [
  `create or replace function same_papers(value jsonb, currency text, amount numeric, basis text) returns table (same text) language sql immutable as $$
    select distinct md5(concat_ws(' ', coalesce(value->>'country', '-'), currency, trim_scale(amount)::text,
      coalesce(nullif(regexp_replace(name, '[^0-9a-z\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff]+', '', 'g'), ''), name)))
    from jsonb_each(value) each cross join lateral (select lower(normalize(each.value #>> '{}', nfkc)) as name) spelled
    where each.key like 'project %' and amount is not null and currency is not null and basis is not null
  $$`,
  `select count_anew()`,
];
