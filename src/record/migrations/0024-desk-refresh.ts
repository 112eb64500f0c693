/**
 * The desk's queue of a release with hundreds of doubtful facts: what is wanted is found out once and not for every item
 * that waits, and a decision about one fact looks at that fact alone.
 */
export const deskRefresh = [
  `create or replace function desk_refresh(release bigint) returns void language plpgsql as $$
  declare
    edition bigint := (select current_edition from release r where r.key = release);
    wanted text[] := (select coalesce(array_agg(w.kind || ' ' || w.ref), '{}') from desk_wanted(release, edition) w);
    waiting text[] := (select coalesce(array_agg(d.kind || ' ' || d.ref), '{}') from desk_item d
      where d.release_key = release and d.kind in ('fact', 'changed'));
  begin
    delete from desk_item d where d.release_key = release and d.kind in ('fact', 'changed') and d.ref not like 'added-%'
      and d.kind || ' ' || d.ref <> all (wanted);
    perform desk_wait(w.kind, release, w.ref, w.score) from desk_wanted(release, edition) w
      where w.kind || ' ' || w.ref <> all (waiting);
    perform desk_count(release, edition);
  end $$`,
  `create function desk_refresh_fact(release bigint, fact text) returns void language plpgsql as $$
  declare
    edition bigint := (select current_edition from release r where r.key = release);
  begin
    delete from desk_item d where d.kind in ('fact', 'changed') and d.ref = fact and d.release_key = release;
    perform desk_wait(w.kind, release, w.ref, w.score) from desk_wanted(release, edition) w where w.ref = fact;
    perform desk_count(release, edition);
  end $$`,
];
