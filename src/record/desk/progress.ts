import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { DeskProgress } from './views.ts';

/** How much of the record people have looked at: counted over the facts that are public now. */
export async function progress(db: Kysely<Tables>): Promise<DeskProgress> {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::float8 from fact f join release r on r.current_edition = f.edition_key) as facts,
    (select count(*)::float8 from fact_check k join release r on r.key = k.release_key where exists (
      select from fact f where f.id = k.fact_id and f.edition_key = r.current_edition)) as checked,
    (select count(*)::float8 from fact_decision) + (select count(*) from identity_decision)
      + (select count(*) from evidence_decision) as decisions,
    (select count(*)::float8 from identity_decision d where d.what <> 'undo' and not exists (
      select from identity_decision u where u.undoes = d.key)) as joins_decided,
    (select count(*)::float8 from told where state = 'proposed') as joins_open,
    (select count(distinct d.evidence_key)::float8 from evidence_decision d join evidence v on v.key = d.evidence_key
      where v.state <> 'proposed') as evidence_decided,
    (select count(*)::float8 from evidence where state = 'proposed') as evidence_open`.execute(db);
  const found = (name: string) => rows[0]?.[name] ?? 0;
  return {
    facts: found('facts'),
    checked: found('checked'),
    share: found('facts') === 0 ? 0 : found('checked') / found('facts'),
    lists: [],
    decisions: found('decisions'),
    joins: { decided: found('joins_decided'), open: found('joins_open') },
    evidence: { decided: found('evidence_decided'), open: found('evidence_open') },
  };
}

export async function checks(db: Kysely<Tables>, release: string): Promise<Record<string, 'accepted' | 'refused'>> {
  const { rows } = await sql<{ fact: string; state: 'accepted' | 'refused' }>`
    select k.fact_id as fact, k.state from fact_check k join release r on r.key = k.release_key
    where r.id = ${release}`.execute(db);
  return Object.fromEntries(rows.map(({ fact, state }) => [fact, state]));
}
