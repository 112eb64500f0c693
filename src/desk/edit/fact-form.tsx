import type { AnchoredList } from '../../model/reading.ts';
import { Hidden } from '../show.tsx';
import { FieldRow, Wrong, type FormState } from './controls.tsx';
import { fieldsOf, listsWithParts } from './fields.ts';
import { PeopleList } from './people-control.tsx';

/** The form of a fact: its words, its value, and the words behind single attributes. */
export function FactForm(props: {
  state: FormState;
  list: AnchoredList;
  action: string;
  hidden: Readonly<Record<string, string>>;
  cancel: string;
  adding: boolean;
  /** What is wrong with all of it. */
  told: string | null;
}) {
  const { state, list, action, hidden, cancel, adding, told } = props;
  const { view, filled, faults } = state;
  const { ui, words } = view;
  const fields = fieldsOf[list];
  const wrong = Object.keys(faults);
  return (
    <form method="post" action={action} class="desk-form" data-fact-form noValidate>
      <Hidden ui={ui} fields={hidden} />
      <p class="desk-told" role="alert" data-told hidden={told === null && wrong.length === 0}>
        {told ?? words.faults}
      </p>
      <div class={`desk-field desk-quote${'words' in faults ? ' is-wrong' : ''}`} data-field="words">
        <label for="desk-words">{words.editWords}</label>
        <textarea
          id="desk-words"
          name="words"
          rows={2}
          maxLength={5000}
          dir="auto"
          aria-describedby="desk-words-hint desk-words-wrong"
          data-quote="words"
        >
          {filled['words'] ?? ''}
        </textarea>
        <input type="hidden" name="at.words" value={filled['at.words'] ?? ''} data-at="words" />
        <Pick of="words" state={state} />
        <p class="fine" id="desk-words-hint">
          {words.editWordsHint}
        </p>
        <Wrong state={state} name="words" />
      </div>
      {fields.map((field) => (
        <FieldRow state={state} field={field} />
      ))}
      {fields.some(({ by }) => by === 'person' || by === 'people') && <PeopleList people={state.people} />}
      {listsWithParts.has(list) && (
        <details class="desk-parts" open={wrong.some((name) => name.startsWith('part.'))}>
          <summary>{words.partWords}</summary>
          {fields.map(({ name }) => {
            const part = `part.${name}`;
            return (
              <div class={`desk-field desk-quote${part in faults ? ' is-wrong' : ''}`} data-field={part}>
                <label for={`desk-part-${name}`}>{(words.fields as Readonly<Record<string, string>>)[name]}</label>
                <input
                  type="text"
                  id={`desk-part-${name}`}
                  name={part}
                  value={filled[part] ?? ''}
                  maxLength={2000}
                  dir="auto"
                  autocomplete="off"
                  data-quote={part}
                />
                <input type="hidden" name={`at.${part}`} value={filled[`at.${part}`] ?? ''} data-at={part} />
                <Pick of={part} state={state} />
                <Wrong state={state} name={part} />
              </div>
            );
          })}
        </details>
      )}
      <div class="desk-field">
        <label for="desk-edit-reason">{words.reason}</label>
        <input
          type="text"
          id="desk-edit-reason"
          name="reason"
          value={filled['reason'] ?? ''}
          maxLength={1000}
          autocomplete="off"
        />
        <p class="fine">{words.reasonHint}</p>
      </div>
      <p class="desk-form-end">
        <button type="submit" class="desk-strong">
          {adding ? words.add : words.save}
        </button>
        <a href={cancel} data-cancel>
          {words.cancel}
        </a>
      </p>
    </form>
  );
}

/** Takes the words that are selected in the text; shown by the script. */
function Pick({ of, state }: { of: string; state: FormState }) {
  return (
    <button type="button" class="desk-plain" data-pick={of} hidden>
      {state.view.words.pick}
    </button>
  );
}
