import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { checks } from './progress.ts';
import type { FactCheck, SaidOtherwise } from './views.ts';

/** What other languages' versions say in place of a fact, where an editor has confirmed that they do. */
export async function saidOtherwise(db: Kysely<Tables>, release: string, fact: string): Promise<SaidOtherwise[]> {
  const { rows } = await sql<
    Omit<SaidOtherwise, 'release' | 'at'> & { id: string; title: string; lang: string; at: Date }
  >`
    with own as (select key from release where id = ${release}),
    said as (
      select c.key, c.other_key as other, c.b as words from contradiction c join own on own.key = c.release_key
      where c.state = 'accepted' and c.a ->> 'fact' = ${fact}
      union all
      select c.key, c.release_key, c.a from contradiction c join own on own.key = c.other_key
      where c.state = 'accepted' and c.b ->> 'fact' = ${fact})
    select r.id, r.title, r.lang, said.words ->> 'fact' as fact, said.words ->> 'quote' as quote, d.at, d.reason
    from said join release r on r.key = said.other
    cross join lateral (select at, reason from contradiction_decision d where d.contradiction_key = said.key
      order by d.key desc limit 1) d
    order by said.key limit 20`.execute(db);
  return rows.map(({ id, title, lang, at, ...words }) => ({
    release: { id, title, lang },
    at: at.toISOString(),
    ...words,
  }));
}

/** What a reader is to know of the facts of a release; that a translation says otherwise comes before all else. */
export async function marks(db: Kysely<Tables>, release: string): Promise<Record<string, FactCheck>> {
  const { rows } = await sql<{ fact: string | null }>`
    select c.a ->> 'fact' as fact from contradiction c join release r on r.key = c.release_key
      where r.id = ${release} and c.state = 'accepted'
    union select c.b ->> 'fact' from contradiction c join release r on r.key = c.other_key
      where r.id = ${release} and c.state = 'accepted'`.execute(db);
  const contradicted = rows.flatMap(({ fact }) => (fact === null ? [] : [[fact, 'contradicted'] as const]));
  return { ...(await checks(db, release)), ...Object.fromEntries(contradicted) };
}
