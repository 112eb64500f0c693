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
import { lookUp } from './look-up.ts';
import type { RecordedRelease } from './read-recorded.ts';
import { reasonsOf } from './reasons.ts';
import { refreshStatus } from './refresh-status.ts';
import { weights } from './weights.ts';

/** At most so many promises are proposed for one release: the best. */
const mostProposals = 20;

interface KnownRow {
  thing_key: string;
  kind: string;
  id: string;
  evidence: string | null;
  state: string | null;
}

/**
 * Holds the current edition of a release against what was promised before, and keeps its own promises for those that
 * come after. Writes what it proposes; proposals of an earlier edition go, what an editor decided stays. Doing it again
 * changes nothing. In the transaction of the caller, who has taken the turn to change things.
 */
export async function holdRelease(
  client: PoolClient,
  release: RecordedRelease,
  later: LaterRelease,
  today: string,
): Promise<void> {
  // What is sent before anything is waited for pays one journey to the database together.
  const kept = keepPromises(client, release);
  const claims = [findParts(client, release.key), keepClaims(client, release)];
  const told = shownByTranslations(client, release);
  const own = ownPromises(client, release.key);
  const heard = keepHeard(client, release, later);
  const [{ promises, rarity }, shown, mine, fresh] = await together([
    lookUp(client, later),
    told,
    own,
    kept,
    heard,
    ...claims,
  ]);
  const found = candidatesOf(later, promises, rarity)
    .filter((candidate) => candidate.score >= weights.shown)
    .slice(0, mostProposals);
  const proposed = found.filter((candidate) => !shown.has(candidate.promise.key));
  const known = await knownRows(client, release, proposed);
  const byThing = new Map(known.map((row) => [row.thing_key, row]));
  const rows = proposed.map((candidate) =>
    evidenceRow(
      candidate,
      release,
      byThing.get(candidate.promise.key)?.id ?? '',
      reasonsOf(candidate, candidate.promise, later, rarity),
    ),
  );
  const keep = new Set(proposed.map((candidate) => candidate.promise.key));
  const gone = known.filter((row) => row.evidence !== null && row.state === 'proposed' && !keep.has(row.thing_key));
  const withdrawn = client.query({
    name: 'evidence-withdraw',
    text: `delete from evidence where release_key = $1 and state = 'proposed' and thing_key = any($2::bigint[])
      and not exists (select from evidence_decision d where d.evidence_key = evidence.key)`,
    values: [release.key, gone.map((row) => row.thing_key)],
  });
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
  const dropped = release.group === release.id ? [dropTranslated(client, release, proposed)] : [];
  const first = proposed.filter((candidate) => byThing.get(candidate.promise.key)?.evidence === null);
  const listed = appendChanges(client, [
    ...first.map((candidate): NewChange => {
      const thing = byThing.get(candidate.promise.key);
      const evidence = evidenceId(thing?.id ?? '', release.id);
      return {
        kind: candidate.promise.kind,
        id: thing?.id ?? '',
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
  const again = holdAgain(client, release, fresh);
  await together([
    withdrawn,
    ...written,
    ...dropped,
    listed,
    ...again,
    refreshStatus(client, mine, today, release.key),
  ]);
}

/** What the release itself promises: it may have come in after its time was over, or with another deadline. */
async function ownPromises(client: PoolClient, releaseKey: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>({
    name: 'evidence-own-promises',
    text: `select distinct thing.key from told join thing on thing.key = told.thing_key
      where told.release_key = $1 and thing.kind in ('commitment', 'target')
        and (thing.until is not null or thing.status is not null)`,
    values: [releaseKey],
  });
  return rows.map((row) => row.key);
}

/** The same on every installation: from the promise and the release. */
const evidenceId = (thing: string, release: string) => shortHash('evidence', thing, release);

function evidenceRow(candidate: Candidate, release: RecordedRelease, thing: string, reasons: readonly string[]) {
  const { unit, relation, score, promise } = candidate;
  return {
    id: evidenceId(thing, release.id),
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

/** The promises for which the same release in another language is proposed already: it is evidence once. */
async function shownByTranslations(client: PoolClient, release: RecordedRelease): Promise<Set<string>> {
  const { rows } = await client.query<{ thing_key: string }>({
    name: 'evidence-translations',
    text: `select e.thing_key from release r join evidence e on e.release_key = r.key
      where coalesce(r.translation_of, r.id) = $1 and r.key <> $2 and (r.id = $1 or e.state <> 'proposed')`,
    values: [release.group, release.key],
  });
  return new Set(rows.map((row) => row.thing_key));
}

/** What the original says stands for its translations: their proposals for the same promises go. */
async function dropTranslated(
  client: PoolClient,
  release: RecordedRelease,
  proposed: readonly Candidate[],
): Promise<void> {
  await client.query({
    name: 'evidence-drop-translated',
    text: `delete from evidence using release r
      where r.translation_of = $1 and evidence.release_key = r.key and evidence.thing_key = any($2::bigint[])
        and evidence.state = 'proposed'
        and not exists (select from evidence_decision d where d.evidence_key = evidence.key)`,
    values: [release.id, proposed.map((candidate) => candidate.promise.key)],
  });
}

/** The things that are proposed now or were before, with what is held of this release for them. */
async function knownRows(
  client: PoolClient,
  release: RecordedRelease,
  proposed: readonly Candidate[],
): Promise<KnownRow[]> {
  const { rows } = await client.query<KnownRow>({
    name: 'evidence-known',
    text: `select t.key as thing_key, t.kind, t.id, e.id as evidence, e.state, e.relation
      from thing t left join evidence e on e.thing_key = t.key and e.release_key = $1
      where t.key = any($2::bigint[])
      union
      select t.key, t.kind, t.id, e.id, e.state, e.relation from evidence e join thing t on t.key = e.thing_key
      where e.release_key = $1`,
    values: [release.key, proposed.map((candidate) => candidate.promise.key)],
  });
  return rows;
}
