import { countryName, dialogueName, type Ui } from '../../site/ui.ts';

/** What can be chosen from a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

const byLabel = (ui: Ui) => {
  const { compare } = new Intl.Collator(ui.locale);
  return (a: Choice, b: Choice) => compare(a.label, b.label);
};

/** Every state that has a name here, in the order of the reader's language. */
export const countryChoices = (ui: Ui): Choice[] =>
  Array.from(ui.labels.countries.keys(), (value) => ({ value, label: countryName(ui, value) })).sort(byLabel(ui));

export const dialogueChoices = (ui: Ui): Choice[] =>
  Array.from(ui.labels.dialogues.keys(), (value) => ({ value, label: dialogueName(ui, value) })).sort(byLabel(ui));
