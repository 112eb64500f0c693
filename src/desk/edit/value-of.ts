import type { AnchoredList } from '../../model/reading.ts';
import type { DeskWords } from '../../site/catalogue/desk.ts';
import { fieldsOf, moneyTerms, references, type Field } from './fields.ts';
import { figureOf } from './figure.ts';
import { whenValue } from './when.ts';

/** What is wrong with a field, by the field's name. */
export type Fault = Exclude<keyof DeskWords['wrong'], 'schema'>;
export type Faults = Readonly<Record<string, Fault>>;

/** Longest text of one field, in UTF-16 code units. */
const longest = 2000;

type Read = { readonly value: unknown } | { readonly wrong: Fault };

/**
 * The value that a form holds for a fact of a list, in the shape that the record takes, or what is wrong with which
 * field. The record checks it once more by the model's schema.
 *
 * @param get what was sent under a name, without white space around it; empty where nothing was
 */
export function valueOf(
  list: AnchoredList,
  get: (name: string) => string,
): { readonly value: Record<string, unknown> } | { readonly faults: Faults } {
  const faults: Record<string, Fault> = {};
  const value: Record<string, unknown> = {};
  for (const field of fieldsOf[list]) {
    const read = readField(field, get);
    if ('wrong' in read) faults[field.name] = read.wrong;
    else if (field.by === 'money') Object.assign(value, read.value);
    // Absent rather than empty: the schema has no null for it.
    else if (field.name !== 'same' || read.value !== null) value[field.name] = read.value;
  }
  return Object.keys(faults).length > 0 ? { faults } : { value };
}

function readField(field: Field, get: (name: string) => string): Read {
  const { name } = field;
  const typed = get(name);
  if (typed.length > longest) return { wrong: 'long' };
  const empty: Read = field.optional === true ? { value: null } : { wrong: 'empty' };
  switch (field.by) {
    case 'when': {
      const when = whenValue((part) => get(`${name}.${part}`));
      return 'wrong' in when || when.value !== '' ? when : empty;
    }
    case 'money':
      return amountOf(name, get, { wrong: 'empty' });
    case 'amount':
      return amountOf(name, get, empty);
    case 'figure': {
      if (typed === '') return empty;
      const figure = figureOf(typed);
      return figure === null ? { wrong: 'number' } : { value: Number(figure) };
    }
    case 'whole':
      return typed === '' ? empty : /^\d{1,9}$/.test(typed) ? { value: Number(typed) } : { wrong: 'whole' };
    case 'people':
      return {
        value: typed
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      };
    case 'flag':
      return { value: typed === '1' };
    case 'country':
      return typed === '' ? empty : /^[A-Z]{2}$/.test(typed) ? { value: typed } : { wrong: 'choice' };
    case 'actor': {
      const who = typed === '' ? get(`${name}.other`) : typed;
      return who === '' ? { wrong: 'country' } : who.length > longest ? { wrong: 'long' } : { value: who };
    }
    case 'choice':
      return typed === '' ? empty : field.terms.values.includes(typed) ? { value: typed } : { wrong: 'choice' };
    case 'reference':
      return references.some((what) => what === typed) ? { value: typed } : { wrong: 'choice' };
    // A text, a longer one, a person, or the id of a dialogue.
    default:
      return typed === '' ? empty : { value: typed };
  }
}

function amountOf(name: string, get: (name: string) => string, empty: Read): Read {
  const typed = get(`${name}.value`);
  if (typed === '') return empty;
  const value = figureOf(typed);
  const currency = get(`${name}.currency`);
  const qualifier = get(`${name}.qualifier`);
  const basis = get(`${name}.basis`);
  if (value === null || !Number.isSafeInteger(Math.trunc(Number(value)))) return { wrong: 'number' };
  if (!/^[A-Z]{3}$/.test(currency)) return { wrong: 'choice' };
  const known =
    moneyTerms.qualifier.values.some((one) => one === qualifier) &&
    moneyTerms.basis.values.some((one) => one === basis);
  return known ? { value: { value, currency, qualifier, basis } } : { wrong: 'choice' };
}
