import { join, resolve } from 'node:path';
import passwordWords from '../../vocabulary/password-words.json' with { type: 'json' };
import { createMail, type Mail } from '../members/mail/mail.ts';
import { createMembers, type Members } from '../members/members.ts';
import { keptSecret } from '../members/secret.ts';
import type { Log } from '../platform/log.ts';
import type { OpenRecord } from '../record/open.ts';
import { environment } from './open-record.ts';

const hour = 3_600_000;

export interface OpenedMembers {
  readonly members: Members;
  /** Says where the site is reached once it listens; prints the address for the first operator where there is none. */
  readonly listening: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Accounts as the environment sets them up: mail, secret, proxies and provider. */
export function openMembers(record: OpenRecord, log: Log): OpenedMembers {
  const { origin, dataFolder, people } = environment();
  const folder = join(dataFolder ?? resolve('data'), 'members');
  let address = origin ?? '';
  const mail: Mail = createMail({
    smtpUrl: people.smtpUrl,
    from: people.mailFrom ?? `Yakusoku <yakusoku@${origin === null ? 'localhost' : new URL(origin).hostname}>`,
    outbox: join(folder, 'outbox'),
    log,
  });
  const members = createMembers({
    accounts: record.accounts,
    address: { origin: () => address, given: origin !== null },
    secret: people.secret ?? keptSecret(folder),
    mail,
    log,
    proxies: people.proxies,
    openId: people.openId,
    passwordWords: Object.values(passwordWords).flat(),
  });
  const tidy = () =>
    void members.sweep().catch((error: unknown) => log.warn('old sessions were not removed', { error }));
  const timer = setInterval(tidy, hour);
  timer.unref();
  return {
    members,
    async listening(at) {
      address = origin ?? at;
      const operator = await members.operatorAddress();
      if (operator !== null) process.stdout.write(`Make the operator's account (works once): ${operator}\n`);
    },
    async close() {
      clearInterval(timer);
      await mail.flush();
    },
  };
}
