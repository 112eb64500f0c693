import type { Reading } from '../../model/reading.ts';
import type { ThingQueries } from '../../record/things/views.ts';
import { nameIn } from '../../site/things/names.ts';
import { countryName, type Ui } from '../../site/ui.ts';
import type { Choice } from './choices.ts';

/** So many people of the record are suggested besides those of the release: those of its newest releases. */
const ofRecord = 300;

/** Whom a field for a person may mean: as the release names them, with their office, then whom the record knows. */
export async function peopleChoices(
  ui: Ui,
  reading: Pick<Reading, 'people'>,
  things: Pick<ThingQueries, 'people'>,
): Promise<Choice[]> {
  const { items } = await things.people({ limit: ofRecord });
  const state = (code: string | null) => (code === null ? '' : countryName(ui, code));
  const choices = [
    ...reading.people.map(({ name, role, country }) => ({
      value: name,
      label: [role ?? '', state(country)].filter(Boolean).join(' · '),
    })),
    ...items.map(({ names, id, country }) => ({ value: nameIn(names, ui.locale)?.words ?? id, label: state(country) })),
  ];
  // One name once, as it was found first.
  return Array.from(new Map(choices.toReversed().map((choice) => [choice.value, choice])).values()).toReversed();
}
