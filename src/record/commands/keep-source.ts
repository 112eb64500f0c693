import type { PoolClient, QueryResult } from 'pg';
import type { ReleaseInput } from './release-input.ts';

/** Makes the source of a name and language if it is new, and brings its credit line and terms up to date. */
export function keepSource(client: PoolClient, source: ReleaseInput['source']): Promise<QueryResult> {
  const { name, lang, credit, terms } = source;
  // Where nothing differs nothing is written: two that add releases of one source do not wait for each other.
  return client.query({
    name: 'keep-source',
    text: `insert into source (name, lang, credit, terms) select $1, $2, $3, $4
      where not exists (select from source where name = $1 and lang = $2
        and credit is not distinct from $3 and terms is not distinct from $4)
      on conflict (name, lang) do update set credit = excluded.credit, terms = excluded.terms`,
    values: [name, lang, credit, terms],
  });
}
