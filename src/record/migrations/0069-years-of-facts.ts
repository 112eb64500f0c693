import { sql, type Kysely, type Migration } from 'kysely';

/**
 * A search for a year asks which releases have a fact of that year. By the beginning of their days, `time:2022…`, the
 * index gathers hundreds of words and the releases of each; `of:2022` is one word of its own.
 */
const wordsOf = `create or replace function words_of(release bigint) returns void language sql as $$
    insert into release_words (release_key, edition_key, listed, id, words, marks)
    select r.key, r.current_edition, r.listed, r.id,
      case when (select sum(pg_column_size(tokens)) from passage where edition_key = r.current_edition) <= 900000 then
        (select all_words(tokens) from passage where edition_key = r.current_edition)
        || array_to_tsvector(array(
          with said as materialized (select * from fact where edition_key = r.current_edition offset 0)
          select case f.list when 'times' then 'time:' || left(f.value->>'value', 100)
            else 'money:' || f.currency || ':' || trim_scale(f.amount) end
          from said f
          where f.list = 'times' and f.value->>'value' is not null
            or f.list = 'money' and f.amount is not null and f.currency is not null
          union select 'of:' || left(f.value->>'value', 4) from said f
          where f.list = 'times' and f.value->>'value' ~ '^[0-9]{4}'
          union select 'country:' || country from unnest(r.countries) country
          union select 'field:' || field from unnest(r.fields) field
          union values ('lang:' || r.lang), ('kind:' || r.kind), ('year:' || left(r.listed, 4)), ('issuer:' || md5(s.name))))
      end,
      marks_of(r.listed, r.current_edition)
    from release r join source s on s.key = r.source_key
    where r.key = release
    on conflict (release_key) do update
      set edition_key = excluded.edition_key, listed = excluded.listed, words = excluded.words, marks = excluded.marks
  $$`;

/** So many releases are done between two lines that say how far it is. */
const step = 10_000;

export const yearsOfFacts: Migration = {
  async up(db) {
    await sql.raw(wordsOf).execute(db);
    await sql`drop index release_words_by_word`.execute(db);
    await fillYears(db);
    // Made after the rows are there: that takes a tenth of the time that adding to it does.
    await sql`set local maintenance_work_mem = '512MB'`.execute(db);
    await sql`create index release_words_by_word on release_words using gin (words, marks)`.execute(db);
  },
};

async function fillYears(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from release_words`.execute(db);
  const all = rows[0]?.count ?? 0;
  for (let after = '-1', done = 0; ;) {
    const { rows: some } = await sql<{ last: string | null; count: number }>`
      with part as materialized (select release_key as key from release_words
        where release_key > ${after}::bigint order by release_key limit ${step}),
      filled as (update release_words w set words = w.words || array_to_tsvector(array(
          select distinct 'of:' || substr(word, 6, 4) from unnest(tsvector_to_array(w.words)) word
          where word ~ '^time:[0-9]{4}'))
        from part where w.release_key = part.key and w.words is not null)
      select (select max(key) from part) as last, (select count(*)::int from part) as count`.execute(db);
    const { last = null, count = 0 } = some[0] ?? {};
    if (last === null) return;
    after = last;
    done += count;
    if (all >= step) process.stderr.write(`the years that searches go by: ${done} of ${all} releases\n`);
  }
}
