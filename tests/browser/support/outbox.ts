import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The newest letter to somebody in the outbox of a data folder with some words in it: its head, and its text unpacked. */
export async function letterIn(
  folder: string,
  to: string,
  words: string,
  timeout = 10_000,
): Promise<{ readonly head: string; readonly text: string }> {
  const outbox = join(folder, 'members', 'outbox');
  const find = () => {
    try {
      return readdirSync(outbox)
        .filter((name) => name.endsWith('.eml'))
        .sort()
        .map((name) => readFileSync(join(outbox, name), 'utf8'))
        .filter((message) => message.includes(`To: ${to}`))
        .map(unpacked)
        .findLast(({ text }) => text.includes(words));
    } catch {
      // There is no outbox before the first letter.
      return undefined;
    }
  };
  await expect.poll(() => find() !== undefined, { timeout, interval: 100 }).toBe(true);
  return find() ?? { head: '', text: '' };
}

/** The link in the newest letter to somebody that leads to a page. */
export async function linkIn(folder: string, to: string, page: string): Promise<string> {
  const { text } = await letterIn(folder, to, `/${page}?token=`);
  return /https?:\/\/\S+/.exec(text)?.[0] ?? '';
}

/** A message with its text as it is read, whichever way it was packed for its journey. */
function unpacked(message: string): { head: string; text: string } {
  const plain = message.replaceAll('\r\n', '\n');
  const at = plain.indexOf('\n\n');
  const head = plain.slice(0, at).replace(/\n[ \t]+/g, ' ');
  const body = plain.slice(at + 2);
  const boundary = /^Content-Type: multipart\/[^\n]*boundary="(?<boundary>[^"\n]+)"/im.exec(head)?.groups?.['boundary'];
  // The first part is the one in plain text.
  if (boundary !== undefined) return { head, text: unpacked((body.split(`--${boundary}`)[1] ?? '').trimStart()).text };
  if (/base64/i.test(head)) return { head, text: Buffer.from(body, 'base64').toString('utf8') };
  if (!/quoted-printable/i.test(head)) return { head, text: body };
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=(?<hex>[\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { head, text: Buffer.from(bytes, 'latin1').toString('utf8') };
}
