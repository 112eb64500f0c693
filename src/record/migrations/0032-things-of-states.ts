import { countedAnew } from './0030-ledger-again.ts';

/**
 * What concerns a state, newest first, as one step in an index: of a state with few papers all papers of the record had
 * to be gone through, newest first, until its own were found.
 */
const kinds = `('commitment', 'instrument', 'meeting', 'target')`;
const lines = (of: string) => `
  insert into thing_state (country, thing_key, kind, date, id)
  select distinct country, t.key, t.kind, t.date, t.id from ${of} cross join lateral unnest(t.countries) country
  where t.kind in ${kinds} and t.joined_into is null and t.releases > 0`;
const differing = `
  select n.key from now n join was w using (key)
  where n.kind in ${kinds} and (n.countries, n.date, n.joined_into is null, n.releases > 0)
    is distinct from (w.countries, w.date, w.joined_into is null, w.releases > 0)`;
const keeper = (on: 'insert' | 'update' | 'delete', tables: string, body: string) => [
  `create function keep_states_on_${on}() returns trigger language plpgsql as $$
  declare keys bigint[];
  begin ${body} return null; end $$`,
  `create trigger keep_states_on_${on} after ${on} on thing referencing ${tables}
    for each statement execute function keep_states_on_${on}()`,
];

export const thingsOfStates = [
  `create table thing_state (
    country text not null,
    thing_key bigint not null,
    kind text not null,
    date text,
    id text not null,
    primary key (thing_key, country)
  )`,
  `create index thing_state_newest on thing_state (country, kind, date desc nulls last, id desc) include (thing_key)`,
  ...keeper('insert', 'new table as now', `${lines('now t')};`),
  ...keeper(
    'update',
    'new table as now old table as was',
    `keys := array(${differing});
    if cardinality(keys) > 0 then
      delete from thing_state where thing_key = any (keys);
      ${lines('now t')} and t.key = any (keys);
    end if;`,
  ),
  ...keeper('delete', 'old table as was', `delete from thing_state where thing_key in (select key from was);`),
  `create or replace function count_anew() returns void language plpgsql as $$ begin ${countedAnew}
    delete from thing_state; ${lines('thing t')};
  end $$`,
  lines('thing t'),
];
