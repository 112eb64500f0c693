/**
 * What open data asks of the record besides the pages: when a release last changed (harvesters come back for what is
 * new), which program read an edition, and the facts of all current editions in their order.
 */
export const open = [
  `alter table release add column changed_at timestamptz not null default now()`,
  `update release set changed_at = added_at`,
  `create function release_changes() returns trigger language plpgsql as $$
  begin
    if (new.current_edition, new.title, new.kind, new.fields, new.countries)
      is distinct from (old.current_edition, old.title, old.kind, old.fields, old.countries)
    then
      new.changed_at := clock_timestamp();
    end if;
    return new;
  end $$`,
  `create trigger release_changes before update on release for each row execute function release_changes()`,
  `create index release_by_change on release (changed_at, id)`,
  // A fact is public while its edition is the current one.
  `create index release_by_current_edition on release (current_edition)`,
  // The few facts that most are asked for, among twenty times as many times and names.
  `create index fact_by_list on fact (list, edition_key, number)
    where list in ('meetings', 'instruments', 'commitments', 'targets')`,
  `create index fact_by_id on fact (id)`,
  // The connection says which version of the program it is, and an edition is read by the one that records it.
  `alter table edition add column read_by text default current_setting('application_name', true)`,
];
