/**
 * What is asked with every request of somebody signed in, and before everything that is written: one step each, whose
 * plan the database keeps. Planning them anew took longer than answering them.
 */
export const oneStep = [
  // A session that nobody has used for so long has ended, whatever its cookie says; the time of its last use is written
  // no more often than every ten minutes.
  `create function session_owner(session_token text, out id text, out name text, out role text, out verified boolean,
    out second_factor boolean)
  language plpgsql as $$
  declare
    stale boolean;
  begin
    select m.id, m.name, m.role, m.email_verified, m.two_factor_enabled, s.used_at < now() - interval '10 minutes'
    into session_owner.id, session_owner.name, session_owner.role, verified, second_factor, stale
    from member_session s join member m on m.id = s.member_id
    where s.token = session_token and s.expires_at > now() and s.used_at > now()
      - case when m.role in ('editor', 'operator') then interval '12 hours' else interval '14 days' end;
    if stale then
      update member_session s set used_at = now() where s.token = session_token;
    end if;
  end $$`,

  // How somebody stands who wants to write, and whether the limits allow it, which are not asked of whoever may not.
  `create function may_write(author text, tried jsonb, out since timestamptz, out shown integer, out action text,
    out rule text, out reason text, out until timestamptz, out allowed boolean)
  language plpgsql as $$
  begin
    select m.created_at, a.id, x.rule, x.reason, x.until
    into since, action, may_write.rule, may_write.reason, may_write.until
    from member m
    left join restriction x on x.member_id = m.id and (x.until is null or x.until > now())
    left join moderation_action a on a.key = x.action_key
    where m.id = author;
    if since is null or action is not null then
      return;
    end if;
    shown := (select count(*) from (select from comment c where c.member_id = author and c.state = 'shown' limit 10) few);
    allowed := attempts(tried);
  end $$`,
];
