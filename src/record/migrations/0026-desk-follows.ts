/**
 * What readers follow counts for the desk's order too: of a release that tells of a promise, paper, target or meeting that
 * somebody follows, what is doubtful comes earlier. Who follows a state or a dialogue follows all of it, and says nothing
 * of a single release.
 */
export const deskFollows = [
  `create function followers_of(release bigint) returns integer language sql stable as $$
    select count(*)::int from (
      select from told join thing t on t.key = told.thing_key join follow f on f.kind = t.kind and f.subject = t.id
      where told.release_key = release and told.state in ('certain', 'accepted')
        and t.kind in ('commitment', 'instrument', 'target', 'meeting')
      limit 1000) f
  $$`,
  // One who follows wants to be told: that weighs more than a like.
  `create or replace function interest_level(release bigint) returns void language plpgsql as $$
  declare
    now_at integer := (
      select floor(log(2::numeric,
        1 + coalesce(i.views, 0) + 20 * (r.likes + r.comments) + 50 * followers_of(release)))::int
      from release r left join release_interest i on i.release_key = r.key where r.key = release);
  begin
    update release_interest set level = now_at where release_key = release and level <> now_at;
    if found then
      update desk_item set hurry = -now_at where release_key = release;
    end if;
  end $$`,
  `create function thing_was_followed() returns trigger language plpgsql as $$
  declare
    followed follow := case when tg_op = 'INSERT' then new else old end;
    one bigint;
  begin
    for one in
      select distinct release_key from (
        select o.release_key from told o join thing t on t.key = o.thing_key
        where t.kind = followed.kind and t.id = followed.subject and o.state in ('certain', 'accepted')
        order by o.listed desc, o.release_key desc limit 100) newest
      order by 1
    loop
      insert into release_interest (release_key) values (one) on conflict do nothing;
      perform interest_level(one);
    end loop;
    return null;
  end $$`,
  `create trigger thing_was_followed_new after insert on follow for each row
    when (new.kind in ('commitment', 'instrument', 'target', 'meeting')) execute function thing_was_followed()`,
  `create trigger thing_was_followed_no_more after delete on follow for each row
    when (old.kind in ('commitment', 'instrument', 'target', 'meeting')) execute function thing_was_followed()`,
];
