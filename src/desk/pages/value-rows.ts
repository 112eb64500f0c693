import { bases, forces, instrumentKinds, meetingLevels, qualifiers, schemes } from '../../model/kinds.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { Terms } from '../../model/terms.ts';
import type { DeskWords } from '../../site/catalogue/desk.ts';
import { amountWords, figureWords } from '../../site/format/amounts.ts';
import { timeWords } from '../../site/format/dates.ts';
import { countryName, dialogueName } from '../../site/ui.ts';
import type { View } from '../show.tsx';

/** One attribute of a fact as people read it. */
export interface ValueRow {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** The text is in the language of the release. */
  readonly asWritten: boolean;
}

type Value = Readonly<Record<string, unknown>>;

const told = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
const text = (value: unknown): string => (told(value) ? String(value) : '');

/** What was read out of the words, attribute by attribute; those that say nothing are left out. */
export function valueRows(view: View, list: AnchoredList, value: Value): ValueRow[] {
  return rowsOf(view, list, value).filter((row) => row.text !== '');
}

function rowsOf({ ui, words }: View, list: AnchoredList, value: Value): ValueRow[] {
  const { locale } = ui;
  const label = (name: string): string => (words.fields as Readonly<Record<string, string>>)[name] ?? name;
  const row = (name: string, shown: string, asWritten = false): ValueRow => ({
    name,
    label: label(name),
    text: shown,
    asWritten,
  });
  const written = (name: string) => row(name, text(value[name]), true);
  const time = (name: string) => row(name, text(value[name]) && timeWords(text(value[name]), locale));
  const country = (name: string) => row(name, text(value[name]) && countryName(ui, text(value[name])));
  const term = <K extends string>(name: string, terms: Terms<K>) => {
    const known = terms.values.find((one) => one === value[name]);
    return row(name, known === undefined ? text(value[name]) : terms.label(known, locale));
  };
  const amount = row('amount', amountText(value['amount'], words, locale));
  const nth = row(
    'ordinal',
    value['ordinal'] === null ? '' : text(value['ordinal']) && ui.t.nth(Number(value['ordinal'])),
  );
  switch (list) {
    case 'times':
      return [time('value')];
    case 'money':
      return [row('amount', amountText(value, words, locale))];
    case 'counts':
      return [
        row('value', `${Number(value['value']).toLocaleString('en')} ${text(value['unit'])}`.trim()),
        term('qualifier', qualifiers),
        row('isOrdinal', value['ordinal'] === true ? words.yes : ''),
      ];
    case 'people':
      return [written('name'), written('role'), country('country'), written('same')];
    case 'countryMentions':
      return [country('code')];
    case 'organisations':
      return [written('name'), row('id', text(value['id']))];
    case 'meetings':
      return [
        written('name'),
        row('dialogue', text(value['dialogue']) && dialogueName(ui, text(value['dialogue']))),
        time('date'),
        time('start'),
        time('duration'),
        term('level', meetingLevels),
        nth,
        written('place'),
        written('chair'),
        row('participants', Array.isArray(value['participants']) ? value['participants'].join('、') : '', true),
      ];
    case 'instruments':
      return [
        written('title'),
        term('kind', instrumentKinds),
        term('scheme', schemes),
        country('country'),
        amount,
        written('project'),
        row('count', text(value['count'])),
        written('partner'),
      ];
    case 'commitments':
      return [
        /^[A-Z]{2}$/.test(text(value['actor'])) ? country('actor') : written('actor'),
        term('force', forces),
        written('summary'),
        written('area'),
        time('deadline'),
        amount,
      ];
    case 'targets':
      return [
        written('subject'),
        row('value', figureWords(Number(value['value']), text(value['unit']), locale)),
        time('from'),
        time('until'),
      ];
    default:
      return [
        row('what', (words.referenceKinds as Readonly<Record<string, string>>)[text(value['what'])] ?? ''),
        written('value'),
      ];
  }
}

function amountText(given: unknown, words: DeskWords, locale: 'ja' | 'en'): string {
  if (typeof given !== 'object' || given === null) return '';
  const { value, currency, qualifier, basis } = given as Record<string, unknown>;
  if (!told(value) || !Number.isFinite(Number(value)) || typeof currency !== 'string') return text(value);
  const kind = bases.values.find((one) => one === basis);
  const how = qualifiers.values.find((one) => one === qualifier);
  const shown = amountWords({ value: Number(value), currency, ...(how ? { qualifier: how } : {}) }, locale);
  return kind
    ? `${shown}${locale === 'ja' ? '（' : ' ('}${bases.label(kind, locale)}${locale === 'ja' ? '）' : ')'}`
    : shown;
}
