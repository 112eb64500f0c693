/** How far looking over what is recorded has come: the last release that was, and up to which it goes. */
export const lookOver: readonly string[] = [
  `create table look_over (
    one boolean primary key default true check (one),
    since text,
    done bigint not null default 0,
    last bigint not null,
    looked integer not null default 0,
    total integer not null,
    joined integer not null default 0,
    began_at timestamptz not null default now(),
    ended_at timestamptz
  )`,
];
