import { sql, type Kysely } from 'kysely';
import type { Anchor } from '../../../model/anchor.ts';
import type { Certainty, ReleaseKind } from '../../../model/kinds.ts';
import type { JoinState } from '../../../model/things.ts';
import { cardOf, selectCards } from '../../queries/card.ts';
import type { Tables } from '../../tables.ts';
import type { ReleaseCard } from '../../views.ts';
import type { HistoryLine, Told } from '../views.ts';

interface ToldLine {
  id: string;
  title: string;
  lang: string;
  issued: string | null;
  published: string | null;
  issuer: string;
  example: boolean;
  kind: ReleaseKind;
  fact: string;
  rule: string;
  certainty: Certainty;
  state: JoinState;
  score: number;
  reasons: string[];
  anchors: [part: string | null, passage: number, address: string | null, start: number, end: number, quote: string][];
}

/** How many places of a thing a page gives; the newest where there are more. */
const mostPlaces = 200;

/** Every place in current editions that tells of a thing and is held for it, the newest release first. */
export async function toldOf(db: Kysely<Tables>, thingKey: string, limit = mostPlaces): Promise<Told[]> {
  const { rows } = await sql<ToldLine>`
    select ${columns}
    from (select * from told where thing_key = ${thingKey} and state in ('certain', 'accepted')
      order by listed desc, release_key desc limit ${limit}) told
    ${joins}
    order by r.listed desc, r.id desc, f.number`.execute(db);
  return rows.map(toldLine);
}

/** The places of given facts that are held or proposed for given things, by `<thing key> <fact id>`. */
export async function toldAt(
  db: Kysely<Tables>,
  wanted: readonly { readonly thing: string; readonly release: string; readonly fact: string }[],
): Promise<Map<string, Told>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<ToldLine & { thing_key: string }>`
    select told.thing_key, ${columns}
    from unnest(${wanted.map((each) => each.thing)}::bigint[], ${wanted.map((each) => each.release)}::bigint[],
      ${wanted.map((each) => each.fact)}::text[]) as wanted (thing, release, fact)
    join told on told.thing_key = wanted.thing and told.release_key = wanted.release and told.fact_id = wanted.fact
    ${joins}`.execute(db);
  return new Map(rows.map((row) => [`${row.thing_key} ${row.fact}`, toldLine(row)]));
}

const columns = sql`r.id, r.title, r.lang, r.issued, r.published, s.name as issuer, r.example, r.kind,
  f.id as fact, f.rule, f.certainty, told.state, told.score, told.reasons,
  (select json_agg(json_build_array(a.part, a.passage, p.address, a.starts, a.ends, a.quote) order by a.number)
    from anchor a join passage p on p.edition_key = a.edition_key and p.index = a.passage
    where a.edition_key = f.edition_key and a.fact = f.number and a.role <> 'also') as anchors`;
const joins = sql`join release r on r.key = told.release_key
  join source s on s.key = r.source_key
  join fact f on f.id = told.fact_id and f.edition_key = r.current_edition`;

function toldLine(row: ToldLine): Told {
  const { id, title, lang, issued, published, issuer, example, kind, fact, rule, certainty } = row;
  const [own, ...parts] = row.anchors;
  if (!own) throw new Error(`fact ${fact} has no anchor`);
  return {
    release: { id, title, lang, issued, published, issuer, example, kind },
    fact,
    at: anchorOf(own),
    parts: Object.fromEntries(parts.map((part) => [part[0] ?? '', anchorOf(part)])),
    certainty,
    rule,
    join: { state: row.state, score: row.score, reasons: row.reasons },
  };
}

function anchorOf([, passage, address, start, end, quote]: ToldLine['anchors'][number]): Anchor {
  return { passage, address, start, end, quote };
}

/** The releases that tell of a thing, newest first. */
export async function tellersOf(db: Kysely<Tables>, thingKey: string, limit: number): Promise<ReleaseCard[]> {
  const rows = await selectCards(db)
    .where(
      'release.key',
      'in',
      sql<string>`(select release_key from (
        select distinct listed, release_key from told where thing_key = ${thingKey} and state in ('certain', 'accepted')
        order by listed desc, release_key desc limit ${limit}) newest)`,
    )
    .orderBy('release.listed', 'desc')
    .orderBy('release.id', 'desc')
    .execute();
  return rows.map(cardOf);
}

/** The story of a thing: what releases say, and what has changed of it since. */
export async function historyOf(
  db: Kysely<Tables>,
  kind: string,
  id: string,
  told: readonly Told[],
  evidence: readonly HistoryLine[] = [],
): Promise<HistoryLine[]> {
  const day = (one: Told) => one.release.issued ?? one.release.published?.slice(0, 10) ?? null;
  const oldest = told.toReversed();
  const groups = [...new Set(oldest.map((one) => one.release.id))].map((release) =>
    oldest.find((one) => one.release.id === release),
  );
  const [first] = groups;
  // A translation and the other releases of the same day say it with it; later ones say it again.
  const said = groups.flatMap((one) =>
    one && (one === first || day(one) !== (first ? day(first) : null))
      ? [{ on: day(one), what: one === first ? 'said' : 'repeated', detail: {}, told: one } as const]
      : [],
  );
  const { rows } = await sql<{ what: HistoryLine['what']; value: Record<string, unknown>; on: string | null }>`
    select c.what, c.value, coalesce(r.issued, left(r.listed, 10), to_char(c.at, 'YYYY-MM-DD')) as on
    from change c left join release r on r.key = c.release_key
    where c.kind = ${kind} and c.id = ${id} and c.what in ('changed', 'joined', 'parted', 'status', 'decided')
    order by c.seq limit 200`.execute(db);
  const changes = rows.flatMap(({ what, value, on }): HistoryLine[] =>
    what === 'changed'
      ? Object.entries(value).map(([attribute, pair]) => {
          const [from, to] = pair as [unknown, unknown];
          return { on, what, detail: { attribute, from: shown(from), to: shown(to) }, told: null };
        })
      : [
          {
            on,
            what,
            detail: Object.fromEntries(
              Object.entries(value).flatMap(([name, each]) => (ofTheDesk.has(name) ? [] : [[name, shown(each)]])),
            ),
            told: null,
          },
        ],
  );
  return [...said, ...evidence, ...changes].sort((a, b) =>
    (a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0,
  );
}

/** Who decided and in which line of the desk's own list: an account's id is no part of a thing's story. */
const ofTheDesk: ReadonlySet<string> = new Set(['by', 'decision', 'reason']);

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
