import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Transporter } from 'nodemailer';
import type { Log } from '../../platform/log.ts';

export interface Message {
  /** One address; never a list. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same in simple HTML, with nothing to load. */
  readonly html?: string;
  /** Names it for ever, so that a message that is sent again after a kill is the same message to who gets it. */
  readonly id?: string;
  /** ISO time at which it was written, where it has an id. */
  readonly at?: string;
  /** Such as List-Unsubscribe. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Mail {
  /** Sends in the background, so that no answer tells by its time whether there was something to send. */
  post(message: Message): void;
  /** Sends and waits; throws when it could not be sent after all. For what keeps a queue of its own. */
  send(message: Message): Promise<void>;
  /** Waits for what is under way; for the end of the program. */
  flush(): Promise<void>;
}

export interface MailOptions {
  /** `smtps://user:password@mail.example.org`; null writes each message into the outbox instead. */
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly outbox: string;
  readonly log: Log;
}

const tries = 3;

/** Mail by SMTP, or into a folder of .eml files where none is set. Nothing of a message is ever logged. */
export function createMail({ smtpUrl, from, outbox, log }: MailOptions): Mail {
  const underWay = new Set<Promise<void>>();
  let transport: Promise<Transporter> | null = null;
  let told = false;

  const connect = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    const defaults = { from, disableFileAccess: true, disableUrlAccess: true };
    if (smtpUrl !== null) return createTransport(smtpUrl, defaults);
    mkdirSync(outbox, { recursive: true, mode: 0o700 });
    return createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, defaults);
  };
  const send = async (message: Message): Promise<void> => {
    transport ??= connect();
    const { id, at, ...said } = message;
    const host = /@(?<host>[^>\s]+)/.exec(from)?.groups?.['host'] ?? 'localhost';
    const named = id === undefined ? {} : { messageId: `<${id}@${host}>` };
    const sent = (await (
      await transport
    ).sendMail({
      ...said,
      ...named,
      to: { name: '', address: message.to },
    })) as {
      readonly message?: unknown;
    };
    if (smtpUrl !== null) return;
    // A message with an id has one file, however often it is written.
    const name = `${(at ?? new Date().toISOString()).replace(/[:.]/g, '-')}-${id ?? randomBytes(4).toString('hex')}.eml`;
    // Renamed when it is whole: whoever watches the folder never reads half of one.
    await writeFile(join(outbox, `.${name}`), sent.message as Buffer, { mode: 0o600 });
    await rename(join(outbox, `.${name}`), join(outbox, name));
    if (!told) log.info('no SMTP_URL is set: mail is written to a folder', { outbox });
    told = true;
  };
  const insist = async (message: Message): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await send(message);
      } catch (error) {
        if (attempt === tries) {
          log.error('mail could not be sent', { reason: (error as { code?: string }).code ?? 'unknown' });
          return;
        }
        await sleep(attempt * 2_000, undefined, { ref: false });
      }
    }
  };
  return {
    send,
    post(message) {
      const work = insist(message).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async flush() {
      await Promise.all(underWay);
    },
  };
}
