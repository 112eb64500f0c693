import type { PoolClient } from 'pg';

/** A thing that has turned out to be another. */
export interface Joined {
  /** Its key. */
  readonly from: string;
  /** The key of what it is. */
  readonly into: string;
  /** Whether the other one may be of a dialogue now, and was of none before. */
  readonly learnt: boolean;
}

const moved = 'from unnest($1::bigint[], $2::bigint[]) as moved (key, target)';

/**
 * Hands over all that was held for things that have turned out to be others. What it costs goes by what is handed over,
 * not by what the other has: a ministers' meeting may have been told of ten thousand times.
 */
export function joinRows(client: PoolClient, pairs: readonly Joined[]) {
  if (pairs.length === 0) return [];
  return [
    ...handOver.map(([name, text]) => client.query({ name: `settle-join-${name}`, text, values: keysOf(pairs) })),
    ...ofTheDialogue(
      client,
      pairs.filter((pair) => pair.learnt),
    ),
  ];
}

const keysOf = (pairs: readonly Joined[]) => [pairs.map((pair) => pair.from), pairs.map((pair) => pair.into)];

const handOver: readonly (readonly [string, string])[] = [
  [
    'told',
    `insert into told (thing_key, release_key, fact_id, state, score, reasons, listed, at)
      select distinct on (moved.target, told.release_key, told.fact_id)
        moved.target, told.release_key, told.fact_id, told.state, told.score, told.reasons, told.listed, told.at
      ${moved} join told on told.thing_key = moved.key
      -- Two that become one may both be proposed for one fact.
      order by moved.target, told.release_key, told.fact_id,
        array_position(array['accepted', 'certain', 'refused', 'proposed'], told.state), told.thing_key
      on conflict (thing_key, release_key, fact_id) do update
        set state = excluded.state, score = excluded.score, reasons = excluded.reasons
        where told.state = 'proposed' and excluded.state in ('certain', 'accepted')`,
  ],
  [
    'untold',
    `delete from told using unnest($1::bigint[], $2::bigint[]) as moved (key, target) where told.thing_key = moved.key`,
  ],
  [
    'clues',
    `insert into thing_clue (clue, thing_key) select clue, moved.target
      ${moved} join thing_clue on thing_key = moved.key on conflict do nothing`,
  ],
  [
    'meeting',
    // What was said and signed at a meeting is of the dialogue that the meeting is of.
    `update thing set meeting_key = moved.target, dialogue = coalesce(thing.dialogue, kept.dialogue),
        value = thing.value || jsonb_build_object('meeting', moved.target::text)
          || case when thing.dialogue is null and kept.dialogue is not null
            then jsonb_build_object('dialogue', kept.dialogue) else '{}' end
      ${moved} join thing kept on kept.key = moved.target
      where thing.meeting_key = moved.key`,
  ],
  [
    'part',
    `update thing set part_of = moved.target,
        value = jsonb_set(value, '{partOf}', to_jsonb(moved.target::text)) ${moved} where part_of = moved.key`,
  ],
  [
    'evidence',
    // A release is evidence for a promise once: what both have of one release stays behind with the one that goes.
    `update evidence set thing_key = free.target from (
        select distinct on (moved.target, held.release_key) held.key, moved.target
        ${moved} join evidence held on held.thing_key = moved.key
        where not exists (select from evidence kept
          where kept.thing_key = moved.target and kept.release_key = held.release_key)
        order by moved.target, held.release_key, held.state = 'proposed', held.key) free
      where evidence.key = free.key`,
  ],
  ['joined', `update thing set joined_into = moved.target ${moved} where joined_into = moved.key`],
  ['itself', `update thing set joined_into = moved.target, changed_at = now() ${moved} where thing.key = moved.key`],
];

/** Of a meeting that is found to be of a dialogue all that was said and signed there is of it too. */
function ofTheDialogue(client: PoolClient, pairs: readonly Joined[]) {
  if (pairs.length === 0) return [];
  return [
    client.query({
      name: 'settle-join-dialogue',
      text: `update thing set dialogue = kept.dialogue,
          value = jsonb_set(thing.value, '{dialogue}', to_jsonb(kept.dialogue))
        ${moved} join thing kept on kept.key = moved.target
        where thing.meeting_key = moved.target and thing.dialogue is null and kept.dialogue is not null`,
      values: keysOf(pairs),
    }),
  ];
}

/** To be sent before the rows are handed over: adds the releases that only those that go were told by. */
export function countMoved(client: PoolClient, pairs: readonly Joined[]) {
  if (pairs.length === 0) return [];
  return [
    client.query({
      name: 'settle-count-moved',
      text: `update thing set releases = thing.releases + more.releases from (
          select moved.target, count(distinct told.release_key)::integer as releases
          ${moved} join told on told.thing_key = moved.key and told.state in ('certain', 'accepted')
          where not exists (select from told own where own.thing_key = moved.target
            and own.release_key = told.release_key and own.state in ('certain', 'accepted'))
          group by moved.target) more
        where thing.key = more.target`,
      values: keysOf(pairs),
    }),
  ];
}

/** Counts anew how many releases speak of things. */
export function recount(client: PoolClient, keys: readonly string[]) {
  if (keys.length === 0) return [];
  return [
    client.query({
      name: 'settle-recount',
      text: `update thing set releases = (select count(distinct release_key) from told
          where thing_key = thing.key and state in ('certain', 'accepted'))
        where key = any($1::bigint[])`,
      values: [keys],
    }),
  ];
}
