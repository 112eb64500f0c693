import { sql, type Kysely } from 'kysely';
import type { Certainty } from '../../model/kinds.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { Tables } from '../tables.ts';
import { every, factConditions } from './conditions.ts';
import { anchorsOf, keyOf } from './fact-anchors.ts';
import { contextsOf } from './fact-context.ts';
import { decidedKey, decisionsOf } from './fact-decisions.ts';
import { pageFrom } from './keyset.ts';
import type { FactFilter, OpenFact, OpenPage, PageOf, RecordedOrder } from './views.ts';

interface FactRow {
  readonly edition_key: string;
  readonly number: number;
  readonly release_key: string;
  readonly id: string;
  readonly list: string;
  readonly rule: string;
  readonly certainty: string;
  readonly value: Record<string, unknown>;
}

const columns = sql`f.edition_key, f.number, r.key as release_key, f.id, f.list, f.rule, f.certainty, f.value`;
/** A fact is public while its edition is the current one of its release. */
const tables = sql`fact f
  join release r on r.current_edition = f.edition_key
  join source s on s.key = r.source_key`;

/** Facts of current editions, in the order in which they were recorded. */
export async function facts(
  db: Kysely<Tables>,
  filter: FactFilter,
  { order, limit, after }: PageOf<RecordedOrder>,
): Promise<OpenPage<OpenFact>> {
  const falling = order === '-recorded';
  const [edition = '', number = ''] = after ?? [];
  const [beyond, way] = falling ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const conditions = [
    ...factConditions(filter),
    ...(after === null
      ? []
      : [
          sql<boolean>`(f.edition_key, f.number) ${beyond} (${edition}::bigint, ${number}::integer)`,
          // The same said of the release, so that no plan walks its index from the end to where the page begins.
          sql<boolean>`r.current_edition ${beyond}= ${edition}::bigint`,
        ]),
  ];
  const { rows } = await sql<FactRow>`select ${columns} from ${tables} where ${every(conditions)}
    order by f.edition_key ${way}, f.number ${way} limit ${limit + 1}`.execute(db);
  const whole = await wholeFacts(db, rows.slice(0, limit));
  return pageFrom(
    rows,
    limit,
    (row) => whole(row),
    (row) => [row.edition_key, String(row.number)],
  );
}

/** Of two editions that say the same the current one's; null where no current edition says it any more. */
export async function factById(db: Kysely<Tables>, id: string): Promise<OpenFact | null> {
  const { rows } = await sql<FactRow>`select ${columns} from ${tables} where f.id = ${id} limit 1`.execute(db);
  return rows[0] ? (await wholeFacts(db, rows))(rows[0]) : null;
}

/** Rows with all that belongs to them; facts of one edition share what is the same for them, as one object. */
async function wholeFacts(db: Kysely<Tables>, rows: readonly FactRow[]): Promise<(row: FactRow) => OpenFact> {
  const editions = [...new Set(rows.map((row) => row.edition_key))];
  const [contexts, anchors, decisions] = await Promise.all([
    contextsOf(db, editions),
    anchorsOf(db, rows),
    decisionsOf(db, rows),
  ]);
  return (row) => {
    const context = contexts.get(row.edition_key);
    if (context === undefined) throw new Error(`edition ${row.edition_key} of fact ${row.id} is gone`);
    return {
      id: row.id,
      list: row.list as AnchoredList,
      rule: row.rule,
      certainty: row.certainty as Certainty,
      value: row.value,
      anchors: anchors.get(keyOf(row.edition_key, row.number)) ?? [],
      decisions: decisions.get(decidedKey(row)) ?? [],
      ...context,
    };
  };
}
