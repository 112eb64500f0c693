import type { Pool, PoolClient } from 'pg';
import type { CarryEdition, CarryFact } from '../carry/carry-over.ts';

type Queries = Pick<PoolClient, 'query'> | Pick<Pool, 'query'>;

/** An edition as carrying over needs it, read in the transaction that has just written it, or as it stands. */
export async function loadEdition(client: Queries, key: string): Promise<CarryEdition> {
  const [edition, passages, facts] = await Promise.all([
    client.query<{ text: string; lang: string }>({
      name: 'carry-edition',
      text: 'select text, lang from edition where key = $1',
      values: [key],
    }),
    client.query({
      name: 'carry-passages',
      text: `select index, starts as start, ends as "end", kind, address from passage where edition_key = $1 order by index`,
      values: [key],
    }),
    client.query<FactRow>({
      name: 'carry-facts',
      text: `select f.id, f.list, f.value, a.role, a.passage, a.starts, a.ends, a.quote, f.number
        from fact f join anchor a on a.edition_key = f.edition_key and a.fact = f.number
        where f.edition_key = $1 and a.role in ('at', 'also') order by f.number, a.number`,
      values: [key],
    }),
  ]);
  const { text = '', lang = '' } = edition.rows[0] ?? {};
  return { text, lang, passages: passages.rows as CarryEdition['passages'], facts: factsOf(facts.rows) };
}

interface FactRow {
  id: string;
  list: string;
  value: unknown;
  number: number;
  role: string;
  passage: number;
  starts: number;
  ends: number;
  quote: string;
}

function factsOf(rows: readonly FactRow[]): CarryFact[] {
  const facts: (CarryFact & { also: { start: number; end: number }[] })[] = [];
  for (const { role, id, list, value, passage, starts: start, ends: end, quote } of rows)
    if (role === 'at') facts.push({ id, list, value, at: { passage, start, end, quote }, also: [] });
    else facts.at(-1)?.also.push({ start, end });
  return facts;
}
