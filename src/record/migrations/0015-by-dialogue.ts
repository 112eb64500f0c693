/**
 * Two questions whose cost grew with the record: the newest promises of a dialogue, for which those of all dialogues
 * were passed over or all of its own sorted; and how many releases each policy field has, for which all of them were read.
 */
export const byDialogue = [
  `drop index thing_by_dialogue`,
  `create index thing_by_dialogue on thing (dialogue, kind, date desc nulls last, id desc)
    where dialogue is not null and joined_into is null`,
  `create index release_by_fields on release (lang, fields)`,
];
