/**
 * A comment and the question whether its author may write are one step: with fifty people posting at once half of the
 * time went into waking the database for each. Links of somebody new are held, so the step is told both states that the
 * words may get, and picks by how many comments of theirs are shown.
 */
export const postComment = [
  `create function post_comment(comment_id text, release_id text, answers text, writer text, words text, words_gist bytea,
    of_new text, of_known text, known integer, copies integer, about jsonb, tried jsonb,
    out since timestamptz, out shown integer, out action text, out rule text, out reason text, out until timestamptz,
    out allowed boolean, out refused text, out thread text, out state_now text)
  language plpgsql as $$
  begin
    select m.since, m.shown, m.action, m.rule, m.reason, m.until, m.allowed
    into since, shown, action, rule, reason, until, allowed
    from may_write(writer, tried) m;
    if allowed then
      select a.refused, a.thread, a.state_now into refused, thread, state_now
      from add_comment(comment_id, release_id, answers, writer, words, words_gist,
        case when shown < known then of_new else of_known end, copies, about) a;
    end if;
  end $$`,
];
