import { added, differs, ledgerOf, linesOf, peopleOf } from './0021-fast.ts';

/**
 * Which papers no total sums is kept with their lines, whatever the ledger is narrowed to. Of several papers on one
 * project over one amount only the first *of those that match* is summed: 「交換公文」 of 2024 and the loan agreement of 2025
 * are the same money, but whoever asks for 2025 alone gets the agreement. So a line says for each combination of what
 * ledgers are narrowed by whether an earlier paper agrees with it in just that, and in which total the money is then.
 */

/** The facets in which papers on one project may differ, in the order of their bits; state and currency are the same. */
const facets = ['dialogue', 'scheme', 'kind', 'basis', 'year', 'partner'];
const combinations = 2 ** facets.length;
const bases = ['ceiling', 'provided', 'loan', 'pledge', 'target', 'total', 'spent', 'statistic'];

const keptBy = facets.filter((facet) => facet !== 'partner');
const scopes = keptBy.map((facet) => `('${facet} ' || ${facet}, ${2 ** facets.indexOf(facet)})`).join(', ');
const again = (of: string, sign: 1 | -1) => `
  select 'instrument' as kind, a.scope, 'again' as facet, a.value, ${sign} as sign, t.amount
  from ${of} t cross join lateral again_lines(t.again, t.dialogue, t.scheme, t.kind, t.basis, t.year, t.currency) a
  where t.again is not null and t.amount is not null and t.basis is not null and t.currency is not null`;
/** Umbrellas are looked at one by one: how many of their parts have an amount is all that is kept of them. */
const wholes = (now: string | null, was: string | null) => `
  insert into ledger_whole (whole_key, parts)
  select whole_key, sum(n) from (
    ${[now && `select whole_key, 1 as n, amount from ${now}`, was && `select whole_key, -1 as n, amount from ${was}`].filter(Boolean).join(' union all ')}) each
  where whole_key is not null and amount is not null
  group by whole_key having sum(n) <> 0 order by whole_key
  on conflict (whole_key) do update set parts = ledger_whole.parts + excluded.parts;`;
const onLine = (on: 'insert' | 'update' | 'delete', concerned: string, body: string) => [
  `create function keep_line_on_${on}() returns trigger language plpgsql as $$ begin
    if ${concerned} then ${body} end if;
    return null; end $$`,
  `create trigger keep_line_on_${on} after ${on} on ledger_line referencing ${[
    ...(on === 'delete' ? [] : ['new table as now']),
    ...(on === 'insert' ? [] : ['old table as was']),
  ].join(' ')} for each statement execute function keep_line_on_${on}()`,
];

/** The lines and projects of the papers of a statement, and what then stands again in all papers on these projects. */
const papersOf = (now: string | null, was: string | null) => `
  papers := array(select key from ${now ?? was} t where t.kind = 'instrument');
  if cardinality(papers) > 0 then
    projects := array(select same from ledger_project where thing_key = any (papers));
    ${ledgerOf(now, was)}
    perform ledger_again(papers, projects || array(select same from ledger_project where thing_key = any (papers)));
  end if;`;
const keeper = (on: 'insert' | 'update' | 'delete', body: string) =>
  `create or replace function keep_tally_on_${on}() returns trigger language plpgsql as $$
  declare papers bigint[]; projects text[];
  begin
    if not exists (select from ${on === 'delete' ? 'was' : 'now'}) then return null; end if;
    ${body} return null; end $$`;

/** All that is kept, counted from nothing. */
export const countedAnew = `
  delete from ledger_line; delete from ledger_project; delete from ledger_same; delete from ledger_whole;
  delete from tally; delete from person_state;
  ${added(linesOf('t', 1, 'thing t'))} ${ledgerOf('thing', null)} ${peopleOf('thing', null)}
  perform ledger_again('{}', array(select same from ledger_same where count > 1));`;

