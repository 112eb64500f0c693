import type { Context } from 'hono';

/**
 * The address that absolute links begin with: the operator's where there is one, else what the request calls this
 * machine. Answers that hold it are kept apart by it.
 */
export function originOf(c: Context, given: string | undefined): string {
  if (given !== undefined && given !== '') return given;
  const { host, protocol } = new URL(c.req.url);
  return /^(?:[\w.-]{1,200}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host)
    ? `${protocol}//${host}`
    : 'http://localhost';
}

/** Letters that XML cannot hold, however they are written, are left out. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

export function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
