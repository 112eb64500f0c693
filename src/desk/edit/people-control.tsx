import type { DeskWords } from '../../site/catalogue/desk.ts';
import type { Choice } from './choices.ts';

/** The list of people that every field for a person on the page suggests from. */
export const peopleListId = 'desk-people';

export function PeopleList({ people }: { people: readonly Choice[] }) {
  return (
    <datalist id={peopleListId}>
      {people.map(({ value, label }) => (
        <option value={value}>{label}</option>
      ))}
    </datalist>
  );
}

/** Several people, one a line; with script each is added by choosing a name. */
export function PeopleControl(props: {
  about: { readonly id: string; readonly name: string };
  value: string;
  words: DeskWords;
}) {
  const { about, value, words } = props;
  return (
    <>
      <textarea {...about} rows={4} maxLength={2000} dir="auto">
        {value}
      </textarea>
      <label class="sub" data-pick-person={about.id} hidden>
        <span>{words.addPerson}</span>
        <input type="text" list={peopleListId} maxLength={200} dir="auto" autocomplete="off" />
      </label>
    </>
  );
}
