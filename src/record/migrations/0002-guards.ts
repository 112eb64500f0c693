/** What the database refuses, whoever asks: words that do not stand in the text, and changes to what is kept as it came. */
export const guards = [
  `create function utf16_pad(text text) returns text language sql immutable strict parallel safe as $$
    select case when text ~ '[\\U00010000-\\U0010ffff]'
      then regexp_replace(text, '([\\U00010000-\\U0010ffff])', E'\\\\1\\uFFFF', 'g')
      else text end
  $$`,

  // An anchor quotes its passage exactly. Where the passage has as many characters as code units, plain substr does.
  `create function check_anchors() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  declare
    wrong record;
  begin
    select a.* into wrong
    from added a
    left join passage p on p.edition_key = a.edition_key and p.index = a.passage
    left join fact f on f.edition_key = a.edition_key and f.number = a.fact
    where p.edition_key is null or f.edition_key is null or a.starts < p.starts or a.ends > p.ends
      or case when length(p.text) = p.ends - p.starts
           then substr(p.text, a.starts - p.starts + 1, a.ends - a.starts) <> a.quote
           else strpos(p.text, a.quote) = 0
             or substr(utf16_pad(p.text), a.starts - p.starts + 1, a.ends - a.starts) <> utf16_pad(a.quote) end
    limit 1;
    if found then
      raise exception 'the words “%” do not stand at %–% of passage %', wrong.quote, wrong.starts, wrong.ends, wrong.passage
        using errcode = 'check_violation', constraint = 'anchor_quotes_its_passage';
    end if;
    return null;
  end $$`,
  `create trigger anchor_quotes_its_passage after insert on anchor
    referencing new table as added for each statement execute function check_anchors()`,

  // A fact that is given up takes its anchors with it.
  `create function delete_anchors() returns trigger language plpgsql as $$
  begin
    delete from anchor a using removed r where a.edition_key = r.edition_key and a.fact = r.number;
    return null;
  end $$`,
  `create trigger fact_takes_its_anchors after delete on fact
    referencing old table as removed for each statement execute function delete_anchors()`,

  // An edition's text is its passages, in order, with a line break between; their offsets say so too.
  `create function check_edition() returns trigger language plpgsql as $$
  begin
    if (select coalesce(string_agg(p.text, E'\\n' order by p.index), '') <> new.text
            or not coalesce(bool_and(p.starts = p.due and p.index = p.nth and p.ends = p.starts + p.units), true)
        from (
          select index, text, starts, ends, length(utf16_pad(text)) as units,
            coalesce(lag(ends) over (order by index) + 1, 0) as due,
            row_number() over (order by index) - 1 as nth
          from passage where edition_key = new.key
        ) p)
    then
      raise exception 'the passages of edition % are not its text', new.id
        using errcode = 'check_violation', constraint = 'edition_is_its_passages';
    end if;
    return null;
  end $$`,
  `create constraint trigger edition_is_its_passages after insert on edition
    deferrable initially deferred for each row execute function check_edition()`,

  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'what was recorded is not changed: % of % refused', lower(tg_op), tg_table_name
      using errcode = 'restrict_violation', constraint = 'recorded_for_good';
  end $$`,
  `create trigger recorded_for_good before update or delete or truncate on capture
    for each statement execute function refuse_change()`,
  // Kind, fields and countries are found by program and may be found better.
  `create trigger recorded_for_good before delete or truncate or update of key, id, release_key, number, title, lang,
      issued, published, url, text, text_sha256, links, figures, notes
    on edition for each statement execute function refuse_change()`,
  // The index of words may be made anew.
  `create trigger recorded_for_good before delete or truncate or update of edition_key, index, kind, address, label,
      depth, parent, starts, ends, text, in_table
    on passage for each statement execute function refuse_change()`,
  `create trigger recorded_for_good before update or truncate on fact
    for each statement execute function refuse_change()`,
  `create trigger recorded_for_good before update or truncate on anchor
    for each statement execute function refuse_change()`,

  // Called last in each transaction that changes what pages show. Listeners hear of it when it is committed.
  `create function bump_revision() returns void language plpgsql as $$
  begin
    update revision set count = count + 1 where shard = pg_backend_pid() % 16;
    perform pg_notify('yakusoku_revision', '');
  end $$`,
];
