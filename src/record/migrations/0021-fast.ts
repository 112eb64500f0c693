/**
 * What pages of a large record read in place of counting: totals of things by what pages show them by, and the papers
 * of the ledger as narrow lines. Triggers on `thing` keep both, in the transaction that changes things; who does that
 * holds the turn to change their meaning, so that no two wait for one another here.
 */

/** A thing that pages count: one that releases speak of and that is not joined into another. */
const counted = (t: string) => `${t}.joined_into is null and ${t}.releases > 0`;
const given = (t: string) =>
  ['kind', 'dialogue', 'countries', 'fields', 'scheme', 'paper', 'amount', 'currency', 'basis', 'date', 'value']
    .map((column) => `${t}.${column}`)
    .join(', ');
const lines = (t: string) => `tally_lines(${given(t)}) l`;
export const added = (rows: string) => `
  insert into tally (kind, scope, facet, value, count, amount)
  select kind, scope, facet, value, sum(sign), sum(sign * amount) from (${rows}) line
  group by 1, 2, 3, 4 having sum(sign) <> 0 or sum(sign * amount) <> 0 order by 1, 2, 3, 4
  on conflict (kind, scope, facet, value) do update
    set count = tally.count + excluded.count, amount = tally.amount + excluded.amount;`;
export const linesOf = (t: string, sign: 1 | -1, from: string) =>
  `select ${t}.kind, l.scope, l.facet, l.value, ${sign} as sign, l.amount from ${from} cross join lateral ${lines(t)} where ${counted(t)}`;
/** Papers of \`now\` as the ledger has them, and those of \`was\` that it has no more. */
export const ledgerOf = (now: string | null, was: string | null) => `
  ${
    was === null
      ? ''
      : `delete from ledger_line g using ${was} t where t.kind = 'instrument' and g.thing_key = t.key
    ${now === null ? '' : `and not exists (select from ${now} n where n.key = t.key and ${counted('n')})`};`
  }
  ${
    now === null
      ? ''
      : `insert into ledger_line (thing_key, id, dialogue, country, scheme, year, basis, kind, partner, currency, amount, date, whole_key)
    select t.key, t.id, t.dialogue, t.value->>'country', t.scheme, left(t.date, 4), t.basis, t.paper, lower(t.value->>'partner'),
      t.currency, t.amount, t.date, t.part_of
    from ${now} t where t.kind = 'instrument' and ${counted('t')}
    on conflict (thing_key) do update set (dialogue, country, scheme, year, basis, kind, partner, currency, amount, date, whole_key)
      = (excluded.dialogue, excluded.country, excluded.scheme, excluded.year, excluded.basis, excluded.kind, excluded.partner,
        excluded.currency, excluded.amount, excluded.date, excluded.whole_key);`
  }
  with now_said as (${
    now === null
      ? `select 0::bigint as thing_key, '' as same where false`
      : `select t.key as thing_key, s.same from ${now} t cross join lateral same_papers(t.value, t.currency, t.amount, t.basis) s
         where t.kind = 'instrument' and ${counted('t')}`
  }),
  gone as (delete from ledger_project p using ${was ?? now} t
    where t.kind = 'instrument' and p.thing_key = t.key
      and not exists (select from now_said n where n.thing_key = p.thing_key and n.same = p.same) returning p.same),
  come as (insert into ledger_project (thing_key, same) select thing_key, same from now_said on conflict do nothing returning same)
  insert into ledger_same (same, count)
  select same, sum(n) from (select same, -1 as n from gone union all select same, 1 from come) each
  group by same having sum(n) <> 0 order by same
  on conflict (same) do update set count = ledger_same.count + excluded.count;`;
export const peopleOf = (now: string | null, was: string | null) => `
  ${
    was === null
      ? ''
      : `delete from person_state p using ${was} t where t.kind = 'person' and p.thing_key = t.key
    ${now === null ? '' : `and not exists (select from ${now} n where n.key = t.key and ${counted('n')} and n.countries @> array[p.country])`};`
  }
  ${
    now === null
      ? ''
      : `insert into person_state (thing_key, country, releases)
    select t.key, country, t.releases from ${now} t cross join lateral (select distinct unnest(t.countries) as country) c
    where t.kind = 'person' and ${counted('t')}
    on conflict (thing_key, country) do update set releases = excluded.releases;`
  }`;
