import type { Pool as Connections, PoolClient } from 'pg';
import { YakusokuError } from '../../../model/errors.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { inOrder } from '../../commands/transaction.ts';
import type { NewChange } from '../../things/settle/changes.ts';
import { enqueue } from '../../things/settle/enqueue.ts';
import type { DeskDecider } from '../views.ts';

/** What decisions about facts are made with. */
export interface FactTools {
  readonly connections: Connections;
  readonly vocabulary: Vocabulary | undefined;
  readonly fourEyes: boolean;
}

export const refused = (why: string) => new YakusokuError('record-refused', why);

export interface DecidedRelease {
  readonly key: string;
  readonly id: string;
  /** Key of its current edition. */
  readonly edition: string;
}

/** The release of an id, kept from getting a new edition until the end of the transaction. */
export async function releaseNamed(client: PoolClient, id: string): Promise<DecidedRelease> {
  await client.query({
    name: 'desk-lock-release',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [id],
  });
  const { rows } = await client.query<DecidedRelease>({
    name: 'desk-release',
    text: 'select key, id, current_edition as edition from release where id = $1',
    values: [id],
  });
  if (!rows[0]) throw refused(`there is no release ${id}`);
  return rows[0];
}

/**
 * The queue and totals follow, of one fact where nothing else can have changed; where facts came, went or changed, it is
 * found out anew what they speak of.
 */
export async function followUp(
  client: PoolClient,
  release: string,
  settle: boolean,
  fact: string | null = null,
): Promise<void> {
  await inOrder([
    fact === null
      ? client.query({ name: 'desk-refresh', text: 'select desk_refresh($1)', values: [release] })
      : client.query({ name: 'desk-refresh-fact', text: 'select desk_refresh_fact($1, $2)', values: [release, fact] }),
    ...(settle ? enqueue(client, [release]) : []),
  ]);
}

/** Tells mirrors and whoever else follows the record that a fact of the release is otherwise; not by whom. */
export const toldOf = ({ id, key }: DecidedRelease, fact: string, what: string, decision: string): NewChange => ({
  kind: 'release',
  id,
  what: 'decided',
  release: key,
  value: { fact, is: what, decision },
});

/** The vocabulary, by which things are put together; a process without one decides nothing about facts. */
export function wordsOf({ vocabulary }: FactTools, decider: DeskDecider): Vocabulary {
  if (!vocabulary) throw refused('this process has no vocabulary, by which a thing is put together anew');
  if (decider.by.trim() === '') throw refused('a decision says who decides');
  return vocabulary;
}
