/**
 * What comes to the desk when a release is settled comes in one go: a release tells of twenty things and is proposed for ten
 * promises, and a call for each of them took as long as writing them down.
 */

/** Puts rows into the queue; of what waits there already nothing changes. */
const wait = (kind: string, ref: string, release: string, from: string) => `
  insert into desk_item (kind, place, hurry, score, release_key, ref)
  select ${kind}, array_position(array['fact', 'changed', 'join', 'evidence', 'proposal', 'contradiction'], ${kind}),
    -coalesce((select i.level from release_interest i where i.release_key = ${release}), 0), w.score, ${release}, ${ref}
  from ${from}
  on conflict do nothing;`;

const waitInSets = (trigger: string, table: string, kind: string, ref: string) => [
  `create function ${trigger}_in_sets() returns trigger language plpgsql as $$ begin
    ${wait(`'${kind}'`, ref, 'w.release_key', `now w where w.state = 'proposed'`)}
    return null;
  end $$`,
  `drop trigger ${trigger}_new on ${table}`,
  `create trigger ${trigger}_new after insert on ${table} referencing new table as now
    for each statement execute function ${trigger}_in_sets()`,
];

export const deskInSets = [
  ...waitInSets('join_waits', 'told', 'join', `w.thing_key || '-' || w.fact_id`),
  ...waitInSets('evidence_waits', 'evidence', 'evidence', 'w.id'),

  // Of a release that is settled for the first time nothing waits yet: nothing has to be compared.
  `create or replace function desk_refresh(release bigint) returns void language plpgsql as $$
  declare
    edition bigint := (select current_edition from release r where r.key = release);
    waiting text[] := (select coalesce(array_agg(d.kind || ' ' || d.ref), '{}') from desk_item d
      where d.release_key = release and d.kind in ('fact', 'changed'));
    wanted text[];
  begin
    if waiting = '{}' then
      ${wait('w.kind', 'w.ref', 'release', 'desk_wanted(release, edition) w')}
    else
      wanted := (select coalesce(array_agg(w.kind || ' ' || w.ref), '{}') from desk_wanted(release, edition) w);
      delete from desk_item d where d.release_key = release and d.kind in ('fact', 'changed') and d.ref not like 'added-%'
        and d.kind || ' ' || d.ref <> all (wanted);
      ${wait('w.kind', 'w.ref', 'release', `desk_wanted(release, edition) w where w.kind || ' ' || w.ref <> all (waiting)`)}
    end if;
    perform desk_count(release, edition);
  end $$`,
];
