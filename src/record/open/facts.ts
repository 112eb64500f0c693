import { sql, type Kysely } from 'kysely';
import type { Certainty } from '../../model/kinds.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { Tables } from '../tables.ts';
import { every, factConditions } from './conditions.ts';
import { pageFrom } from './keyset.ts';
import type { FactFilter, OpenAnchor, OpenFact, OpenPage, PageOf, RecordedOrder } from './views.ts';

interface FactRow {
  readonly edition_key: string;
  readonly number: number;
  readonly id: string;
  readonly list: string;
  readonly rule: string;
  readonly certainty: string;
  readonly value: Record<string, unknown>;
  readonly edition: string;
  readonly read_by: string | null;
  readonly capture: string;
  readonly sha256: Buffer;
  readonly fetched_at: Date;
  readonly release: string;
  readonly title: string;
  readonly lang: string;
  readonly listed: string;
  readonly issuer: string;
  readonly url: string | null;
  readonly credit: string | null;
  readonly terms: string | null;
  readonly changed_at: Date;
}

const columns = sql`f.edition_key, f.number, f.id, f.list, f.rule, f.certainty, f.value, e.id as edition, e.read_by,
  c.id as capture, c.sha256, c.fetched_at, r.id as release, r.title, r.lang, r.listed, s.name as issuer, r.url,
  r.credit, r.terms, r.changed_at`;
/** A fact is public while its edition is the current one of its release. */
const tables = sql`fact f
  join release r on r.current_edition = f.edition_key
  join source s on s.key = r.source_key
  join edition e on e.key = f.edition_key
  cross join lateral (select id, sha256, fetched_at from capture
    where edition_key = f.edition_key order by key limit 1) c`;

/** Facts of current editions, in the order in which they were recorded. */
export async function facts(
  db: Kysely<Tables>,
  filter: FactFilter,
  { order, limit, after }: PageOf<RecordedOrder>,
): Promise<OpenPage<OpenFact>> {
  const falling = order === '-recorded';
  const [edition = '', number = ''] = after ?? [];
  const conditions = [
    ...factConditions(filter),
    ...(after === null
      ? []
      : [
          sql<boolean>`(f.edition_key, f.number) ${falling ? sql`<` : sql`>`} (${edition}::bigint, ${number}::integer)`,
        ]),
  ];
  const way = falling ? sql`desc` : sql`asc`;
  const { rows } = await sql<FactRow>`select ${columns} from ${tables} where ${every(conditions)}
    order by f.edition_key ${way}, f.number ${way} limit ${limit + 1}`.execute(db);
  const anchors = await anchorsOf(db, rows.slice(0, limit));
  return pageFrom(
    rows,
    limit,
    (row) => factOf(row, anchors),
    (row) => [row.edition_key, String(row.number)],
  );
}

/** Of two editions that say the same the current one's; null where no current edition says it any more. */
export async function factById(db: Kysely<Tables>, id: string): Promise<OpenFact | null> {
  const { rows } = await sql<FactRow>`select ${columns} from ${tables} where f.id = ${id} limit 1`.execute(db);
  return rows[0] ? factOf(rows[0], await anchorsOf(db, rows)) : null;
}

type Anchors = ReadonlyMap<string, readonly OpenAnchor[]>;
const keyOf = (edition: string, fact: number) => `${edition} ${fact}`;
/** How many code units stand before and after a quote in its selector. */
const around = 32;

interface AnchorRow {
  readonly edition_key: string;
  readonly fact: number;
  readonly role: OpenAnchor['role'];
  readonly part: string | null;
  readonly passage: number;
  readonly address: string | null;
  readonly starts: number;
  readonly ends: number;
  readonly quote: string;
  readonly passage_starts: number;
  readonly text: string;
}

async function anchorsOf(db: Kysely<Tables>, rows: readonly FactRow[]): Promise<Anchors> {
  const { rows: found } = await sql<AnchorRow>`
    select a.edition_key, a.fact, a.role, a.part, a.passage, p.address, a.starts, a.ends, a.quote,
      p.starts as passage_starts, p.text
    from unnest(${rows.map((row) => row.edition_key)}::bigint[], ${rows.map((row) => row.number)}::integer[])
      as wanted (edition_key, number)
    join anchor a on a.edition_key = wanted.edition_key and a.fact = wanted.number
    join passage p on p.edition_key = a.edition_key and p.index = a.passage
    order by a.edition_key, a.fact, a.number`.execute(db);
  const anchors = new Map<string, OpenAnchor[]>();
  for (const row of found) {
    const key = keyOf(row.edition_key, row.fact);
    const own = anchors.get(key) ?? [];
    own.push(anchorOf(row));
    anchors.set(key, own);
  }
  return anchors;
}

function anchorOf({ role, part, passage, address, starts, ends, quote, passage_starts, text }: AnchorRow): OpenAnchor {
  const from = starts - passage_starts;
  const to = ends - passage_starts;
  return {
    role,
    part,
    passage,
    address,
    start: starts,
    end: ends,
    quote,
    // A pair of code units that is cut in two at the edge is left out.
    before: text.slice(Math.max(0, from - around), from).replace(/^[\uDC00-\uDFFF]/, ''),
    behind: text.slice(to, to + around).replace(/[\uD800-\uDBFF]$/, ''),
  };
}

function factOf(row: FactRow, anchors: Anchors): OpenFact {
  const { release: id, title, lang, listed, issuer, url, credit, terms } = row;
  return {
    id: row.id,
    list: row.list as AnchoredList,
    rule: row.rule,
    certainty: row.certainty as Certainty,
    value: row.value,
    anchors: anchors.get(keyOf(row.edition_key, row.number)) ?? [],
    edition: row.edition,
    readBy: row.read_by,
    capture: { id: row.capture, sha256: row.sha256.toString('hex'), fetchedAt: row.fetched_at.toISOString() },
    release: { id, title, lang, listed, issuer, url, credit, terms },
    changedAt: row.changed_at.toISOString(),
  };
}
