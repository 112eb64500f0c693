import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { aboutWords } from '../comments/about-words.ts';
import { newId } from '../comments/rows.ts';
import type { AboutWords, Asked } from '../comments/views.ts';

export const proposalKinds = ['correction', 'evidence'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export interface NewProposal {
  readonly what: ProposalKind;
  readonly release: string;
  readonly about: Asked;
  readonly member: string;
  readonly text: string;
  /** Where it can be read; kept as given and never opened here. */
  readonly address: string | null;
}

/** What a reader proposed, as the desk sees it: without who it was. */
export interface Proposal {
  readonly id: string;
  readonly what: ProposalKind;
  readonly release: { readonly id: string; readonly title: string; readonly lang: string };
  readonly about: AboutWords;
  readonly text: string;
  readonly address: string | null;
  readonly at: string;
}

export interface ProposalsRecord {
  /** Gives the id; null where the words do not stand in the text (any more), `again` where the same was sent before. */
  add(proposal: NewProposal): Promise<{ readonly id: string } | 'again' | null>;
  /** Open ones, the oldest first. */
  open(limit: number): Promise<readonly Proposal[]>;
  /** Decides on one that is open; its proposer is told, with the answer. */
  decide(
    id: string,
    decision: { readonly state: 'accepted' | 'refused'; readonly by: string; readonly answer: string },
  ): Promise<boolean>;
}

export function proposalsOf(db: Kysely<Tables>): ProposalsRecord {
  return {
    add: (proposal) => add(db, proposal),
    open: (limit) => open(db, limit),
    decide: (id, decision) => decide(db, id, decision),
  };
}

async function add(db: Kysely<Tables>, proposal: NewProposal): Promise<{ readonly id: string } | 'again' | null> {
  const words = await aboutWords(db, proposal.release, proposal.about);
  if (!words) return null;
  const id = newId();
  const { what, member, text, address } = proposal;
  const { numAffectedRows } = await sql`
    insert into proposal (id, what, release_key, edition_key, fact_id, passage, starts, ends, quote, text, address, member_id)
    select ${id}, ${what}, ${words.releaseKey}::bigint, ${words.editionKey}::bigint, ${words.fact}, ${words.passage}::int,
      ${words.start}::int, ${words.end}::int, ${words.quote}, ${text}, ${address}, ${member}
    where not exists (select from proposal where member_id = ${member} and text = ${text} and quote = ${words.quote}
      and state = 'open')`.execute(db);
  return numAffectedRows === 0n ? 'again' : { id };
}

async function open(db: Kysely<Tables>, limit: number): Promise<Proposal[]> {
  const { rows } = await sql<
    Omit<Proposal, 'at' | 'release' | 'about'> & AboutWords & { at: Date; release: string; title: string; lang: string }
  >`
    select p.id, p.what, r.id as release, r.title, r.lang, e.id as edition, p.passage, p.starts as start, p.ends as end,
      p.quote, p.fact_id as fact, p.text, p.address, p.at
    from proposal p join release r on r.key = p.release_key join edition e on e.key = p.edition_key
    where p.state = 'open' order by p.key limit ${limit}`.execute(db);
  return rows.map(({ release, title, lang, edition, passage, start, end, quote, fact, at, ...row }) => ({
    ...row,
    release: { id: release, title, lang },
    about: { edition, passage, start, end, quote, fact },
    at: at.toISOString(),
  }));
}

function decide(
  db: Kysely<Tables>,
  id: string,
  { state, by, answer }: { readonly state: 'accepted' | 'refused'; readonly by: string; readonly answer: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ member_id: string | null; release: string; what: string; quote: string }>`
      update proposal p set state = ${state}, decided_at = now(), decided_by = ${by}, answer = ${answer}
      from release r where p.id = ${id} and p.state = 'open' and r.key = p.release_key
      returning p.member_id, r.id as release, p.what, p.quote`.execute(trx);
    const row = rows[0];
    if (!row) return false;
    if (row.member_id !== null) {
      const about = {
        release: row.release,
        proposal: id,
        what: row.what,
        quote: row.quote.slice(0, 300),
        state,
        answer,
      };
      await trx
        .insertInto('notice')
        .values({ member_id: row.member_id, what: 'proposal-decided', about: JSON.stringify(about) })
        .execute();
    }
    return true;
  });
}
