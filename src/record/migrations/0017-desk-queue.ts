/**
 * What keeps the desk's queue and totals: functions and triggers of the database, so that whoever writes a proposal, a
 * new edition or a view need know nothing of the desk.
 */
export const deskQueue = [
  `create function desk_wait(kind text, release bigint, ref text, score real) returns void language sql as $$
    insert into desk_item (kind, place, hurry, score, release_key, ref)
    select kind, array_position(array['fact', 'changed', 'join', 'evidence', 'proposal', 'contradiction'], kind),
      -coalesce((select i.level from release_interest i where i.release_key = release), 0), score, release, ref
    on conflict do nothing
  $$`,

  // Doubtful, and how much: what a rule left open first, then what it took from the context and a promise hangs on.
  `create function doubt_of(list text, value jsonb, certainty text) returns real language sql immutable parallel safe as $$
    select case
      when certainty = 'open' then 0.1
      when value ? 'flags' then 0.2
      when certainty = 'implied' and list in ('meetings', 'instruments', 'commitments', 'targets', 'money') then 0.5
      when certainty = 'implied' and list = 'people' then 0.7
    end::real
  $$`,

  // Of the current edition: facts that are doubtful and facts whose words changed, as long as nobody has decided.
  `create function desk_wanted(release bigint, edition bigint) returns table (kind text, ref text, score real)
    language sql stable as $$
    select 'fact', f.id, doubt_of(f.list, f.value, f.certainty) from fact f
    where f.edition_key = edition and doubt_of(f.list, f.value, f.certainty) is not null
      and not exists (select from fact_check k where k.release_key = release and k.fact_id = f.id)
    union all
    select 'changed', coalesce(c.to_fact_id, c.fact_id), min(c.score) from carried c
    where c.to_edition = edition and (c.how in ('changed', 'gone') or not c.same)
      -- What was decided on this text is decided; what was decided on the earlier one is to be looked at again.
      and not exists (select from fact_check k where k.release_key = release
        and k.fact_id = coalesce(c.to_fact_id, c.fact_id) and k.edition_key = edition)
    group by 2
    union all
    -- Under the four-eyes rule, what somebody has decided first, however sure the rule was.
    select 'fact', w.fact_id, 0 from desk_first w join fact f on f.id = w.fact_id and f.edition_key = edition
    where w.release_key = release and w.open and doubt_of(f.list, f.value, f.certainty) is null
  $$`,

  // Called in the turn of who changes what things are, so that no two count the same release at once.
  `create function desk_refresh(release bigint) returns void language plpgsql as $$
  declare
    edition bigint := (select current_edition from release r where r.key = release);
  begin
    delete from desk_item d where d.release_key = release and d.kind in ('fact', 'changed') and d.ref not like 'added-%'
      and not exists (select from desk_wanted(release, edition) w where w.kind = d.kind and w.ref = d.ref);
    perform desk_wait(w.kind, release, w.ref, w.score) from desk_wanted(release, edition) w
      where not exists (select from desk_item d where d.kind = w.kind and d.ref = w.ref and d.release_key = release);
    perform desk_count(release, edition);
  end $$`,

  // A fact that was refused is not there any more, and was looked at all the same.
  `create function desk_count(release bigint, edition bigint) returns void language sql as $$
    with now as (
      select list, count(*)::int as facts, count(checked)::int as checked from (
        select f.list, k.fact_id as checked
        from fact f left join fact_check k on k.release_key = release and k.fact_id = f.id where f.edition_key = edition
        union all
        select k.list, k.fact_id from fact_check k join fact_overlay o on o.edition_key = edition and o.fact_id = k.fact_id
        where k.release_key = release and k.state = 'refused') counted
      group by 1
    ), differs as (
      select coalesce(n.list, w.list) as list, coalesce(n.facts, 0) as facts, coalesce(n.checked, 0) as checked,
        coalesce(n.facts, 0) - coalesce(w.facts, 0) as more, coalesce(n.checked, 0) - coalesce(w.checked, 0) as done
      from now n full join (select * from release_fact_count c where c.release_key = release) w on w.list = n.list
    ), kept as (
      insert into release_fact_count (release_key, list, facts, checked)
      select release, list, facts, checked from differs where more <> 0 or done <> 0
      on conflict (release_key, list) do update set facts = excluded.facts, checked = excluded.checked)
    insert into fact_total (list, facts, checked)
    select list, more, done from differs where more <> 0 or done <> 0
    on conflict (list) do update set facts = fact_total.facts + excluded.facts,
      checked = fact_total.checked + excluded.checked
  $$`,

  // Whoever settles a release takes it out of this list first.
  `create function settled_is_on_the_desk() returns trigger language plpgsql as $$
  begin
    perform desk_refresh(old.release_key);
    return null;
  end $$`,
  `create trigger settled_is_on_the_desk after delete on unsettled
    for each row execute function settled_is_on_the_desk()`,

  `create function join_waits() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' and old.state = 'proposed' then
      delete from desk_item where kind = 'join' and ref = old.thing_key || '-' || old.fact_id
        and release_key = old.release_key;
    end if;
    if tg_op <> 'DELETE' and new.state = 'proposed' then
      perform desk_wait('join', new.release_key, new.thing_key || '-' || new.fact_id, new.score);
    end if;
    return null;
  end $$`,
  `create trigger join_waits_new after insert on told
    for each row when (new.state = 'proposed') execute function join_waits()`,
  `create trigger join_waits after update on told
    for each row when (old.state = 'proposed' or new.state = 'proposed') execute function join_waits()`,
  `create trigger join_waits_no_more after delete on told
    for each row when (old.state = 'proposed') execute function join_waits()`,

  `create function evidence_waits() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' and old.state = 'proposed' then
      delete from desk_item where kind = 'evidence' and ref = old.id;
    end if;
    if tg_op <> 'DELETE' and new.state = 'proposed' then
      perform desk_wait('evidence', new.release_key, new.id, new.score);
    end if;
    return null;
  end $$`,
  `create trigger evidence_waits_new after insert on evidence
    for each row when (new.state = 'proposed') execute function evidence_waits()`,
  `create trigger evidence_waits after update on evidence for each row
    when ((old.state = 'proposed' or new.state = 'proposed') and (old.state <> new.state or old.score <> new.score))
    execute function evidence_waits()`,
  `create trigger evidence_waits_no_more after delete on evidence
    for each row when (old.state = 'proposed') execute function evidence_waits()`,

  // Readers' proposals and contradictions: the oldest first.
  `create function open_waits() returns trigger language plpgsql as $$
  begin
    if new.state = 'open' then
      perform desk_wait(tg_argv[0], new.release_key, new.id, 0);
    else
      delete from desk_item where kind = tg_argv[0] and ref = new.id;
    end if;
    return null;
  end $$`,
  `create function open_waits_no_more() returns trigger language plpgsql as $$
  begin
    delete from desk_item where kind = tg_argv[0] and ref = old.id;
    return null;
  end $$`,
  ...(['proposal', 'contradiction'] as const).flatMap((table) => [
    `create trigger open_waits after insert or update of state on ${table}
      for each row execute function open_waits('${table}')`,
    `create trigger open_waits_no_more after delete on ${table}
      for each row execute function open_waits_no_more('${table}')`,
  ]),

  // A like or a comment weighs as much as twenty views: few who read leave one.
  `create function interest_level(release bigint) returns void language plpgsql as $$
  declare
    now_at integer := (select floor(log(2::numeric, 1 + coalesce(i.views, 0) + 20 * (r.likes + r.comments)))::int
      from release r left join release_interest i on i.release_key = r.key where r.key = release);
  begin
    update release_interest set level = now_at where release_key = release and level <> now_at;
    if found then
      update desk_item set hurry = -now_at where release_key = release;
    end if;
  end $$`,
  `create function release_was_viewed() returns trigger language plpgsql as $$
  begin
    insert into release_interest as i (release_key, views)
    values (new.release_key, new.count - (case when tg_op = 'UPDATE' then old.count else 0 end))
    on conflict (release_key) do update set views = i.views + excluded.views;
    perform interest_level(new.release_key);
    return null;
  end $$`,
  `create trigger release_was_viewed after insert or update of count on view_count
    for each row execute function release_was_viewed()`,
  `create function release_was_liked() returns trigger language plpgsql as $$
  begin
    insert into release_interest (release_key) values (new.key) on conflict do nothing;
    perform interest_level(new.key);
    return null;
  end $$`,
  `create trigger release_was_liked after update of likes, comments on release
    for each row when (old.likes <> new.likes or old.comments <> new.comments) execute function release_was_liked()`,

  // What is there already.
  `insert into release_interest (release_key, views) select release_key, sum(count) from view_count group by 1`,
  `insert into release_interest (release_key) select key from release where likes > 0 or comments > 0
    on conflict do nothing`,
  `select interest_level(release_key) from release_interest`,
  `select desk_refresh(key) from release`,
  `select desk_wait('join', release_key, thing_key || '-' || fact_id, score) from told where state = 'proposed'`,
  `select desk_wait('evidence', release_key, id, score) from evidence where state = 'proposed'`,
  `select desk_wait('proposal', release_key, id, 0) from proposal where state = 'open' order by key`,
];
