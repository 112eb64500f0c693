import { sql, type Kysely } from 'kysely';
import type { EvidenceRelation, EvidenceState } from '../../model/things.ts';
import type { Tables } from '../tables.ts';
import type { EvidenceView, HistoryLine, TargetView } from '../things/views.ts';
import { dayOf, releaseColumns, toldAt, type ReleaseColumns } from './told-at.ts';

/** A page gives so many at most. */
const most = 100;

interface Row extends ReleaseColumns {
  id: string;
  relation: string;
  state: string;
  score: number;
  reasons: string[];
  fact_id: string | null;
  passage: number;
  address: string | null;
  starts: number;
  ends: number;
  quote: string;
  figures: { list: string; value: Record<string, unknown> }[] | null;
}

/** Evidence as a page gives it, with the amounts, counts and days that its sentence states. */
interface Found {
  readonly view: EvidenceView;
  readonly figures: readonly { readonly list: string; readonly value: Readonly<Record<string, unknown>> }[];
}

/** What later releases say of a promise or target, oldest first; what an editor refused is not given. */
export async function evidenceFound(db: Kysely<Tables>, thingKey: string): Promise<Found[]> {
  const { rows } = await sql<Row>`
    select ${releaseColumns}, e.id, e.relation, e.state, e.score, e.reasons, e.fact_id, e.passage, p.address,
      e.starts, e.ends, e.quote,
      (select json_agg(json_build_object('list', f.list, 'value', f.value))
        from fact f join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.role in ('at', 'also')
        where f.edition_key = e.edition_key and f.list in ('money', 'counts', 'times')
          and a.starts >= e.starts and a.ends <= e.ends) as figures
    from evidence e
    join release r on r.key = e.release_key
    join source s on s.key = r.source_key
    join passage p on p.edition_key = e.edition_key and p.index = e.passage
    where e.thing_key = ${thingKey} and e.state <> 'refused'
    order by r.listed, r.id limit ${most}`.execute(db);
  return rows.map((row) => {
    const at = { passage: row.passage, address: row.address, start: row.starts, end: row.ends, quote: row.quote };
    const told = toldAt(row, at, {
      fact: row.fact_id,
      score: row.score,
      reasons: row.reasons,
      rule: 'record/evidence',
    });
    const view = {
      id: row.id,
      relation: row.relation as EvidenceRelation,
      state: row.state as EvidenceState,
      score: row.score,
      reasons: row.reasons,
      told,
    };
    return { view, figures: row.figures ?? [] };
  });
}

/** Evidence as lines of the story of its promise. */
export const evidenceLines = (found: readonly Found[]): HistoryLine[] =>
  found.map(({ view }) => ({
    on: dayOf(view.told),
    what: 'evidence',
    detail: { relation: view.relation, state: view.state },
    told: view.told,
  }));

/** What has been measured of a target: figures of its unit in evidence, other than its own; empty where none is. */
export function measuredIn(
  found: readonly Found[],
  target: { readonly value: number; readonly unit: string },
): TargetView['measured'] {
  return found.flatMap(({ view, figures }) => {
    // A target that takes its place is aimed at.
    if (view.relation === 'supersedes') return [];
    const figure = figures.find(
      ({ list, value }) =>
        (list === 'money' ? value['currency'] === target.unit : list === 'counts' && value['unit'] === target.unit) &&
        Number(value['value']) !== target.value,
    );
    if (!figure) return [];
    const times = figures.flatMap(({ list, value }) => (list === 'times' ? [String(value['value'])] : []));
    const on = times.find((time) => /^\d{4}(?:-\d\d){0,2}$/.test(time)) ?? dayOf(view.told);
    return [{ value: Number(figure.value['value']), unit: target.unit, on, told: view.told }];
  });
}
