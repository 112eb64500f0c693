import type { Kysely } from 'kysely';
import type { Force, InstrumentKind, MeetingLevel, Scheme } from '../../../model/kinds.ts';
import type { Amount } from '../../../model/reading.ts';
import type { Status } from '../../../model/things.ts';
import type { Tables } from '../../tables.ts';
import type { Attendee } from '../identity/meeting-people.ts';
import { meetingDate } from '../identity/meeting-date.ts';
import { byLanguage } from '../settle/columns.ts';
import type { CommitmentCard, InstrumentCard, MeetingCard, Named, Names, Places, TargetCard } from '../views.ts';
import { refsOf, type Refs, type ThingRow } from './rows.ts';

type Values = Readonly<Record<string, unknown>>;
const valuesOf = (row: ThingRow) => row.value as Values;
const text = (values: Values, name: string) => {
  const value = values[name];
  return typeof value === 'string' ? value : null;
};

type CardRows = Readonly<Record<'meetings' | 'commitments' | 'instruments' | 'targets', readonly ThingRow[]>>;

/** The cards of a page of many kinds, with all that they point to in one more query. */
export async function cardsOf(db: Kysely<Tables>, rows: CardRows) {
  const refs = await refsOf(db, Object.values(rows).flat());
  return {
    meetings: rows.meetings.map((row) => meetingCard(row, refs)),
    commitments: rows.commitments.map((row) => commitmentCard(row, refs)),
    instruments: rows.instruments.map((row) => instrumentCard(row, refs)),
    targets: rows.targets.map((row) => targetCard(row, refs)),
  };
}

/** Rows as cards of their kind, with all that they point to in one more query. */
export async function meetingCards(db: Kysely<Tables>, rows: readonly ThingRow[]): Promise<MeetingCard[]> {
  const refs = await refsOf(db, rows);
  return rows.map((row) => meetingCard(row, refs));
}
export async function commitmentCards(db: Kysely<Tables>, rows: readonly ThingRow[]): Promise<CommitmentCard[]> {
  const refs = await refsOf(db, rows);
  return rows.map((row) => commitmentCard(row, refs));
}
export async function instrumentCards(db: Kysely<Tables>, rows: readonly ThingRow[]): Promise<InstrumentCard[]> {
  const refs = await refsOf(db, rows);
  return rows.map((row) => instrumentCard(row, refs));
}
export async function targetCards(db: Kysely<Tables>, rows: readonly ThingRow[]): Promise<TargetCard[]> {
  const refs = await refsOf(db, rows);
  return rows.map((row) => targetCard(row, refs));
}

export function meetingCard(row: ThingRow, refs: Refs): MeetingCard {
  const values = valuesOf(row);
  return {
    id: row.id,
    at: placesOf(values),
    names: row.names as Names,
    dialogue: refs.dialogue(row.dialogue),
    level: (row.level ?? 'other') as MeetingLevel,
    ordinal: row.ordinal,
    date: meetingDate(values),
    start: (values['start'] as string | undefined) ?? null,
    duration: (values['duration'] as string | undefined) ?? null,
    place: byLanguage(values, 'place'),
    chairs: namedIn(values, 'chairs', refs),
    announced: values['held'] === false,
    countries: row.countries,
    releases: row.releases,
  };
}

/** The list of people of the release that tells most: of each language one is kept, the longest is given. */
export function namedIn(values: Values, what: 'chairs' | 'people', refs: Refs): Named[] {
  const lists = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(`${what} `) ? [value as readonly Attendee[]] : [],
  );
  const longest = lists.reduce<readonly Attendee[]>((best, list) => (list.length > best.length ? list : best), []);
  return longest.map(({ name, role, country, person }) => ({ name, role, country, ref: refs.byKey(person) }));
}

export function commitmentCard(row: ThingRow, refs: Refs): CommitmentCard {
  const values = valuesOf(row);
  const said = (values['said'] ?? {}) as { summary?: string; lang?: string; day?: string };
  const actor = (values['actor'] ?? {}) as { name?: string; country?: string | null; person?: string | null };
  return {
    id: row.id,
    at: placesOf(values),
    words: row.names as Names,
    summary: said.summary ?? '',
    lang: said.lang ?? '',
    actor: { name: actor.name ?? '', ref: refs.byKey(actor.person), role: null, country: actor.country ?? null },
    force: (row.paper ?? 'will') as Force,
    area: byLanguage(values, 'area'),
    fields: row.fields,
    countries: row.countries,
    dialogue: refs.dialogue(row.dialogue),
    meeting: refs.byKey(row.meeting_key),
    deadline: row.until,
    amount: amountOf(values),
    status: (row.status ?? 'announced') as Status,
    said: row.date,
    releases: row.releases,
    evidence: row.evidence,
  };
}

export function instrumentCard(row: ThingRow, refs: Refs): InstrumentCard {
  const values = valuesOf(row);
  const partner = text(values, 'partner');
  return {
    id: row.id,
    at: placesOf(values),
    names: row.names as Names,
    kind: (row.paper ?? 'other') as InstrumentKind,
    scheme: row.scheme as Scheme | null,
    country: text(values, 'country'),
    amount: amountOf(values),
    project: byLanguage(values, 'project'),
    partner: partner === null ? null : { name: partner, ref: refs.organisation(partner), role: null, country: null },
    date: row.date,
    dialogue: refs.dialogue(row.dialogue),
    meeting: refs.byKey(row.meeting_key),
    releases: row.releases,
    count: typeof values['count'] === 'number' && values['count'] > 1 ? values['count'] : null,
  };
}

export function targetCard(row: ThingRow, refs: Refs): TargetCard {
  const values = valuesOf(row);
  const said = (values['said'] ?? {}) as { subject?: string; lang?: string };
  return {
    id: row.id,
    at: placesOf(values),
    words: row.names as Names,
    subject: said.subject ?? '',
    lang: said.lang ?? '',
    value: Number(values['value']),
    unit: text(values, 'unit') ?? '',
    from: text(values, 'from'),
    until: row.until,
    dialogue: refs.dialogue(row.dialogue),
    meeting: refs.byKey(row.meeting_key),
    said: row.date,
    releases: row.releases,
  };
}

/** `at ja`, `at en` … as one object by language. */
function placesOf(values: Values): Places {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith('at ') ? [[name.slice(3), value as Places[string]]] : [],
    ),
  );
}

/** Kept as an exact decimal; the pages' model has it as a number (all are below 2^53). */
function amountOf(values: Values): Amount | null {
  const amount = values['amount'] as (Omit<Amount, 'value'> & { value: string | number }) | undefined;
  return amount ? { ...amount, value: Number(amount.value) } : null;
}
