import type { ThingKind } from '../../../model/things.ts';
import { meetingDate } from '../identity/meeting-date.ts';
import type { Gathered } from './gathered.ts';

/** The columns of a thing's row that lists are ordered and filtered by, out of what was gathered. */
export interface ThingColumns {
  readonly names: Readonly<Record<string, string>>;
  readonly dialogue: string | null;
  readonly meeting_key: string | null;
  /** Key of the umbrella (“4 grants”) that it is one of. */
  readonly part_of: string | null;
  readonly level: string | null;
  readonly ordinal: number | null;
  readonly date: string | null;
  readonly until: string | null;
  readonly countries: readonly string[];
  readonly fields: readonly string[];
  readonly scheme: string | null;
  readonly paper: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly basis: string | null;
}

export function columnsOf(kind: ThingKind, { values }: Gathered): ThingColumns {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const list = (name: string) => (values[name] as readonly string[] | undefined) ?? [];
  const amount = values['amount'] as { value: string | number; currency: string; basis: string } | undefined;
  const said = values['said'] as { day?: string } | undefined;
  const country = text('country');
  return {
    names: byLanguage(values, kind === 'commitment' || kind === 'target' ? 'words' : 'name'),
    dialogue: text('dialogue'),
    meeting_key: text('meeting'),
    part_of: text('partOf'),
    level: text('level'),
    ordinal: (values['ordinal'] as number | undefined) ?? null,
    date:
      kind === 'meeting'
        ? meetingDate(values)
        : kind === 'instrument'
          ? (text('signed') ?? text('date'))
          : kind === 'dialogue'
            ? text('since')
            : (said?.day ?? null),
    until: text('deadline') ?? text('until'),
    countries: list('countries').length > 0 ? list('countries') : country === null ? [] : [country],
    fields: list('fields'),
    scheme: text('scheme'),
    paper: kind === 'commitment' ? text('force') : text('paper'),
    amount: amount ? String(amount.value) : kind === 'target' ? text('value') : null,
    currency: amount?.currency ?? (kind === 'target' ? text('unit') : null),
    basis: amount?.basis ?? null,
  };
}

/** `name ja`, `name en` … as one object by language. */
export function byLanguage(values: Readonly<Record<string, unknown>>, what: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(`${what} `) && typeof value === 'string' ? [[name.slice(what.length + 1), value]] : [],
    ),
  );
}