const keeper = (on: 'insert' | 'update' | 'delete', body: string) => [
  `create function keep_tally_on_${on}() returns trigger language plpgsql as $$ begin
    if not exists (select from ${on === 'delete' ? 'was' : 'now'}) then return null; end if;
    ${body} return null; end $$`,
  `create trigger keep_tally_on_${on} after ${on} on thing referencing ${[
    ...(on === 'delete' ? [] : ['new table as now']),
    ...(on === 'insert' ? [] : ['old table as was']),
  ].join(' ')} for each statement execute function keep_tally_on_${on}()`,
];
/** Told once more changes nothing that is counted: most updates of a state or a body end here. */
export const differs = `(n.kind in ('commitment', 'instrument', 'meeting', 'target', 'person'))
  and (n.dialogue, n.countries, n.fields, n.scheme, n.paper, n.amount, n.currency, n.basis, n.date, n.part_of,
    n.joined_into is null, n.releases > 0, n.value->>'country', n.value->'count', n.value->'series', n.value->'bare')
  is distinct from (w.dialogue, w.countries, w.fields, w.scheme, w.paper, w.amount, w.currency, w.basis, w.date, w.part_of,
    w.joined_into is null, w.releases > 0, w.value->>'country', w.value->'count', w.value->'series', w.value->'bare')`;

