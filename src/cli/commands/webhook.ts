import { webAddress } from '../../acquire/web-address.ts';
import { YakusokuError } from '../../model/errors.ts';
import { thingKinds } from '../../model/things.ts';
import type { OpenRecord } from '../../record/open.ts';
import { openOwnRecord } from '../open-record.ts';

async function onRecord<T>(work: (record: OpenRecord) => Promise<T>): Promise<T> {
  const record = await openOwnRecord({ join: true });
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}
const say = (text: string) => void process.stdout.write(`${text}\n`);

/** `yakusoku webhook add`: from the next change on. The secret is shown here and nowhere else. */
export async function webhookAdd(
  given: string,
  options: { readonly kinds?: string; readonly allowPrivateAddresses: boolean },
): Promise<void> {
  const address = webAddress(given, null, options.allowPrivateAddresses).href;
  const kinds = (options.kinds ?? '').split(',').flatMap((kind) => (kind.trim() === '' ? [] : [kind.trim()]));
  const known: readonly string[] = ['release', ...thingKinds.values];
  const unknown = kinds.find((kind) => !known.includes(kind));
  if (unknown !== undefined)
    throw new YakusokuError('usage', `there are no changes of kind ${unknown}: ${known.join(', ')}`);
  const { id, secret } = await onRecord(({ subscriptions }) => subscriptions.addWebhook(address, kinds));
  say(`${id}  ${address}`);
  say(`secret: ${secret}`);
  say('Keep the secret: its receiver checks signatures with it, and it is not shown again.');
}

export async function webhookList({ json }: { readonly json?: boolean }): Promise<void> {
  const all = await onRecord(({ subscriptions }) => subscriptions.webhooks());
  if (json === true) return say(JSON.stringify(all, null, 2));
  if (all.length === 0) return say('There are no webhooks: yakusoku webhook add <address>');
  for (const { id, address, kinds, waiting, delivered, failed, endedAt } of all)
    say(
      `${id}  ${address}  ${kinds.length === 0 ? 'all kinds' : kinds.join(', ')}  ${delivered} delivered, ${waiting} waiting, ${failed} given up${endedAt === null ? '' : `, ended by its receiver ${endedAt}`}`,
    );
}

export async function webhookRemove(which: string): Promise<void> {
  if (await onRecord(({ subscriptions }) => subscriptions.removeWebhook(which))) return say(`removed: ${which}`);
  throw new YakusokuError('usage', `there is no webhook ${which}: yakusoku webhook list shows what there is`);
}

export async function webhookLog(
  webhook: string | undefined,
  { limit, json }: { readonly limit: number; readonly json?: boolean },
): Promise<void> {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 10_000))
    throw new YakusokuError('usage', '--limit is a whole number from 1 to 10000');
  const tries = await onRecord(({ subscriptions }) =>
    subscriptions.tries({ limit, ...(webhook === undefined ? {} : { webhook }) }),
  );
  if (json === true) return say(JSON.stringify(tries, null, 2));
  if (tries.length === 0) return say('Nothing was sent yet.');
  for (const { message, at, address, status, ms, failure, state, nextAt, firstSeq, lastSeq } of tries)
    say(
      `${at}  ${message}  changes ${firstSeq}–${lastSeq}  ${address}  ${status ?? 'no answer'} in ${ms} ms  ${
        failure === null ? state : `${failure}; ${nextAt === null ? state : `again at ${nextAt}`}`
      }`,
    );
}

export async function webhookReplay(message: string): Promise<void> {
  if (await onRecord(({ subscriptions }) => subscriptions.replay(message)))
    return say(`${message} is sent once more while the site runs`);
  throw new YakusokuError('usage', `there is no message ${message}: yakusoku webhook log shows what there is`);
}
