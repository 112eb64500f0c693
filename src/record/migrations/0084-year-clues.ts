/**
 * Meetings that are told with no more than a year (“a meeting in 2025”) are found by a clue of their own: those that are told
 * with a day ask for it, and no longer for all others of their year.
 */
export const yearClues: readonly string[] = [
  `insert into thing_clue (clue, thing_key)
    select c.clue || ' only', c.thing_key
    from thing t join thing_clue c on c.thing_key = t.key
    where t.kind = 'meeting' and t.value->>'date' ~ '^[0-9]{4}$' and c.clue ~ '^meeting .* ~[0-9]{4}$'
    on conflict do nothing`,
];