export const fast = [
  `create table tally (
    -- Of things: commitment, instrument, meeting, target, person.
    kind text not null,
    -- Among which: '' for all, 'dialogue ca-jad', 'state KZ' whom it concerns, of papers also 'basis loan', 'scheme grant', 'kind memorandum'.
    scope text not null,
    -- By what, and which: 'all' and '', 'field' and 'health', 'matrix' and 'health KZ will', 'money' and 'loan JPY'.
    facet text not null,
    value text not null,
    count bigint not null,
    amount numeric not null,
    primary key (kind, scope, facet, value)
  ) with (fillfactor = 70)`,
  `create function tally_lines(kind text, dialogue text, countries text[], fields text[], scheme text, paper text,
      money numeric, currency text, basis text, date text, told jsonb)
    returns table (scope text, facet text, value text, amount numeric) language sql immutable as $$
    with state as (select distinct unnest(countries) as code),
    wide as (
      select '' as scope union all select 'dialogue ' || dialogue where dialogue is not null
      union all select 'state ' || code from state),
    paid as (select money as amount where kind = 'instrument' and money is not null and basis is not null and currency is not null)
    select wide.scope, 'all', '', 0::numeric from wide where kind in ('commitment', 'instrument', 'meeting', 'target', 'person')
    union all select 'dialogue ' || dialogue, 'series', told->>'series', 0
      where kind = 'meeting' and dialogue is not null and told->>'series' is not null and coalesce(told->'bare', 'null') = 'null'
    union all select 'dialogue ' || dialogue, 'field', coalesce(fields[1], ''), 0 where kind = 'commitment' and dialogue is not null
    union all select 'dialogue ' || dialogue, 'matrix', concat_ws(' ', coalesce(fields[1], ''), coalesce(state.code, ''), coalesce(paper, 'will')), 0
      from (select) one left join state on true where kind = 'commitment' and dialogue is not null
    union all select narrow.scope, by.facet, by.value, 0
      from (values (''), ('dialogue ' || dialogue), ('scheme ' || scheme), ('basis ' || basis), ('kind ' || paper)) narrow (scope),
        (values ('country', told->>'country'), ('scheme', scheme), ('year', left(date, 4)), ('basis', basis), ('kind', paper)) by (facet, value)
      where kind = 'instrument' and narrow.scope is not null and by.value is not null
    union all select narrow.scope, 'all', '', 0
      from (values ('scheme ' || scheme), ('basis ' || basis), ('kind ' || paper)) narrow (scope)
      where kind = 'instrument' and narrow.scope is not null
    union all select narrow.scope, 'money', basis || ' ' || currency, paid.amount
      from paid, (values (''), ('dialogue ' || dialogue), ('scheme ' || scheme), ('basis ' || basis), ('kind ' || paper)) narrow (scope)
      where narrow.scope is not null
    -- For drawings: not a line that stands for several papers, which may be counted one by one as well.
    union all select wide.scope, 'money by ' || by.facet, concat_ws(' ', basis, currency, coalesce(by.value, '')), paid.amount
      from paid, wide, (values ('country', told->>'country'), ('year', left(date, 4)), ('scheme', scheme)) by (facet, value)
      where wide.scope <> '' and paid.amount > 0 and coalesce((told->>'count')::numeric, 1) <= 1
  $$`,

  // One line a paper, as narrow as the questions that are asked of all of them.
  `create table ledger_line (
    thing_key bigint primary key,
    id text not null,
    dialogue text,
    country text,
    scheme text,
    year text,
    basis text,
    kind text,
    partner text,
    currency text,
    amount numeric,
    date text,
    whole_key bigint
  )`,
  `create index ledger_line_by_country on ledger_line (country, year)`,
  `create index ledger_line_by_year on ledger_line (year)`,
  `create index ledger_line_by_dialogue on ledger_line (dialogue) where dialogue is not null`,
  `create index ledger_line_by_partner on ledger_line (partner) where partner is not null`,
  `create index ledger_line_by_date on ledger_line (date desc nulls last, id desc)`,
  `create index ledger_line_by_amount on ledger_line (amount desc nulls last, date desc nulls last, id desc)`,
  `create index ledger_line_in_order on ledger_line (country, date desc nulls last, id desc)`,
  `create index ledger_line_by_money on ledger_line (basis, currency, date, id) where amount is not null`,
  `create index ledger_line_by_whole on ledger_line (whole_key) where whole_key is not null`,
  // Papers on projects of one name, to the same state, over the same amount: of those only the first is summed. Names
  // are compared coarsely here, so that none is missed; the sums look closer.
  `create table ledger_project (thing_key bigint not null, same text not null, primary key (thing_key, same))`,
  `create index ledger_project_by_same on ledger_project (same)`,
  `create table ledger_same (same text primary key, count bigint not null)`,
  `create index ledger_same_shared on ledger_same (same) where count > 1`,
  `create function same_papers(value jsonb, currency text, amount numeric, basis text) returns table (same text) language sql immutable as $$
    select distinct md5(concat_ws(' ', coalesce(value->>'country', '-'), currency, trim_scale(amount)::text,
      regexp_replace(lower(normalize(each.value #>> '{}', nfkc)), '[^0-9a-z\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff]+', '', 'g')))
    from jsonb_each(value) each
    where each.key like 'project %' and amount is not null and currency is not null and basis is not null
  $$`,
  // Whom a state's page names: those that most releases name.
  `create table person_state (
    thing_key bigint not null,
    country text not null,
    releases integer not null,
    primary key (thing_key, country)
  )`,
  `create index person_state_most on person_state (country, releases desc, thing_key)`,

  ...keeper('insert', `${added(linesOf('t', 1, 'now t'))} ${ledgerOf('now', null)} ${peopleOf('now', null)}`),
  ...keeper('delete', `${added(linesOf('t', -1, 'was t'))} ${ledgerOf(null, 'was')} ${peopleOf(null, 'was')}`),
  ...keeper(
    'update',
    `if exists (select from now n join was w using (key) where ${differs} or n.kind = 'instrument') then
      ${added(`${linesOf('n', 1, `(select n.* from now n join was w using (key) where ${differs}) n`)}
        union all ${linesOf('w', -1, `(select w.* from now n join was w using (key) where ${differs}) w`)}`)}
      ${ledgerOf('now', 'was')}
    end if;
    if exists (select from now where kind = 'person') then ${peopleOf('now', 'was')} end if;`,
  ),
  // All of it from nothing: for a record that was there before, and to be held against what the triggers keep.
  `create function count_anew() returns void language plpgsql as $$ begin
    delete from tally; delete from ledger_line; delete from ledger_project; delete from ledger_same; delete from person_state;
    ${added(linesOf('t', 1, 'thing t'))} ${ledgerOf('thing', null)} ${peopleOf('thing', null)}
  end $$`,
  `select count_anew()`,

  // Promises of a dialogue by field; its numbered meetings, which are few; what falls due.
  `create index thing_by_area on thing (dialogue, (coalesce(fields[1], '')), date desc nulls last, id desc)
    where kind = 'commitment' and dialogue is not null and joined_into is null`,
  `create index thing_numbered on thing (dialogue, ordinal) where kind = 'meeting' and ordinal is not null and joined_into is null`,
  `create index thing_due on thing (kind, (rpad(until, 10, '-99-99'))) where until is not null and joined_into is null`,
  // A state's promises are a small part of all that concerns it: an index each.
  `drop index thing_by_country`,
  ...['commitment', 'instrument', 'meeting', 'target', 'person'].map(
    (kind) =>
      `create index thing_${kind}_by_country on thing using gin (countries) where kind = '${kind}' and joined_into is null`,
  ),
  `create index release_by_field on release using gin (fields)`,
];
