import type { ComponentChildren } from 'preact';
import { currencyName } from '../../site/format/amounts.ts';
import type { View } from '../show.tsx';
import { countryChoices, dialogueChoices, type Choice } from './choices.ts';
import { moneyTerms, references, type Field } from './fields.ts';
import { PeopleControl, peopleListId } from './people-control.tsx';
import type { Filled } from './filled.ts';
import type { Faults } from './value-of.ts';
import { WhenControl } from './when-control.tsx';

/** What every control of a form is made with. */
export interface FormState {
  readonly view: View;
  readonly filled: Filled;
  readonly faults: Faults;
  /** Whom one may mean: the people of the release, then those of the record. */
  readonly people: readonly Choice[];
}

export const fieldId = (name: string): string => `desk-${name.replaceAll('.', '-')}`;

/** A field with its label, its control, and what is wrong with it right below. */
export function FieldRow({ state, field }: { state: FormState; field: Field }) {
  const { words } = state.view;
  const label = (words.fields as Readonly<Record<string, string>>)[field.name] ?? field.name;
  const grouped = field.by === 'when' || field.by === 'amount' || field.by === 'money' || field.by === 'actor';
  const wrong = <Wrong state={state} name={field.name} />;
  const at = { 'data-field': field.name, class: `desk-field${field.name in state.faults ? ' is-wrong' : ''}` };
  return grouped ? (
    <fieldset {...at} aria-describedby={`${fieldId(field.name)}-wrong`}>
      <legend>{label}</legend>
      <Control state={state} field={field} />
      {wrong}
    </fieldset>
  ) : (
    <div {...at}>
      <label for={fieldId(field.name)}>{labelOf(state, field, label)}</label>
      <Control state={state} field={field} />
      {wrong}
    </div>
  );
}

function labelOf({ view: { words } }: FormState, field: Field, label: string): string {
  if (field.by === 'people') return `${label} — ${words.onePerLine}`;
  if (field.name === 'ordinal' && field.by === 'flag') return words.fields.isOrdinal;
  return label;
}

/** What is wrong with a field; there also while nothing is, for the script to write into. */
export function Wrong({ state, name }: { state: FormState; name: string }) {
  const fault = Object.hasOwn(state.faults, name) ? state.faults[name] : undefined;
  return (
    <p class="wrong" id={`${fieldId(name)}-wrong`} data-wrong={name}>
      {fault === undefined ? '' : state.view.words.wrong[fault]}
    </p>
  );
}

function Control({ state, field }: { state: FormState; field: Field }): ComponentChildren {
  const { view, filled } = state;
  const { ui, words } = view;
  const { name } = field;
  const about = {
    id: fieldId(name),
    name,
    'aria-describedby': `${fieldId(name)}-wrong`,
    'aria-invalid': name in state.faults ? ('true' as const) : undefined,
  };
  const value = filled[name] ?? '';
  const optional = field.optional === true;
  switch (field.by) {
    case 'text':
      return <input type="text" {...about} value={value} maxLength={2000} dir="auto" autocomplete="off" />;
    case 'person':
      return (
        <input type="text" {...about} value={value} maxLength={200} dir="auto" autocomplete="off" list={peopleListId} />
      );
    case 'people':
      return <PeopleControl about={about} value={value} words={words} />;
    case 'figure':
    case 'whole':
      return (
        <input type="text" {...about} value={value} maxLength={60} inputMode="text" autocomplete="off" class="short" />
      );
    case 'long':
      return (
        <textarea {...about} rows={3} maxLength={2000} dir="auto">
          {value}
        </textarea>
      );
    case 'when':
      return <WhenControl state={state} name={name} optional={optional} />;
    case 'amount':
    case 'money':
      return <AmountControl state={state} name={name} />;
    case 'country':
      return <Select about={about} choices={countryChoices(ui)} value={value} empty={words.none} />;
    case 'dialogue':
      return <Select about={about} choices={dialogueChoices(ui)} value={value} empty={words.none} />;
    case 'choice': {
      const choices = field.terms.values.map((one) => ({ value: one, label: field.terms.label(one, ui.locale) }));
      return <Select about={about} choices={choices} value={value} empty={optional ? words.none : null} />;
    }
    case 'reference': {
      const choices = references.map((one) => ({ value: one, label: words.referenceKinds[one] }));
      return <Select about={about} choices={choices} value={value} empty={null} />;
    }
    case 'flag':
      return (
        <span class="desk-flag">
          <input type="checkbox" {...about} value="1" checked={value === '1'} /> {words.yes}
        </span>
      );
    // Who acts: a state, or a group or body as written.
    default:
      return (
        <>
          <label class="unseen" for={about.id}>
            {words.country}
          </label>
          <Select about={about} choices={countryChoices(ui)} value={value} empty={words.none} />
          <label class="sub">
            <span>{words.otherActor}</span>
            <input
              type="text"
              name={`${name}.other`}
              value={filled[`${name}.other`] ?? ''}
              maxLength={200}
              dir="auto"
            />
          </label>
        </>
      );
  }
}

function AmountControl({ state, name }: { state: FormState; name: string }) {
  const { view, filled } = state;
  const { ui, words } = view;
  const part = (of: string) => filled[`${name}.${of}`] ?? '';
  const term = (of: 'qualifier' | 'basis', fallback: string) => (
    <label class="sub">
      <span>{words.fields[of]}</span>
      <select name={`${name}.${of}`}>
        {moneyTerms[of].values.map((one) => (
          <option value={one} selected={one === (part(of) || fallback)}>
            {labelOfTerm(of, one, ui.locale)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="desk-amount">
      <label class="sub wide">
        <span>{words.amountValue}</span>
        <input
          type="text"
          id={fieldId(name)}
          name={`${name}.value`}
          value={part('value')}
          maxLength={60}
          autocomplete="off"
          aria-describedby={`${fieldId(name)}-wrong`}
        />
      </label>
      <label class="sub">
        <span>{words.fields.currency}</span>
        <select name={`${name}.currency`}>
          {currencies(part('currency')).map((code) => (
            <option value={code} selected={code === (part('currency') || 'JPY')}>
              {`${currencyName(code, ui.locale)} (${code})`}
            </option>
          ))}
        </select>
      </label>
      {term('qualifier', 'exact')}
      {term('basis', 'total')}
    </div>
  );
}

const labelOfTerm = (of: 'qualifier' | 'basis', value: string, locale: 'ja' | 'en'): string =>
  of === 'qualifier'
    ? moneyTerms.qualifier.label(value as never, locale)
    : moneyTerms.basis.label(value as never, locale);

/** Those that releases mostly name first, then all others that are in use. */
const usual = ['JPY', 'USD', 'EUR', 'GBP', 'CNY', 'KRW', 'INR', 'AUD'];
const all = [...usual, ...Intl.supportedValuesOf('currency').filter((code) => !usual.includes(code))];
const currencies = (own: string): readonly string[] =>
  /^[A-Z]{3}$/.test(own) && !all.includes(own) ? [own, ...all] : all;

function Select(props: {
  about: { readonly id: string; readonly name: string };
  choices: readonly Choice[];
  value: string;
  /** What stands for nothing; null where something must be chosen. */
  empty: string | null;
}) {
  const { about, choices, value, empty } = props;
  const known = value === '' || choices.some((choice) => choice.value === value);
  return (
    <select {...about}>
      {empty !== null && <option value="">{empty}</option>}
      {!known && (
        <option value={value} selected>
          {value}
        </option>
      )}
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
