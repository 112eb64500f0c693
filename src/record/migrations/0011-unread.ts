/** The lists that a language's grammar has no rules for, so that an empty list is not shown as “there is none”. */
export const unread = [`alter table edition add column unread text[] not null default '{}'`];
