/**
 * What comes of fetching an address again: an edition seen standing (sighting), where the facts of an edition went in
 * the next one (carried), and the credit line of each release in every language.
 */
export const editions = [
  // One row an edition, however often it is seen: an address that is asked every hour costs no more than one asked once.
  `create table sighting (
    edition_key bigint primary key references edition,
    seen_at timestamptz not null,
    times integer not null check (times > 0)
  ) with (fillfactor = 50)`,

  // By the number of the fact within its edition: two facts of one edition never share it, as they could an id.
  // \`how\` tells of the words alone; \`same\` whether the reading of the later edition gives them the same value.
  `create table carried (
    to_edition bigint not null references edition,
    from_edition bigint not null references edition,
    fact integer not null,
    fact_id text not null,
    list text not null,
    how text not null check (how in ('exact', 'moved', 'changed', 'gone')),
    to_fact_id text,
    same boolean not null,
    passage integer,
    starts integer,
    ends integer check (ends > starts),
    quote text,
    score real not null,
    primary key (to_edition, from_edition, fact),
    check ((how = 'gone') = (quote is null)),
    check ((quote is null) = (starts is null) and (starts is null) = (ends is null) and (ends is null) = (passage is null))
  )`,
  `create index carried_from on carried (from_edition)`,
  `create index carried_to_be_looked_at on carried (to_edition desc, from_edition desc, fact)
    where how in ('changed', 'gone') or not same`,
  `create trigger recorded_for_good before update or truncate on carried
    for each statement execute function refuse_change()`,

  // \`credit\` is the line in the release's own language; here it is in every language of the interface.
  `alter table release add column credits jsonb not null default '{}'`,
];
