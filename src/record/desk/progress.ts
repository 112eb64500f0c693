import { sql, type Kysely } from 'kysely';
import { anchoredLists, type AnchoredList } from '../../model/reading.ts';
import type { Tables } from '../tables.ts';
import type { DeskProgress, FactState } from './views.ts';

/** How much of the record people have looked at: totals that are kept as facts come, go and are decided. */
export async function progress(db: Kysely<Tables>): Promise<DeskProgress> {
  const totals = await sql<{ list: AnchoredList; facts: number; checked: number }>`
    select list, facts::float8 as facts, checked::float8 as checked from fact_total where facts > 0`.execute(db);
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::float8 from fact_decision) + (select count(*) from identity_decision)
      + (select count(*) from evidence_decision) + (select count(*) from contradiction_decision) as decisions,
    (select count(*)::float8 from identity_decision d where d.what <> 'undo' and not exists (
      select from identity_decision u where u.undoes = d.key)) as joins_decided,
    (select count(*)::float8 from desk_item where place = 3) as joins_open,
    (select count(distinct d.evidence_key)::float8 from evidence_decision d join evidence v on v.key = d.evidence_key
      where v.state <> 'proposed') as evidence_decided,
    (select count(*)::float8 from desk_item where place = 4) as evidence_open`.execute(db);
  const found = (name: string) => rows[0]?.[name] ?? 0;
  const lists = totals.rows.toSorted((a, b) => anchoredLists.indexOf(a.list) - anchoredLists.indexOf(b.list));
  const facts = lists.reduce((sum, list) => sum + list.facts, 0);
  const checked = lists.reduce((sum, list) => sum + list.checked, 0);
  return {
    facts,
    checked,
    share: facts === 0 ? 0 : checked / facts,
    lists,
    decisions: found('decisions'),
    joins: { decided: found('joins_decided'), open: found('joins_open') },
    evidence: { decided: found('evidence_decided'), open: found('evidence_open') },
  };
}

export async function checks(db: Kysely<Tables>, release: string): Promise<Record<string, FactState>> {
  const { rows } = await sql<{ fact: string; state: FactState }>`
    select k.fact_id as fact, k.state from fact_check k join release r on r.key = k.release_key
    where r.id = ${release}`.execute(db);
  return Object.fromEntries(rows.map(({ fact, state }) => [fact, state]));
}
