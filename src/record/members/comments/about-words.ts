import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { AboutWords, Asked } from './views.ts';

/** How many characters somebody may choose: a long paragraph. */
const longest = 2000;

export interface WordsFound extends AboutWords {
  readonly releaseKey: string;
  readonly editionKey: string;
  readonly title: string;
  readonly lang: string;
}

/**
 * Where the words stand in the current edition of a release; null where they do not. Of a stretch that stands in its
 * passage several times, the one nearest to where it was chosen.
 */
export async function aboutWords(db: Kysely<Tables>, release: string, asked: Asked): Promise<WordsFound | null> {
  return 'fact' in asked ? ofFact(db, release, asked.fact) : ofPassage(db, release, asked);
}

async function ofFact(db: Kysely<Tables>, release: string, fact: string): Promise<WordsFound | null> {
  const { rows } = await sql<WordsFound>`
    select r.key::text as "releaseKey", e.key::text as "editionKey", r.title, r.lang, e.id as edition, a.passage,
      a.starts as start, a.ends as end, a.quote, f.id as fact
    from release r join edition e on e.key = r.current_edition
    join fact f on f.edition_key = e.key and f.id = ${fact}
    join anchor a on a.edition_key = f.edition_key and a.fact = f.number and a.number = 0
    where r.id = ${release}`.execute(db);
  return rows[0] ?? null;
}

async function ofPassage(
  db: Kysely<Tables>,
  release: string,
  asked: { readonly passage: number; readonly quote: string; readonly near: number },
): Promise<WordsFound | null> {
  const { passage, quote, near } = asked;
  if (quote.trim() === '' || quote.length > longest || !Number.isInteger(passage) || passage < 0 || passage > 100_000)
    return null;
  const { rows } = await sql<{
    r: string;
    e: string;
    title: string;
    lang: string;
    id: string;
    text: string;
    starts: number;
  }>`
    select r.key::text as r, e.key::text as e, r.title, r.lang, e.id, p.text, p.starts
    from release r join edition e on e.key = r.current_edition
    join passage p on p.edition_key = e.key and p.index = ${passage}
    where r.id = ${release}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const at = nearest(row.text, quote, near);
  if (at === -1) return null;
  const start = row.starts + at;
  return {
    releaseKey: row.r,
    editionKey: row.e,
    title: row.title,
    lang: row.lang,
    edition: row.id,
    passage,
    start,
    end: start + quote.length,
    quote,
    fact: null,
  };
}

function nearest(text: string, quote: string, near: number): number {
  let best = -1;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
    if (best === -1 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  return best;
}
