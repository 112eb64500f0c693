import type { PoolClient } from 'pg';
import type { ReleaseInput } from './release-input.ts';

/** The key of a source by its name and language; made if it is new, its credit line and terms brought up to date. */
export async function keyOfSource(client: PoolClient, source: ReleaseInput['source']): Promise<string> {
  const { name, lang, credit, terms } = source;
  const known = await client.query<{ key: string }>({
    name: 'find-source',
    text: `select key from source where name = $1 and lang = $2
           and credit is not distinct from $3 and terms is not distinct from $4`,
    values: [name, lang, credit, terms],
  });
  if (known.rows[0]) return known.rows[0].key;
  const made = await client.query<{ key: string }>(
    `insert into source (name, lang, credit, terms) values ($1, $2, $3, $4)
     on conflict (name, lang) do update set credit = excluded.credit, terms = excluded.terms returning key`,
    [name, lang, credit, terms],
  );
  return made.rows[0]?.key as string;
}
