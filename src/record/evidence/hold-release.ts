import type { PoolClient } from 'pg';
import { together } from '../commands/transaction.ts';
import { shortHash } from '../identity/short-hash.ts';
import { keepClaims } from '../ledger/keep-claims.ts';
import { findParts } from '../ledger/parts.ts';
import { appendChanges, type NewChange } from '../things/settle/changes.ts';
import { candidatesOf, type Candidate } from './find.ts';
import { keepPromises } from './keep-promises.ts';
import { holdAgain, keepHeard } from './late-promises.ts';
import type { LaterRelease } from './later-release.ts';
import type { Leave } from '../things/settle/take-up.ts';
import type { KnownPromises } from './known-promises.ts';
import { lookUp, type RecordedPromise } from './look-up.ts';
import type { RecordedRelease } from './read-recorded.ts';
import type { Rarity } from './score.ts';
import { unique } from './promise.ts';
import { reasonsOf } from './reasons.ts';
import { refreshStatus } from './refresh-status.ts';
import { weights } from './weights.ts';

/** At most so many promises are proposed for one release: the best. */
const mostProposals = 20;

interface KnownRow {
  thing_key: string;
  kind: string;
  id: string;
  evidence: string;
  state: string;
}

/** What the database says before a release is weighed. */
export interface Answers {
  readonly later: LaterRelease;
  readonly promises: readonly RecordedPromise[];
  readonly rarity: Rarity;
  /** Keys of promises for which the same release in another language is proposed already. */
  readonly shown: ReadonlySet<string>;
  /** What is held of the release already. */
  readonly known: readonly KnownRow[];
  /** Keys of what it promises itself, whose status may change. */
  readonly own: readonly string[];
  /** Clues of its promises that are new. */
  readonly fresh: readonly string[];
}

/**
 * Keeps what a release promises and claims, for those that come after, and asks which promises it may speak of. Reads
 * nothing that holding another release writes, but for those of its own group.
 */
export async function ask(
  client: PoolClient,
  release: RecordedRelease,
  later: LaterRelease,
  known: KnownPromises,
): Promise<Answers> {
  // What is sent before anything is waited for pays one journey to the database together.
  const kept = keepPromises(client, release);
  known.keeps(kept);
  // An umbrella and its part are two papers.
  const parts = release.reading.instruments.length > 1 ? [findParts(client, release.key)] : [];
  const claims = keepClaims(client, release);
  const asked = heldBefore(client, release);
  const [{ promises, rarity }, before, { added }] = await together([
    lookUp(client, later, known),
    asked,
    kept,
    ...parts,
    ...claims,
  ]);
  return { later, promises, rarity, ...before, fresh: unique(added.flatMap((each) => each.clues)) };
}

/**
 * Holds the current edition of a release against what was promised before. Writes what it proposes; proposals of an
 * earlier edition go, what an editor decided stays. Doing it again changes nothing. In the transaction of the caller, who
 * has taken the turn to change things and waits for what is left under way.
 */
export async function holdRelease(
  client: PoolClient,
  release: RecordedRelease,
  { later, promises, rarity, shown, known, own, fresh }: Answers,
  today: string,
  leave: Leave,
): Promise<void> {
  const found = candidatesOf(later, promises, rarity)
    .filter((candidate) => candidate.score >= weights.shown)
    .slice(0, mostProposals);
  const proposed = found.filter((candidate) => !shown.has(candidate.promise.key));
  const held = new Set(known.map((row) => row.thing_key));
  const rows = proposed.map((candidate) =>
    evidenceRow(candidate, release, reasonsOf(candidate, candidate.promise, later, rarity)),
  );
  const keep = new Set(proposed.map((candidate) => candidate.promise.key));
  const gone = known.filter((row) => row.state === 'proposed' && !keep.has(row.thing_key));
  const withdrawn = withdraw(
    client,
    'own',
    release.key,
    gone.map((row) => row.thing_key),
  );
  const written =
    rows.length === 0
      ? []
      : [
          client.query({
            name: 'evidence-propose',
            text: `insert into evidence (id, thing_key, release_key, edition_key, fact_id, passage, starts, ends, quote, relation, score, reasons, state)
        select id, thing_key, $1, $2, fact_id, passage, starts, ends, quote, relation, score, reasons, 'proposed'
        from json_to_recordset($3::json) as rows (id text, thing_key bigint, fact_id text, passage integer, starts integer,
          ends integer, quote text, relation text, score real, reasons text[])
        on conflict (thing_key, release_key) do update
          set edition_key = excluded.edition_key, fact_id = excluded.fact_id, passage = excluded.passage,
            starts = excluded.starts, ends = excluded.ends, quote = excluded.quote, relation = excluded.relation,
            score = excluded.score, reasons = excluded.reasons
          where evidence.state = 'proposed'`,
            values: [release.key, release.editionKey, JSON.stringify(rows)],
          }),
        ];
  // What the original says stands for its translations: their proposals for the same promises go.
  const dropped = withdraw(client, 'translations', release.id, [...keep]);
  const first = proposed.filter((candidate) => !held.has(candidate.promise.key));
  const listed = appendChanges(client, [
    ...first.map((candidate): NewChange => {
      const evidence = evidenceId(candidate.promise.thing, release.id);
      return {
        kind: candidate.promise.kind,
        id: candidate.promise.thing,
        what: 'evidence',
        release: release.key,
        value: { evidence, state: 'proposed', relation: candidate.relation },
      };
    }),
    ...gone.map((row): NewChange => ({
      kind: row.kind,
      id: row.id,
      what: 'evidence',
      release: release.key,
      value: { evidence: row.evidence, state: 'gone' },
    })),
  ]);
  leave([
    ...withdrawn,
    ...written,
    ...dropped,
    listed,
    keepHeard(client, release, later),
    ...holdAgain(client, release, fresh),
  ]);
  if (own.length > 0) await refreshStatus(client, own, today, release.key);
}

