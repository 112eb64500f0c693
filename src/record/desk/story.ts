import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { KeptFact } from './facts/kept-fact.ts';
import { history, shownFact } from './history.ts';
import { factSpots, litPassages } from './lit-passages.ts';
import { saidOtherwise } from './said-otherwise.ts';
import type { FactState, FactStory } from './views.ts';

/** So many lines a fact's history shows; the latest. */
const mostLines = 50;

/** All that was done to a fact. */
export async function story(db: Kysely<Tables>, release: string, fact: string): Promise<FactStory | null> {
  const { rows } = await sql<{
    key: string;
    edition: string;
    there: boolean;
    state: FactState | null;
    seen: string | null;
    raw: KeptFact | null;
    laid: boolean;
    before: KeptFact | null;
    made_on: string | null;
  }>`
    select r.key, r.current_edition as edition,
      exists (select from fact f where f.edition_key = r.current_edition and f.id = ${fact}) as there,
      k.state, d.id as seen, o.raw, o.fact_id is not null as laid, d.before, d.edition_key as made_on
    from release r left join fact_check k on k.release_key = r.key and k.fact_id = ${fact}
    left join fact_decision d on d.key = k.decision_key
    left join lateral (select * from fact_overlay o where o.release_key = r.key and o.fact_id = ${fact}
      order by o.edition_key desc limit 1) o on true
    where r.id = ${release}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { lines } = await history(db, { limit: mostLines, release, fact });
  const asked = { release: row.key, fact };
  const found = (await factSpots(db, [asked]))(asked);
  const own = row.before?.anchors[0];
  const spot =
    found?.spot ??
    (own && row.made_on !== null
      ? { edition: row.made_on, passage: own.passage, start: own.starts, end: own.ends, fact: null }
      : null);
  if (!spot && lines.length === 0) return null;
  const [passage = null] = await litPassages(db, [spot]);
  const { flags: _, ...value } = found?.read.value ?? {};
  return {
    release,
    fact,
    now: row.there ? (found?.read ?? null) : null,
    passage,
    found: row.laid
      ? shownFact(row.raw)
      : found && passage
        ? { quote: passage.text.slice(passage.start, passage.end), value }
        : null,
    state: row.state,
    seen: row.seen,
    lines,
    otherwise: await saidOtherwise(db, release, fact),
  };
}
