import { countryChoices, dialogueChoices } from '../edit/choices.ts';
import type { QueueFilter } from '../queue-address.ts';
import type { View } from '../show.tsx';

/** Narrows the queue to releases about a state or a dialogue. */
export function Choices({ view, filter }: { view: View; filter: QueueFilter }) {
  const { ui, words } = view;
  return (
    <form method="get" action={`/${ui.locale}/desk`} class="desk-filter">
      {filter.kind !== null && <input type="hidden" name="kind" value={filter.kind} />}
      <label>
        <span>{words.country}</span>
        <select name="country">
          <option value="">{words.anyCountry}</option>
          {countryChoices(ui).map(({ value, label }) => (
            <option value={value} selected={value === filter.country}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.dialogue}</span>
        <select name="dialogue">
          <option value="">{words.anyDialogue}</option>
          {dialogueChoices(ui).map(({ value, label }) => (
            <option value={value} selected={value === filter.dialogue}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="desk-plain">
        {words.apply}
      </button>
    </form>
  );
}
