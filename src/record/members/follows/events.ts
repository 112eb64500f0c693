import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { Names } from '../../things/views.ts';
import { intoOf } from './moved.ts';
import type { Followed, NewsLine } from './views.ts';

interface ChangeRow {
  readonly seq: string;
  readonly kind: string;
  readonly id: string;
  readonly what: string;
  readonly value: Record<string, unknown>;
  readonly release: string | null;
  readonly release_key: string | null;
  readonly title: string | null;
  readonly lang: string | null;
  readonly translation_of: string | null;
  readonly release_countries: string[] | null;
  readonly release_fields: string[] | null;
  readonly dialogues: string[] | null;
  readonly again: boolean;
  readonly names: Names | null;
  readonly dialogue: string | null;
  readonly countries: string[] | null;
  readonly fields: string[] | null;
  readonly meeting: string | null;
}

/** A change of meaning, and whose followers are told of it. */
export interface Event {
  readonly line: NewsLine;
  readonly release: { readonly id: string; readonly key: string; readonly title: string; readonly lang: string } | null;
  /** What is told together: a release and its translations. */
  readonly group: string;
  readonly subjects: readonly Followed[];
}

/** The next changes after a number, in their order. */
export async function changesAfter(trx: Transaction<Tables>, seq: string, limit: number): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.seq, c.kind, c.id, c.what, c.value, r.id as release, r.key as release_key, r.title, r.lang, r.translation_of,
      r.countries as release_countries, r.fields as release_fields, t.names, t.dialogue, t.countries, t.fields,
      m.id as meeting,
      case when c.kind = 'release' then array(
        select distinct coalesce(s.dialogue, s.id) from told join thing s on s.key = told.thing_key
        where told.release_key = r.key and told.state in ('certain', 'accepted')
          and (s.dialogue is not null or s.kind = 'dialogue')) end as dialogues,
      c.kind = 'release' and c.what = 'added' and exists (select from change e
        where e.kind = 'release' and e.id = c.id and e.what = 'added' and e.seq < c.seq) as again
    from change c left join release r on r.key = c.release_key
    left join thing t on t.kind = c.kind and t.id = coalesce(c.value ->> 'into', c.id)
    left join thing m on m.key = t.meeting_key
    where c.seq > ${seq}::bigint order by c.seq limit ${limit}`.execute(trx);
  return rows;
}

/** What a change means to those who follow something; null where it means nothing to anybody. */
export function eventOf(row: ChangeRow): Event | null {
  const subjects = subjectsOf(row);
  if (subjects === null) return null;
  const { seq, kind, id, what, value, names, release, release_key, title, lang, translation_of } = row;
  return {
    line: { seq, kind, id: intoOf(value) ?? id, what, names: names ?? {}, value },
    release:
      release === null ? null : { id: release, key: release_key ?? '', title: title ?? release, lang: lang ?? 'en' },
    group: release === null ? `change ${seq}` : `release ${translation_of ?? release}`,
    subjects,
  };
}

const promises = new Set(['commitment', 'instrument', 'target', 'meeting']);

function subjectsOf(row: ChangeRow): Followed[] | null {
  const { kind, id, what, value } = row;
  if (kind === 'release') {
    if ((what !== 'added' && what !== 'edited') || row.again) return null;
    return around(row.dialogues, row.release_countries, row.release_fields);
  }
  const itself = { kind, subject: id } as Followed;
  const near = promises.has(kind)
    ? [
        ...around(row.dialogue === null ? [] : [row.dialogue], row.countries, row.fields),
        ...(row.meeting === null ? [] : [{ kind: 'meeting' as const, subject: row.meeting }]),
      ]
    : [];
  const into = intoOf(value);
  switch (what) {
    case 'made':
      return near;
    case 'told':
    case 'untold':
      // Whoever follows a dialogue or a state hears of the release itself.
      return kind === 'dialogue' || kind === 'country' ? null : [itself];
    case 'changed':
    case 'status':
      return [itself, ...near];
    case 'evidence':
      return value['state'] === 'accepted' ? [itself, ...near] : null;
    case 'joined':
      return into === null ? null : [{ ...itself, subject: into }];
    case 'parted':
      return [itself];
    default:
      return null;
  }
}

const around = (
  dialogues: readonly string[] | null,
  countries: readonly string[] | null,
  fields: readonly string[] | null,
): Followed[] => [
  ...(dialogues ?? []).map((subject) => ({ kind: 'dialogue' as const, subject })),
  ...(countries ?? []).map((subject) => ({ kind: 'country' as const, subject })),
  ...(fields ?? []).map((subject) => ({ kind: 'area' as const, subject })),
];
