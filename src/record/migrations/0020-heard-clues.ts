/**
 * Names and amounts that releases speak of: where a promise is recorded after what speaks of it, they lead to the
 * releases that are to be held against it once more.
 */
export const heardClues = [
  `create table heard_clue (
    clue text not null,
    release_key bigint not null references release,
    primary key (clue, release_key)
  )`,
  `create index heard_clue_by_release on heard_clue (release_key)`,
  // What an older program has held left no clues: once more for all.
  `insert into unheld (release_key, listed) select key, listed from release on conflict (release_key) do nothing`,
];
