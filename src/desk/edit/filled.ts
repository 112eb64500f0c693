import type { AnchoredList } from '../../model/reading.ts';
import { fieldsOf, type Field } from './fields.ts';
import { whenParts } from './when.ts';

/** What stands in the inputs of a form, by their names. */
export type Filled = Readonly<Record<string, string>>;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The inputs of a list's form as they stand for a value. */
export function filledFrom(list: AnchoredList, value: Readonly<Record<string, unknown>>): Filled {
  return Object.assign({}, ...fieldsOf[list].map((field) => inputsOf(field, value))) as Filled;
}

function inputsOf(field: Field, value: Readonly<Record<string, unknown>>): Filled {
  const { name } = field;
  const given = value[name];
  switch (field.by) {
    case 'when':
      return under(name, whenParts(text(given)));
    case 'money':
      return under(name, amountInputs(value));
    case 'amount':
      return under(name, typeof given === 'object' && given !== null ? amountInputs(given) : { value: '' });
    case 'people':
      return { [name]: Array.isArray(given) ? given.map(text).join('\n') : '' };
    case 'flag':
      return { [name]: given === true ? '1' : '' };
    case 'actor': {
      const who = text(given);
      return /^[A-Z]{2}$/.test(who) ? { [name]: who, [`${name}.other`]: '' } : { [name]: '', [`${name}.other`]: who };
    }
    default:
      return { [name]: text(given) };
  }
}

const amountInputs = (amount: object): Filled => {
  const { value, currency, qualifier, basis } = amount as Record<string, unknown>;
  return { value: text(value), currency: text(currency), qualifier: text(qualifier), basis: text(basis) };
};

const under = (name: string, inputs: Filled): Filled =>
  Object.fromEntries(Object.entries(inputs).map(([part, value]) => [`${name}.${part}`, value]));

const whenInputs = ['as', 'y', 'm', 'd', 'c', 'y2', 'm2', 'd2', 't', 't2', 'n', 'u', 'iso'];
const moneyInputs = ['value', 'currency', 'qualifier', 'basis'];

/** The names of all inputs that a list's form has, whatever stands in them. */
export const inputNames = (list: AnchoredList): string[] =>
  fieldsOf[list].flatMap(({ name, by }) => {
    if (by === 'when') return whenInputs.map((part) => `${name}.${part}`);
    if (by === 'money' || by === 'amount') return moneyInputs.map((part) => `${name}.${part}`);
    return by === 'actor' ? [name, `${name}.other`] : [name];
  });
