import { sql, type Kysely, type Migration } from 'kysely';

/**
 * Searches look among the newest releases first, and go by what a release speaks of besides its words: each release has
 * marks, in the one index with its words. `day:2025-12-20`, `month:2025-12` and `year:2025` say when it came, so that
 * “the newest 1,500” are a few marks; `dialogue:ca-jad`, `force:signed` and `scheme:loan` what facts in it say.
 */
const statements = [
  `alter table release_words add column marks text[] not null default '{}'`,
  `create function marks_of(listed text, edition bigint) returns text[] language sql stable as $$
    select array['year:' || left(listed, 4), 'month:' || left(listed, 7), 'day:' || left(listed, 10)] || array(
      select distinct mark from (
        select case f.list
          when 'meetings' then 'dialogue:' || left(f.value->>'dialogue', 100)
          when 'commitments' then 'force:' || left(f.value->>'force', 100)
          when 'instruments' then 'scheme:' || left(f.value->>'scheme', 100) end as mark
        -- “offset 0”: by the edition alone, not by an index of all amounts.
        from (select list, value from fact where edition_key = edition offset 0) f) said
      where mark is not null order by mark)
  $$`,
  `create or replace function words_of(release bigint) returns void language sql as $$
    insert into release_words (release_key, edition_key, listed, id, words, marks)
    select r.key, r.current_edition, r.listed, r.id,
      case when (select sum(pg_column_size(tokens)) from passage where edition_key = r.current_edition) <= 900000 then
        (select all_words(tokens) from passage where edition_key = r.current_edition)
        || array_to_tsvector(array(
          select case f.list when 'times' then 'time:' || left(f.value->>'value', 100)
            else 'money:' || f.currency || ':' || trim_scale(f.amount) end
          from (select * from fact where edition_key = r.current_edition offset 0) f
          where f.list = 'times' and f.value->>'value' is not null
            or f.list = 'money' and f.amount is not null and f.currency is not null
          union select 'country:' || country from unnest(r.countries) country
          union select 'field:' || field from unnest(r.fields) field
          union values ('lang:' || r.lang), ('kind:' || r.kind), ('year:' || left(r.listed, 4)), ('issuer:' || md5(s.name))))
      end,
      marks_of(r.listed, r.current_edition)
    from release r join source s on s.key = r.source_key
    where r.key = release
    on conflict (release_key) do update
      set edition_key = excluded.edition_key, listed = excluded.listed, words = excluded.words, marks = excluded.marks
  $$`,
  // What editors take out or add may be a paper of a scheme, or a promise of some force.
  `create or replace function keep_words_of_facts() returns trigger language plpgsql as $$ begin
    perform words_of(w.release_key) from release_words w
      where w.edition_key in (select edition_key from changed
        where list in ('times', 'money', 'meetings', 'commitments', 'instruments'));
    return null;
  end $$`,
  `drop index if exists release_words_by_word`,
];

/** So many releases are done between two lines that say how far it is. */
const step = 10_000;

/** Made after the rows are there: that takes a tenth of the time that adding to it does. */
const index = `create index release_words_by_word on release_words using gin (words, marks)`;

export const searchMarks: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
    await fillWords(db);
    await sql`set local maintenance_work_mem = '512MB'`.execute(db);
    await sql.raw(index).execute(db);
  },
};

async function fillWords(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from release`.execute(db);
  const all = rows[0]?.count ?? 0;
  for (let after = '-1', done = 0; ;) {
    const { rows: some } = await sql<{ last: string | null; count: number }>`
      with part as materialized (select r.key, w.release_key is null as missing from release r
        left join release_words w on w.release_key = r.key where r.key > ${after}::bigint order by r.key limit ${step}),
      marked as (update release_words w set marks = marks_of(w.listed, w.edition_key)
        from part where w.release_key = part.key and not part.missing),
      made as (select words_of(key) from part where missing)
      select (select max(key) from part) as last, (select count(*)::int from part) as count, (select count(*) from made) as made`.execute(
      db,
    );
    const { last = null, count = 0 } = some[0] ?? {};
    if (last === null) return;
    after = last;
    done += count;
    if (all >= step) process.stderr.write(`the words that searches go by: ${done} of ${all} releases\n`);
  }
}
