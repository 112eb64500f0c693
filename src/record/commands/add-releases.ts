import type { Pool, PoolClient, QueryResult } from 'pg';
import { applyDecisions } from '../desk/facts/apply-decisions.ts';
import { keepCarried } from '../editions/commands/keep-carried.ts';
import { sawAgain } from '../editions/commands/see.ts';
import { canonicalUrl, releaseId } from '../identity/release-id.ts';
import { sha256, shortHash } from '../identity/short-hash.ts';
import { checkInput, refusal } from './check-input.ts';
import { decide, type Plan } from './decide.ts';
import { insertAll } from './insert.ts';
import type { AddResult, Refusal, ReleaseInput } from './release-input.ts';
import { inOrder, together, transaction } from './transaction.ts';
import { idsAt, joinTranslations, keepNames } from '../translations/join-translations.ts';

/** A release to be recorded, with all that can be told before the record is asked. */
export interface Draft {
  readonly input: ReleaseInput;
  readonly id: string;
  readonly url: string | null;
  readonly bytesSha: Buffer;
  readonly textSha: Buffer;
  readonly captureId: string;
  /** Ids of the releases that its page names as its text in other languages; where that was told otherwise, none. */
  readonly named: readonly string[];
}

/**
 * Records one release in one transaction: all of it or nothing. Recording the same bytes again changes nothing.
 * Throws `record-refused` when the database does not take it (a fact whose words do not stand in the text).
 */
export async function addRelease(pool: Pool, input: ReleaseInput): Promise<AddResult> {
  checkInput(input);
  const [result] = await transaction(pool, (client) => addAll(client, [draftOf(input)])).catch((error: unknown) => {
    throw isRefusal(error) ? refusal(input.edition.title, (error as Error).message, error) : error;
  });
  return result as AddResult;
}

const batchSize = 25;

/**
 * Records many releases, several in a transaction, each still wholly or not at all, which is some times faster
 * than one by one. Answers in the order asked, after each transaction through `onAdded`; one that the database
 * refuses is answered as `refused` and does not hold up the others.
 */
export async function addReleases(
  pool: Pool,
  inputs: readonly ReleaseInput[],
  onAdded: (result: AddResult | Refusal, index: number) => void = () => {},
): Promise<(AddResult | Refusal)[]> {
  const results: (AddResult | Refusal)[] = [];
  for (const batch of batchesOf(inputs)) {
    const answers = await addBatch(pool, batch);
    for (const answer of answers) {
      onAdded(answer, results.length);
      results.push(answer);
    }
  }
  return results;
}

/** Neighbours in the list, no release twice: its second text must find its first one recorded. */
function* batchesOf(inputs: readonly ReleaseInput[]): Generator<ReleaseInput[]> {
  let batch: ReleaseInput[] = [];
  let ids = new Set<string>();
  for (const input of inputs) {
    const id = idOf(input);
    if (batch.length === batchSize || ids.has(id)) {
      yield batch;
      batch = [];
      ids = new Set();
    }
    batch.push(input);
    ids.add(id);
  }
  if (batch.length > 0) yield batch;
}

async function addBatch(pool: Pool, batch: readonly ReleaseInput[]): Promise<(AddResult | Refusal)[]> {
  try {
    for (const input of batch) checkInput(input);
    return await transaction(pool, (client) => addAll(client, batch.map(draftOf)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (batch.length === 1 && batch[0])
      return [{ status: 'refused', id: idOf(batch[0]), reason: (error as Error).message }];
  }
  // Something in the batch was refused: one by one, to keep all the others.
  const answers: (AddResult | Refusal)[] = [];
  for (const input of batch) answers.push(...(await addBatch(pool, [input])));
  return answers;
}

async function addAll(client: PoolClient, drafts: readonly Draft[]): Promise<AddResult[]> {
  const plans = await decide(client, drafts);
  const sent = plans.some((plan) => plan.writes) ? insertAll(client, plans) : [];
  for (const { writes, editionKey, draft } of plans)
    if (!writes) sent.push(sawAgain(client, editionKey, draft.input.capture.fetchedAt));
  if (plans.some(({ status }) => status === 'new-edition' || status === 'earlier-edition')) {
    await inOrder(sent.splice(0));
    for (const plan of plans)
      if (plan.status === 'new-edition' || plan.status === 'earlier-edition')
        await applyDecisions(client, plan.releaseKey, plan.editionKey);
    await keepCarried(client, plans);
  }
  await joinTexts(client, plans, sent);
  // Last before the commit: writers wait here for one another, if at all, and not for long.
  if (plans.some((plan) => plan.status !== 'unchanged'))
    sent.push(client.query({ name: 'bump-revision', text: 'select bump_revision()' }));
  await inOrder([...sent, client.query('commit')]);
  return plans.map(({ status, draft, editionId }: Plan) => ({ status, id: draft.id, editionId }));
}

/** Joins what is one text in several languages; most releases say nothing of others, and nothing is waited for. */
async function joinTexts(client: PoolClient, plans: readonly Plan[], sent: Promise<QueryResult>[]): Promise<void> {
  const naming = plans.filter(({ writes, draft }) => writes && draft.named.length > 0);
  const asked = plans.filter(
    (plan) => naming.includes(plan) || (plan.status === 'added' && isFree(plan) && plan.named),
  );
  if (asked.length === 0) return;
  await together(sent.splice(0));
  await keepNames(
    client,
    naming.map(({ releaseKey, draft }) => ({ key: releaseKey, others: draft.named })),
  );
  const fresh = plans.filter(({ status }) => status === 'added').map(({ releaseKey }) => releaseKey);
  await joinTranslations(
    client,
    asked.map(({ releaseKey }) => releaseKey),
    new Set(fresh),
  );
}

/** Nobody has told of which text it is. */
const isFree = ({ draft: { input } }: Plan) => input.translationOf === undefined;

const idOf = (input: ReleaseInput) => releaseId({ url: input.capture.url, bytes: input.capture.bytes });

function draftOf(input: ReleaseInput): Draft {
  const id = idOf(input);
  const bytesSha = sha256(input.capture.bytes);
  return {
    input,
    id,
    url: input.capture.url === null ? null : canonicalUrl(input.capture.url),
    bytesSha,
    textSha: sha256(input.edition.text),
    captureId: shortHash('capture', id, bytesSha),
    named: input.translationOf === undefined ? idsAt(input.otherLanguages ?? []).filter((other) => other !== id) : [],
  };
}

/** Whether the database said no to the data (a constraint, a value it cannot hold), not to us or the connection. */
function isRefusal(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'record-refused' || /^2[23]/.test(code ?? '');
}
