import { sql, type Migration } from 'kysely';

/**
 * What a search counts of each release it finds, in the row that the index leads to: its kind, language, states, fields,
 * issuer, and the marks besides those of its day. Looked up release by release, they took longer than their finding.
 */
const statements = [
  `alter table release_words add column facets json not null default '[]'`,
  // In the row itself, which is read for it; only words, which are not read, are kept elsewhere.
  `alter table release_words alter column facets set storage main`,
  `create function facets_of(release bigint, marks text[]) returns json language sql stable as $$
    select json_build_array(r.kind, r.lang, r.countries, r.fields, s.name, marks[4:])
    from release r join source s on s.key = r.source_key where r.key = release
  $$`,
  `create or replace function words_of(release bigint) returns void language sql as $$
    insert into release_words (release_key, edition_key, listed, id, words, marks, facets)
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
      marked.marks, facets_of(r.key, marked.marks)
    from release r join source s on s.key = r.source_key,
      lateral (select marks_of(r.listed, r.current_edition) as marks offset 0) marked
    where r.key = release
    on conflict (release_key) do update set edition_key = excluded.edition_key, listed = excluded.listed,
      words = excluded.words, marks = excluded.marks, facets = excluded.facets
  $$`,
  // Made after the rows are there: that takes a tenth of the time that adding to it does.
  `drop index release_words_by_word`,
];

/** So many releases are done between two lines that say how far it is. */
const step = 50_000;

export const facetsKept: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    for (let after = '-1', done = 0; ;) {
      const { rows } = await sql<{ last: string | null; count: number }>`
        with part as materialized (select release_key as key from release_words
          where release_key > ${after}::bigint order by release_key limit ${step}),
        filled as (update release_words w set facets = facets_of(w.release_key, w.marks)
          from part where w.release_key = part.key)
        select (select max(key) from part) as last, (select count(*)::int from part) as count`.execute(db);
      const { last = null, count = 0 } = rows[0] ?? {};
      if (last === null) break;
      after = last;
      done += count;
      if (done >= step) process.stderr.write(`what searches count by: ${done} releases done\n`);
    }
    await sql`set local maintenance_work_mem = '512MB'`.execute(db);
    await sql`create index release_words_by_word on release_words using gin (words, marks)`.execute(db);
  },
};
