import { sql, type Kysely } from 'kysely';
import type { ThingKind } from '../../model/things.ts';
import { cappedLimit } from '../queries/limit.ts';
import type { Tables } from '../tables.ts';
import type { Names, ThingRef } from '../things/views.ts';
import type { KeptFact } from './facts/kept-fact.ts';
import { decisionLists, type Asked } from './decision-lists.ts';
import type { DeskLine, DeskRecord, FactShown } from './views.ts';

interface Row {
  id: string;
  about: DeskLine['about'];
  at: string;
  by: string;
  name: string | null;
  reason: string | null;
  what: DeskLine['what'];
  kind: ThingKind | null;
  thing: string | null;
  names: Names | null;
  other: string | null;
  other_names: Names | null;
  release: string | null;
  title: string | null;
  lang: string | null;
  fact: string | null;
  quote: string | null;
  before: KeptFact | null;
  after: KeptFact | null;
  undone: boolean;
  undoable: boolean;
}

async function lines(db: Kysely<Tables>, asked: Asked): Promise<DeskLine[]> {
  const { rows } = await sql<Row>`
    select l.id, l.about, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, l.by, m.name, l.reason,
      l.what, coalesce(l.kind, t.kind) as kind, t.id as thing, t.names, o.id as other, o.names as other_names,
      r.id as release, r.title, r.lang, l.fact, l.quote, l.before, l.after, l.undone, l.undoable
    from (${decisionLists(asked)}) l
    left join member m on m.id = l.by
    left join thing t on t.key = l.thing_key left join thing o on o.key = l.other_key
    left join release r on r.key = l.release_key
    order by l.at desc, l.id desc limit ${asked.limit}`.execute(db);
  return rows.map(line);
}

/** A decision by its id; null for none. */
export async function lineOn(db: Kysely<Tables>, id: string): Promise<DeskLine | null> {
  const [about = '', key = ''] = id.split('~');
  return (await lines(db, { before: null, limit: 1, only: { about, key }, of: null }))[0] ?? null;
}

export async function history(
  db: Kysely<Tables>,
  { limit: asked, after, release, fact }: Parameters<DeskRecord['history']>[0],
): ReturnType<DeskRecord['history']> {
  const limit = cappedLimit(asked);
  const before =
    /^(?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_(?<id>[a-z]{4,13}~[a-z0-9]{1,26})$/.exec(after ?? '')?.groups ??
    null;
  let of: Asked['of'] = null;
  if (release !== undefined) {
    const row = await db.selectFrom('release').select('key').where('id', '=', release).executeTakeFirst();
    if (!row) return { lines: [], next: null };
    of = { release: row.key, fact: fact ?? null };
  }
  const found = await lines(db, {
    before: before && { at: before['at'] ?? '', id: before['id'] ?? '' },
    limit: limit + 1,
    only: null,
    of,
  });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { lines: shown, next: last ? `${last.at}_${last.id}` : null };
}

function line(row: Row): DeskLine {
  const { id, about, at, fact, quote, undone, undoable, kind, what, before, after } = row;
  const ref = (thing: string | null, names: Names | null): ThingRef | null =>
    kind === null || thing === null ? null : { kind, id: thing, names: names ?? {} };
  return {
    id,
    about,
    at,
    by: row.name ?? nameTyped(row.by),
    reason: row.reason === null || row.reason === '–' ? '' : row.reason,
    what,
    kind,
    thing: ref(row.thing, row.names),
    other: ref(row.other, row.other_names),
    release: row.release === null ? null : { id: row.release, title: row.title ?? '', lang: row.lang ?? '' },
    fact,
    quote: quote ?? (after ?? before)?.anchors[0]?.quote ?? null,
    change:
      what === 'corrected' || what === 'added' || what === 'refused' || what === 'undone'
        ? before === null && after === null
          ? null
          : { before: shownFact(before), after: shownFact(after) }
        : null,
    undone,
    undoable,
  };
}

export function shownFact(fact: KeptFact | null): FactShown | null {
  if (!fact) return null;
  const { flags: _, ...value } = fact.value;
  return { quote: fact.anchors[0]?.quote ?? '', value };
}

/**
 * Who decides at the console gives a name; it stands as given unless it is an address of mail. An id of an account that
 * is gone says nothing to anybody.
 */
function nameTyped(by: string): string | null {
  return by.includes('@') || /^[\w-]{20,}$/.test(by) ? null : by;
}
