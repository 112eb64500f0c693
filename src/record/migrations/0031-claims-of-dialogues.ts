/**
 * In which dialogues a claim stands is kept with it: most dialogues have none, and all that is told of one had to be gone
 * through to find that out. And the ledger's pages of a year or a dialogue, newest first, are one step in an index.
 */
const follow = (on: 'insert' | 'update' | 'delete') =>
  `create trigger claims_follow_${on} after ${on} on told
    referencing ${on === 'delete' ? 'old' : 'new'} table as changed for each statement execute function claims_follow()`;

export const claimsOfDialogues = [
  `alter table claim add dialogues text[] not null default '{}'`,
  `create function dialogues_told(release bigint) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct t.id order by t.id), '{}') from told join thing t on t.key = told.thing_key
    where told.release_key = release and told.state in ('certain', 'accepted') and t.kind = 'dialogue'
  $$`,
  // A release is first settled and then looked at for claims; this is for what editors change afterwards.
  `create function claims_follow() returns trigger language plpgsql as $$ begin
    if exists (select from changed join claim using (release_key)) then
      update claim c set dialogues = now.dialogues
      from (select release_key, dialogues_told(release_key) as dialogues from (select distinct release_key from changed) each) now
      where c.release_key = now.release_key and c.dialogues is distinct from now.dialogues;
    end if;
    return null;
  end $$`,
  follow('insert'),
  follow('update'),
  follow('delete'),
  `update claim set dialogues = dialogues_told(release_key)`,
  `create index claim_by_dialogue on claim using gin (dialogues)`,

  `drop index ledger_line_by_year`,
  `drop index ledger_line_by_dialogue`,
  `create index ledger_line_by_year on ledger_line (year, date desc nulls last, id desc)`,
  `create index ledger_line_by_dialogue on ledger_line (dialogue, date desc nulls last, id desc) where dialogue is not null`,
  ...['year', 'dialogue', 'scheme', 'kind'].flatMap((scope) => [
    `create index ledger_line_paid_by_${scope} on ledger_line (${scope}, basis, currency, date, id) where amount is not null`,
    `create index ledger_line_again_by_${scope} on ledger_line (${scope}, date, id) where again is not null`,
  ]),
  `create index ledger_line_again_by_basis on ledger_line (basis, date, id) where again is not null`,
];
