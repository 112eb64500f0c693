import type { Amount } from '../../../model/reading.ts';
import type { FactChange } from '../../../record/editions/views.ts';
import { compareWords } from '../../catalogue/compare.ts';
import { amountWords } from '../../format/amounts.ts';
import { timeWords } from '../../format/dates.ts';
import { countryName, type Ui } from '../../ui.ts';

interface ValueChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const nothing = '—';
const times: ReadonlySet<string> = new Set(['date', 'start', 'duration', 'deadline', 'from', 'until']);

/**
 * Which attributes of a fact are read otherwise, in the reader's words. Only those that have a name here are told:
 * a summary repeats the words, a flag says nothing to a reader.
 */
export function valueChanges(ui: Ui, { list, before, after, is }: FactChange): ValueChange[] {
  const names = compareWords[ui.locale].attributes;
  const [old, now] = [before?.value, after?.value];
  // A mention's value is what its words say; only where the words are the same does it tell more.
  const mention = list === 'times' || list === 'money' || list === 'counts';
  if (!old || !now || (mention && is !== 'value')) return [];
  const money = list === 'money' || list === 'targets';
  return Object.entries(names).flatMap(([key, name]) => {
    const [a, b] = [old[key], now[key]].map((value, side) =>
      valueWords(ui, key, value, money ? [old, now][side] : null),
    );
    return a === b || a === undefined || b === undefined ? [] : [{ name, before: a, after: b }];
  });
}

function valueWords(
  ui: Ui,
  key: string,
  value: unknown,
  priced: Readonly<Record<string, unknown>> | null | undefined,
): string {
  if (value === null || value === undefined || value === '') return nothing;
  const currency = priced?.['currency'];
  if (key === 'value' && typeof currency === 'string')
    return amountWords({ value: Number(value), currency }, ui.locale);
  if (key === 'amount' && isAmount(value)) return amountWords({ ...value, value: Number(value.value) }, ui.locale);
  if (typeof value === 'string') {
    if (key === 'country') return countryName(ui, value);
    return times.has(key) || key === 'value' ? timeWords(value, ui.locale) : value;
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** As the record keeps it: the value is an exact decimal in letters. */
const isAmount = (value: unknown): value is Omit<Amount, 'value'> & { readonly value: string } =>
  typeof value === 'object' && value !== null && 'currency' in value;