/** The same on every installation: from the promise and the release. */
const evidenceId = (thing: string, release: string) => shortHash('evidence', thing, release);

function evidenceRow(candidate: Candidate<RecordedPromise>, release: RecordedRelease, reasons: readonly string[]) {
  const { unit, relation, score, promise } = candidate;
  return {
    id: evidenceId(promise.thing, release.id),
    thing_key: promise.key,
    fact_id: factAt(release, unit.start, unit.end),
    passage: unit.passage,
    starts: unit.start,
    ends: unit.end,
    quote: unit.quote,
    relation,
    score,
    reasons,
  };
}

/** The fact that says the same words as the sentence, or most of it: what the evidence is shown as. */
function factAt(release: RecordedRelease, start: number, end: number): string | null {
  for (const list of ['commitments', 'instruments', 'targets', 'meetings'] as const) {
    const position = release.reading[list].findIndex(({ at }) => at.start >= start && at.end <= end);
    const id = position < 0 ? undefined : release.factIds.get(`${list} ${position}`);
    if (id !== undefined) return id;
  }
  return null;
}

const whose = {
  own: 'select $1::bigint as key',
  translations: 'select key from release where coalesce(translation_of, id) = $1 and translation_of = $1',
} as const;

/** Takes back what was proposed of releases for things, but for what an editor has decided about. */
function withdraw(client: PoolClient, of: keyof typeof whose, release: string, things: readonly string[]) {
  if (things.length === 0) return [];
  return [
    client.query({
      name: `evidence-withdraw-${of}`,
      // Step by step from the release: a plan that begins with all that waits for an editor grows with the record.
      text: `delete from evidence where key = any(array(
        with one as materialized (${whose[of]})
        select held.key from one cross join unnest($2::bigint[]) as asked (thing_key)
        cross join lateral (select e.key, e.state from evidence e
          where e.thing_key = asked.thing_key and e.release_key = one.key offset 0) held
        where held.state = 'proposed'
          and not exists (select from evidence_decision d where d.evidence_key = held.key)))`,
      values: [release, things],
    }),
  ];
}

/** What is held of the release and its translations, and what it promises itself: it may have come in late. */
export async function heldBefore(
  client: PoolClient,
  release: RecordedRelease,
): Promise<Pick<Answers, 'shown' | 'known' | 'own'>> {
  const { rows } = await client.query<{ shown: string[] | null; known: KnownRow[] | null; own: string[] | null }>({
    name: 'evidence-held-before',
    text: `select
        (select json_agg(e.thing_key::text) from release r join evidence e on e.release_key = r.key
          where coalesce(r.translation_of, r.id) = $2 and r.key <> $1 and (r.id = $2 or e.state <> 'proposed')) as shown,
        (select json_agg(json_build_object('thing_key', t.key::text, 'kind', t.kind, 'id', t.id, 'evidence', e.id, 'state', e.state)
            order by t.key)
          from evidence e join thing t on t.key = e.thing_key where e.release_key = $1) as known,
        (select json_agg(distinct thing.key::text) from told join thing on thing.key = told.thing_key
          where told.release_key = $1 and thing.kind in ('commitment', 'target')
            and (thing.until is not null or thing.status is not null)) as own`,
    values: [release.key, release.group],
  });
  const [row] = rows;
  return { shown: new Set(row?.shown), known: row?.known ?? [], own: row?.own ?? [] };
}
