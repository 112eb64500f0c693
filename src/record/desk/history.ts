import { sql, type Kysely } from 'kysely';
import type { ThingKind } from '../../model/things.ts';
import { cappedLimit } from '../queries/limit.ts';
import type { Tables } from '../tables.ts';
import type { Names, ThingRef } from '../things/views.ts';
import type { DeskLine, DeskRecord } from './views.ts';

interface Row {
  id: string;
  about: DeskLine['about'];
  at: string;
  by: string;
  name: string | null;
  reason: string | null;
  what: string;
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
  undone: boolean;
  undoable: boolean;
}

/** One list of what is kept in four: decisions about identity, about evidence, about facts, and answers to readers. */
const decisions = (before: string | null, limit: number, only: { about: string; key: string } | null) => {
  const mine = (about: string, column: string) =>
    only === null ? sql`true` : only.about === about ? sql`${sql.ref(column)}::text = ${only.key}` : sql`false`;
  const earlier = (column: string) => (before === null ? sql`true` : sql`${sql.ref(column)} < ${before}::timestamptz`);
  return sql`
    (select 'identity~' || d.id as id, 'identity' as about, d.at, d.by, d.reason,
      case d.what when 'undo' then 'undone' else d.what end as what, d.kind, d.thing_key, d.other_key,
      null::bigint as release_key, null as fact, null as quote,
      u.key is not null as undone, u.key is null and d.what <> 'undo' as undoable
    from identity_decision d left join identity_decision u on u.undoes = d.key
    where ${mine('identity', 'd.id')} and ${earlier('d.at')} order by d.key desc limit ${limit})
    union all
    (select 'evidence~' || d.key, 'evidence', d.decided_at, d.decided_by, d.reason, d.decision, null, v.thing_key, null,
      v.release_key, v.fact_id, v.quote,
      coalesce(later.decision = 'undone', false), d.decision <> 'undone' and later.decision is null
    from evidence_decision d join evidence v on v.key = d.evidence_key
    left join lateral (select n.decision from evidence_decision n where n.evidence_key = d.evidence_key and n.key > d.key
      order by n.key limit 1) later on true
    where ${mine('evidence', 'd.key')} and ${earlier('d.decided_at')} order by d.key desc limit ${limit})
    union all
    (select 'fact~' || d.id, 'fact', d.at, d.by, d.reason, d.what, null, null, null, d.release_key, d.fact_id,
      (select a.quote from fact f join edition e on e.key = f.edition_key and e.release_key = d.release_key
        join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.number = 0
        where f.id = d.fact_id order by e.number desc limit 1),
      u.key is not null, exists (select from fact_check k where k.decision_key = d.key)
    from fact_decision d left join fact_decision u on u.undoes = d.key
    where ${mine('fact', 'd.id')} and ${earlier('d.at')} order by d.key desc limit ${limit})
    union all
    (select 'proposal~' || p.id, 'proposal', p.decided_at, p.decided_by, p.answer, p.state, null, null, null,
      p.release_key, p.fact_id, p.quote, false, false
    from proposal p where p.state <> 'open' and ${mine('proposal', 'p.id')} and ${earlier('p.decided_at')}
    order by p.decided_at desc limit ${limit})`;
};

async function lines(
  db: Kysely<Tables>,
  before: string | null,
  limit: number,
  only: { about: string; key: string } | null,
): Promise<DeskLine[]> {
  const { rows } = await sql<Row>`
    select l.id, l.about, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, l.by, m.name, l.reason,
      l.what, coalesce(l.kind, t.kind) as kind, t.id as thing, t.names, o.id as other, o.names as other_names,
      r.id as release, r.title, r.lang, l.fact, l.quote, l.undone, l.undoable
    from (${decisions(before, limit, only)}) l
    left join member m on m.id = l.by
    left join thing t on t.key = l.thing_key left join thing o on o.key = l.other_key
    left join release r on r.key = l.release_key
    order by l.at desc, l.id desc limit ${limit}`.execute(db);
  return rows.map(line);
}

/** A decision by its id; null for none. */
export async function lineOn(db: Kysely<Tables>, id: string): Promise<DeskLine | null> {
  const [about = '', key = ''] = id.split('~');
  return (await lines(db, null, 1, { about, key }))[0] ?? null;
}

export async function history(
  db: Kysely<Tables>,
  { limit: asked, after }: Parameters<DeskRecord['history']>[0],
): ReturnType<DeskRecord['history']> {
  const limit = cappedLimit(asked);
  const before = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.exec(after ?? '')?.[0] ?? null;
  const found = await lines(db, before, limit + 1, null);
  const shown = found.slice(0, limit);
  return { lines: shown, next: found.length > limit ? (shown.at(-1)?.at ?? null) : null };
}

function line(row: Row): DeskLine {
  const { id, about, at, fact, quote, undone, undoable, kind } = row;
  const ref = (thing: string | null, names: Names | null): ThingRef | null =>
    kind === null || thing === null ? null : { kind, id: thing, names: names ?? {} };
  return {
    id,
    about,
    at,
    by: row.name ?? nameTyped(row.by),
    reason: row.reason === null || row.reason === '–' ? '' : row.reason,
    what: row.what as DeskLine['what'],
    kind,
    thing: ref(row.thing, row.names),
    other: ref(row.other, row.other_names),
    release: row.release === null ? null : { id: row.release, title: row.title ?? '', lang: row.lang ?? '' },
    fact,
    quote,
    change: null,
    undone,
    undoable,
  };
}

/**
 * Who decides at the console gives a name; it stands as given unless it is an address of mail. An id of an account that
 * is gone says nothing to anybody.
 */
function nameTyped(by: string): string | null {
  return by.includes('@') || /^[\w-]{20,}$/.test(by) ? null : by;
}