export const ledgerAgain = [
  `alter table ledger_line add again text check (length(again) = ${combinations})`,
  `create index ledger_line_again on ledger_line (date, id) where again is not null`,
  `drop index ledger_line_by_whole`,
  `create index ledger_line_by_whole on ledger_line (whole_key, date, id) where whole_key is not null and amount is not null`,
  `create table ledger_whole (whole_key bigint primary key, parts integer not null)`,

  // A letter for the nature of an amount: lines are read by the thousand, and should be narrow.
  `create function basis_letter(basis text) returns text language sql immutable parallel safe as $$
    select chr(96 + array_position(array[${bases.map((basis) => `'${basis}'`).join(', ')}], basis))
  $$`,
  `create function letter_basis(letter text) returns text language sql immutable parallel safe as $$
    select (array[${bases.map((basis) => `'${basis}'`).join(', ')}])[ascii(letter) - 96]
  $$`,
  `create function again_lines(again text, dialogue text, scheme text, kind text, basis text, year text, currency text)
    returns table (scope text, value text) language sql immutable as $$
    select kept.scope, letter_basis(substr(again, kept.bits + 1, 1)) || ' ' || basis || ' ' || currency
    from (values ('', 0), ${scopes}) kept (scope, bits)
    where kept.scope is not null and substr(again, kept.bits + 1, 1) <> '-'
  $$`,
  `create function ledger_again(papers bigint[], projects text[]) returns void language plpgsql as $$ begin
    -- Nearly every paper is alone on its project.
    if not exists (select from ledger_same where same = any (projects) and count > 1)
      and not exists (select from ledger_line where thing_key = any (papers) and again is not null)
      and not exists (select from ledger_project p join ledger_line l using (thing_key)
        where p.same = any (projects) and l.again is not null)
    then return; end if;
    with concerned as (
      select unnest(papers) as thing_key union select thing_key from ledger_project where same = any (projects)),
    mate as (
      select p.same, l.* from ledger_project p join ledger_line l using (thing_key)
      where p.same in (select same from ledger_project join concerned using (thing_key))),
    placed as (
      select thing_key, bits, row_number() over earlier as place, first_value(basis) over earlier as basis
      from mate cross join generate_series(0, ${combinations - 1}) bits
      window earlier as (partition by same, bits, ${facets
        .map((facet, bit) => `case when bits & ${2 ** bit} > 0 then ${facet} end`)
        .join(', ')} order by date, id)),
    letter as (
      select thing_key, bits, coalesce(min(basis_letter(basis)) filter (where place > 1), '-') as letter
      from placed join concerned using (thing_key) group by 1, 2),
    said as (
      select thing_key, nullif(string_agg(letter, '' order by bits), repeat('-', ${combinations})) as again
      from concerned left join letter using (thing_key) group by 1)
    update ledger_line l set again = said.again from said
    where l.thing_key = said.thing_key and l.again is distinct from said.again;
  end $$`,

  ...onLine('insert', `exists (select from now where whole_key is not null)`, wholes('now', null)),
  ...onLine(
    'update',
    `exists (select from now where whole_key is not null or again is not null union all select from was where whole_key is not null or again is not null)`,
    `${wholes('now', 'was')} ${added(`${again('now', 1)} union all ${again('was', -1)}`)}`,
  ),
  ...onLine(
    'delete',
    `exists (select from was where whole_key is not null or again is not null)`,
    `${wholes(null, 'was')} ${added(again('was', -1))}`,
  ),

  // The state was looked for in the project's name before, so that a project 「人材育成奨学計画」 in two states over one
  // amount was taken for one: a parameter's name gives way to a column's.
  `create or replace function same_papers(value jsonb, currency text, amount numeric, basis text) returns table (same text) language sql immutable as $$
    select distinct md5(concat_ws(' ', coalesce($1->>'country', '-'), currency, trim_scale(amount)::text,
      coalesce(nullif(regexp_replace(name, '[^0-9a-z\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff]+', '', 'g'), ''), name)))
    from jsonb_each($1) each cross join lateral (select lower(normalize(each.value #>> '{}', nfkc)) as name) spelled
    where each.key like 'project %' and amount is not null and currency is not null and basis is not null
  $$`,

  // As it was, with totals of a year's papers: those of the newest are a third of a record.
  `create or replace function tally_lines(kind text, dialogue text, countries text[], fields text[], scheme text, paper text,
      money numeric, currency text, basis text, date text, told jsonb)
    returns table (scope text, facet text, value text, amount numeric) language sql immutable as $$
    with state as (select distinct unnest(countries) as code),
    wide as (
      select '' as scope union all select 'dialogue ' || dialogue where dialogue is not null
      union all select 'state ' || code from state),
    paid as (select money as amount where kind = 'instrument' and money is not null and basis is not null and currency is not null),
    narrow as (
      select scope from (values ('dialogue ' || dialogue), ('scheme ' || scheme), ('basis ' || basis), ('kind ' || paper), ('year ' || left(date, 4))) each (scope)
      where kind = 'instrument' and scope is not null)
    select wide.scope, 'all', '', 0::numeric from wide where kind in ('commitment', 'instrument', 'meeting', 'target', 'person')
    union all select 'dialogue ' || dialogue, 'series', told->>'series', 0
      where kind = 'meeting' and dialogue is not null and told->>'series' is not null and coalesce(told->'bare', 'null') = 'null'
    union all select 'dialogue ' || dialogue, 'field', coalesce(fields[1], ''), 0 where kind = 'commitment' and dialogue is not null
    union all select 'dialogue ' || dialogue, 'matrix', concat_ws(' ', coalesce(fields[1], ''), coalesce(state.code, ''), coalesce(paper, 'will')), 0
      from (select) one left join state on true where kind = 'commitment' and dialogue is not null
    union all select each.scope, by.facet, by.value, 0
      from (select scope from narrow union all select '') each,
        (values ('country', told->>'country'), ('scheme', scheme), ('year', left(date, 4)), ('basis', basis), ('kind', paper)) by (facet, value)
      where kind = 'instrument' and by.value is not null
    union all select scope, 'all', '', 0 from narrow where scope not like 'dialogue %'
    union all select each.scope, 'money', basis || ' ' || currency, paid.amount
      from paid, (select scope from narrow union all select '') each
    -- For drawings: not a line that stands for several papers, which may be counted one by one as well.
    union all select wide.scope, 'money by ' || by.facet, concat_ws(' ', basis, currency, coalesce(by.value, '')), paid.amount
      from paid, wide, (values ('country', told->>'country'), ('year', left(date, 4)), ('scheme', scheme)) by (facet, value)
      where wide.scope <> '' and paid.amount > 0 and coalesce((told->>'count')::numeric, 1) <= 1
  $$`,

  keeper('insert', `${added(linesOf('t', 1, 'now t'))} ${papersOf('now', null)} ${peopleOf('now', null)}`),
  keeper('delete', `${added(linesOf('t', -1, 'was t'))} ${papersOf(null, 'was')} ${peopleOf(null, 'was')}`),
  keeper(
    'update',
    `if exists (select from now n join was w using (key) where ${differs}) then
      ${added(`${linesOf('n', 1, `(select n.* from now n join was w using (key) where ${differs}) n`)}
        union all ${linesOf('w', -1, `(select w.* from now n join was w using (key) where ${differs}) w`)}`)}
    end if;
    -- One more release that tells of a paper changes nothing in its line.
    if exists (select from now n join was w using (key) where n.kind = 'instrument' and (${differs} or n.value is distinct from w.value)) then
      ${papersOf('now', 'was')}
    end if;
    if exists (select from now where kind = 'person') then ${peopleOf('now', 'was')} end if;`,
  ),
  `create or replace function count_anew() returns void language plpgsql as $$ begin ${countedAnew} end $$`,
  `select count_anew()`,
];
