import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What a form carries to show that it came from a page of ours: bound to the session, or before there is one to a
 * random cookie. Each page gets other letters for it, so that a compressed answer tells nothing about it.
 */
export function formToken(secret: string, boundTo: string): string {
  const salt = randomBytes(9);
  return `${salt.toString('base64url')}.${mac(secret, boundTo, salt).toString('base64url')}`;
}

export function isFormToken(secret: string, boundTo: string, token: string): boolean {
  const [salt = '', given = ''] = token.slice(0, 100).split('.');
  const due = mac(secret, boundTo, Buffer.from(salt, 'base64url'));
  const bytes = Buffer.from(given, 'base64url');
  return bytes.length === due.length && timingSafeEqual(bytes, due);
}

const mac = (secret: string, boundTo: string, salt: Buffer): Buffer =>
  createHmac('sha256', secret).update('form\0').update(salt).update('\0').update(boundTo).digest();
