/**
 * One row a release for searches, as narrow as can be besides its words: all tokens of its current passages, the days and
 * amounts of its facts, and what searches narrow by, in one index. So a search reads a list of releases out of the
 * index in place of the many passages in which a common word stands.
 */

/** A tsvector holds a megabyte: of a release with more bytes of words than this the passages are asked one by one. */
const mostBytes = 900_000;

export const searchWords = [
  `create table release_words (
    release_key bigint primary key references release on delete cascade,
    edition_key bigint not null,
    listed text not null,
    id text not null,
    -- Null for a release of more words than fit.
    words tsvector
  ) with (toast_tuple_target = 128)`,
  // Kept out of the row whatever their size: they are never read, only their index is.
  `alter table release_words alter column words set storage external`,

  `create aggregate all_words (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '')`,
  `create function words_of(release bigint) returns void language sql as $$
    insert into release_words (release_key, edition_key, listed, id, words)
    select r.key, r.current_edition, r.listed, r.id,
      case when (select sum(pg_column_size(tokens)) from passage where edition_key = r.current_edition) <= ${mostBytes} then
        (select all_words(tokens) from passage where edition_key = r.current_edition)
        || array_to_tsvector(array(
          select 'time:' || left(f.value->>'value', 100) from fact f
            where f.edition_key = r.current_edition and f.list = 'times' and f.value->>'value' is not null
          union select 'money:' || f.currency || ':' || trim_scale(f.amount) from fact f
            where f.edition_key = r.current_edition and f.list = 'money' and f.amount is not null and f.currency is not null
          union select 'country:' || country from unnest(r.countries) country
          union select 'field:' || field from unnest(r.fields) field
          union values ('lang:' || r.lang), ('kind:' || r.kind), ('year:' || left(r.listed, 4)), ('issuer:' || md5(s.name))))
      end
    from release r join source s on s.key = r.source_key
    where r.key = release
    on conflict (release_key) do update set edition_key = excluded.edition_key, listed = excluded.listed, words = excluded.words
  $$`,
  // At the end of the transaction, when passages and facts are there too.
  `create function keep_release_words() returns trigger language plpgsql as $$ begin
    perform words_of(new.key);
    return null;
  end $$`,
  `create constraint trigger keep_release_words after insert on release deferrable initially deferred
    for each row execute function keep_release_words()`,
  `create constraint trigger keep_release_words_anew after update of current_edition, listed, kind, lang, fields, countries on release
    deferrable initially deferred for each row
    when ((new.current_edition, new.listed, new.kind, new.lang, new.fields, new.countries)
      is distinct from (old.current_edition, old.listed, old.kind, old.lang, old.fields, old.countries))
    execute function keep_release_words()`,
  // Editors take facts out and add others: the days and amounts that a release is found by are those that it has.
  `create function keep_words_of_facts() returns trigger language plpgsql as $$ begin
    perform words_of(w.release_key) from release_words w
      where w.edition_key in (select edition_key from changed where list in ('times', 'money'));
    return null;
  end $$`,
  `create trigger keep_words_of_facts_come after insert on fact referencing new table as changed
    for each statement execute function keep_words_of_facts()`,
  `create trigger keep_words_of_facts_gone after delete on fact referencing old table as changed
    for each statement execute function keep_words_of_facts()`,
  // The index of words may be made anew, with the rules of a later program.
  `create function keep_words_of_passages() returns trigger language plpgsql as $$ begin
    perform words_of(w.release_key) from release_words w where w.edition_key in (select distinct edition_key from changed);
    return null;
  end $$`,
  `create trigger keep_words_of_passages after update on passage referencing new table as changed
    for each statement execute function keep_words_of_passages()`,

  // The words of what is there already, and their index, are made once by the migration that has their last form.
  `create index release_words_by_edition on release_words (edition_key)`,
  `create index release_words_long on release_words (release_key) where words is null`,
];
