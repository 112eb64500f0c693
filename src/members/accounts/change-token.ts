/** Whether the token of a link is for a new address of an account that stands; its signature is checked elsewhere. */
export function isChange(token: string): boolean {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof payload === 'object' && payload !== null && Object.hasOwn(payload, 'updateTo');
  } catch {
    return false;
  }
}
