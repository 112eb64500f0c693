/**
 * Taking part by many at once. What people write and like no longer moves the record's revision: pages are told of the
 * release alone. A comment and a like are one statement each, so that the row of a release on which everybody writes is
 * held for as short as can be, and the limits of attempts are counted in one.
 */
export const talk = [
  // Added up only by those who cannot be told of single releases: a replica of the database hears no messages.
  `insert into revision values (16, 0)`,
  `create function tell_talk(message text) returns void language plpgsql as $$
  begin
    update revision set count = count + 1 where shard = 16;
    perform pg_notify('yakusoku_talk', message);
  end $$`,

  // What a text says, whatever its spaces, signs and width: who posts one text everywhere changes those.
  `alter table comment add column gist bytea`,
  `create index comment_by_gist on comment (gist, at) where gist is not null`,

  // Refused is what the same person has written within a day, short words only on the same release; held what so many
  // others have written too.
  `create function add_comment(comment_id text, release_id text, answers text, author text, words text, words_gist bytea,
    wanted text, copies integer, about jsonb, out refused text, out thread text, out state_now text)
  language plpgsql as $$
  declare
    place record;
  begin
    -- One after another for each person: else the same words sent twice at once would both be new.
    perform pg_advisory_xact_lock(hashtextextended(author, 4711));
    select r.key, top.key as top_key, top.id as top_id, c.member_id as tell,
      exists (select from comment_lock l where l.release_key = r.key) as locked
    into place
    from release r
    left join comment c on c.id = answers and c.release_key = r.key and c.state = 'shown'
    left join comment top on top.key = coalesce(c.parent, c.key)
    where r.id = release_id;
    if place.key is null or (answers is not null and place.top_key is null) then
      refused := 'gone';
      return;
    end if;
    if place.locked then
      refused := 'locked';
      return;
    end if;
    if exists (select from comment c where c.gist = words_gist and c.at > now() - interval '1 day'
        and c.member_id = author and c.state <> 'deleted' and (length(words) >= 20 or c.release_key = place.key)) then
      refused := 'again';
      return;
    end if;
    state_now := wanted;
    if wanted = 'shown' and length(words) >= 20 and copies <= (select count(*) from (
        select distinct c.member_id from comment c where c.gist = words_gist and c.at > now() - interval '1 day'
        limit copies) others) then
      state_now := 'held';
    end if;
    if state_now = 'shown' and place.tell is not null and place.tell <> author then
      insert into notice (member_id, what, about)
      values (place.tell, 'answered', jsonb_build_object('release', release_id, 'comment', comment_id));
    end if;
    thread := place.top_id;
    -- Last: the release's row, which its figure moves, is held from here on.
    insert into comment (id, release_key, parent, member_id, text, gist, state,
      edition_key, passage, starts, ends, quote, fact_id)
    values (comment_id, place.key, place.top_key, author, words, words_gist, state_now,
      (about ->> 'edition')::bigint, (about ->> 'passage')::integer, (about ->> 'start')::integer,
      (about ->> 'end')::integer, about ->> 'quote', about ->> 'fact');
  end $$`,

  `create function like_release(release_id text, author text, turned_on boolean) returns integer
  language plpgsql as $$
  declare
    place bigint := (select key from release where id = release_id);
  begin
    if place is null then
      return null;
    end if;
    if turned_on then
      insert into release_like (release_key, member_id) values (place, author) on conflict do nothing;
    else
      delete from release_like l where l.release_key = place and l.member_id = author;
    end if;
    return (select r.likes from release r where r.key = place);
  end $$`,
  `create function like_comment(comment_id text, author text, turned_on boolean, out likes_now integer, out release_id text)
  language plpgsql as $$
  declare
    place bigint := (select key from comment c where c.id = comment_id and c.state = 'shown');
  begin
    if place is null then
      return;
    end if;
    if turned_on then
      insert into comment_like (comment_key, member_id) values (place, author) on conflict do nothing;
    else
      delete from comment_like l where l.comment_key = place and l.member_id = author;
    end if;
    select c.likes, r.id into likes_now, release_id
    from comment c join release r on r.key = c.release_key where c.key = place;
  end $$`,

  // Counts attempts in their order; where one is refused, those behind it are not counted.
  `create function attempts(tried jsonb) returns boolean language plpgsql as $$
  declare
    one record;
  begin
    for one in
      select t.what, decode(t.who, 'hex') as who, make_interval(secs => t.seconds / t.allowed) as share,
        make_interval(secs => t.seconds + 0.001) as whole
      from jsonb_to_recordset(tried) as t (what text, who text, allowed float8, seconds float8)
    loop
      insert into member_attempt as a (what, who, until) values (one.what, one.who, now() + one.share)
      on conflict (what, who) do update set until = greatest(a.until, now()) + one.share
        where greatest(a.until, now()) + one.share <= now() + one.whole;
      if not found then
        return false;
      end if;
    end loop;
    return true;
  end $$`,

  // The order of the desk follows what readers do by powers of two: beyond a few, not each like has to be looked at.
  `drop trigger release_was_liked on release`,
  `create trigger release_was_liked after update of likes, comments on release
    for each row when ((old.likes <> new.likes or old.comments <> new.comments)
      and (new.likes + new.comments <= 16 or (new.likes + new.comments) % 16 = 0))
    execute function release_was_liked()`,
];
