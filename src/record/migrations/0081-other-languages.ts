/**
 * Where a release's page says that its text stands in another language: the id of the release at that address, recorded
 * or not, so that the one that comes later finds the one that was first.
 */
export const otherLanguages: readonly string[] = [
  `create table other_language (
    release_key bigint not null references release,
    other text not null,
    primary key (release_key, other)
  )`,
  `create index other_language_by_other on other_language (other)`,

  // What a release translates is said on its page: who comes back for what has changed comes back for it.
  `create or replace function release_changes() returns trigger language plpgsql as $$
  begin
    if current_setting('yakusoku.mirroring', true) is distinct from 'on'
      and (new.current_edition, new.title, new.kind, new.fields, new.countries, new.translation_of)
      is distinct from (old.current_edition, old.title, old.kind, old.fields, old.countries, old.translation_of)
    then
      new.changed_at := clock_timestamp();
    end if;
    return new;
  end $$`,
];
