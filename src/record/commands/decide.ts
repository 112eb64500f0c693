import type { PoolClient, QueryResult } from 'pg';
import { byIndexOnly } from '../things/settle/changes.ts';
import type { Draft } from './add-releases.ts';
import type { AddStatus } from './release-input.ts';
import { refusal } from './check-input.ts';
import { inOrder } from './transaction.ts';

/** What is to be done with a draft, and the keys that its rows will have. */
export interface Plan {
  readonly draft: Draft;
  readonly status: AddStatus;
  /** Whether there is anything to write; even an unchanged text may have come in new bytes. */
  readonly writes: boolean;
  readonly releaseKey: string;
  readonly editionKey: string;
  readonly editionId: string;
  readonly number: number;
  /** The edition that is current so far; null for a release that is new. */
  readonly previousKey: string | null;
  /** Whether a recorded page names it as its text in another language. */
  readonly named: boolean;
}

interface State {
  id: string;
  key: string | null;
  url: string | null;
  current_as_of: Date | null;
  current_edition: string | null;
  editions: number;
  same_text: string | null;
  same_text_id: string | null;
  same_bytes: string | null;
  same_bytes_id: string | null;
  named: boolean;
  next_release: string;
  next_edition: string;
}

/**
 * Begins the transaction, looks up what the record has of each draft's release and decides. The releases are locked first, in the order
 * of their ids, until the end of the transaction: of two that add the same release, the second sees the first's. So are
 * those that they name as their text in other languages: of two that are one text, the second finds the first.
 */
export async function decide(client: PoolClient, drafts: readonly Draft[]): Promise<Plan[]> {
  const ids = drafts.map((draft) => draft.id);
  const begun = client.query('begin');
  const planned = byIndexOnly(client);
  const locked = lockReleases(client, [...ids, ...drafts.flatMap((draft) => draft.named)]);
  const looked = client.query({
    name: 'state-of-releases',
    text: `
      select wanted.id, r.key, r.url, r.current_edition,
        greatest(r.current_as_of, (select s.seen_at from sighting s where s.edition_key = r.current_edition))
          as current_as_of,
        (select count(*)::int from edition e where e.release_key = r.key) as editions,
        same.key as same_text, same.id as same_text_id,
        came.key as same_bytes, came.id as same_bytes_id,
        exists (select from other_language o where o.other = wanted.id) as named,
        nextval(pg_get_serial_sequence('release', 'key')) as next_release,
        nextval(pg_get_serial_sequence('edition', 'key')) as next_edition
      from unnest($1::text[], $2::bytea[], $3::bytea[]) with ordinality as wanted (id, bytes_sha, text_sha, place)
      left join release r on r.id = wanted.id
      left join edition same on same.release_key = r.key and same.text_sha256 = wanted.text_sha
      left join capture c on c.release_key = r.key and c.sha256 = wanted.bytes_sha
      left join edition came on came.key = c.edition_key
      order by wanted.place`,
    values: [ids, drafts.map((draft) => draft.bytesSha), drafts.map((draft) => draft.textSha)],
  });
  const { rows } = await inOrder([begun, planned, locked, looked]);
  return drafts.map((draft, index) => planOf(draft, rows[index] as State));
}

/** Holds releases, recorded or not, by their ids until the end of the transaction. */
export function lockReleases(client: PoolClient, ids: readonly string[]): Promise<QueryResult> {
  return client.query({
    name: 'lock-releases',
    text: `select pg_advisory_xact_lock(hashtextextended(id, 0))
      from (select distinct unnest($1::text[]) as id order by 1) ordered`,
    values: [ids],
  });
}

function planOf(draft: Draft, state: State): Plan {
  const { named } = state;
  if (state.key === null)
    return {
      draft,
      status: 'added',
      writes: true,
      releaseKey: state.next_release,
      editionKey: state.next_edition,
      editionId: `${draft.id}-1`,
      number: 1,
      previousKey: null,
      named,
    };
  if (state.url !== draft.url)
    throw refusal(draft.input.edition.title, `its id ${draft.id} is that of another address, ${state.url}`);
  const releaseKey = state.key;
  const previousKey = state.current_edition;
  if (state.same_text !== null && state.same_text_id !== null) {
    const newer = state.current_as_of !== null && draft.input.capture.fetchedAt > state.current_as_of;
    const back = newer && state.same_text !== state.current_edition;
    return {
      draft,
      status: back ? 'earlier-edition' : 'unchanged',
      writes: back || state.same_bytes_id === null,
      releaseKey,
      editionKey: state.same_text,
      editionId: state.same_text_id,
      number: 0,
      previousKey,
      named,
    };
  }
  // The same bytes read by better rules may give another text; they are the same release's same bytes all the same.
  if (state.same_bytes_id !== null)
    return {
      draft,
      status: 'unchanged',
      writes: false,
      releaseKey,
      editionKey: state.same_bytes ?? '',
      editionId: state.same_bytes_id,
      number: 0,
      previousKey,
      named,
    };
  const number = state.editions + 1;
  return {
    draft,
    status: 'new-edition',
    writes: true,
    releaseKey,
    editionKey: state.next_edition,
    editionId: `${draft.id}-${number}`,
    number,
    previousKey,
    named,
  };
}
