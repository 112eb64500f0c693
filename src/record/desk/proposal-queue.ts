import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { factSpots, litPassages } from './lit-passages.ts';
import type { DeskItem } from './views.ts';

/** What readers propose, the oldest first: who waits longest is answered first. */
export async function proposalQueue(db: Kysely<Tables>, limit: number, after: string): Promise<DeskItem[]> {
  const at = /^\d{1,18}$/.test(after) ? after : '0';
  const { rows } = await sql<{
    key: string;
    id: string;
    what: 'correction' | 'evidence';
    release: string;
    edition: string;
    fact: string | null;
    passage: number;
    starts: number;
    ends: number;
    text: string;
    address: string | null;
  }>`
    select key, id, what, release_key as release, edition_key as edition, fact_id as fact, passage, starts, ends, text,
      address
    from proposal where state = 'open' and key > ${at}::bigint order by key limit ${limit}`.execute(db);
  const passages = await litPassages(
    db,
    rows.map(({ edition, passage, starts, ends, fact }) => ({ edition, passage, start: starts, end: ends, fact })),
  );
  const facts = await factSpots(
    db,
    rows.flatMap(({ release, fact }) => (fact === null ? [] : [{ release, fact }])),
  );
  return rows.map((row, n) => ({
    id: `proposal~${row.id}`,
    kind: 'proposal',
    sides: [passages[n]].filter((side) => side !== null && side !== undefined),
    fact: facts.get(`${row.release} ${row.fact}`)?.read ?? null,
    score: null,
    reasons: [],
    thing: null,
    candidate: null,
    relation: null,
    gone: false,
    differs: null,
    interest: 0,
    second: false,
    said: { what: row.what, text: row.text, address: row.address },
    acts: ['accept', 'refuse'],
    cursor: `proposal.${row.key}`,
  }));
}
