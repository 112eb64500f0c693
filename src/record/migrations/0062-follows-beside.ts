/** What somebody followed beside a thing that it has turned out to be: so that undoing the join gives it back. */
export const followsBeside = [`alter table follow add column beside jsonb not null default '[]'`];
