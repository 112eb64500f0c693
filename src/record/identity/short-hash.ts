import { createHash } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The first 65 bits of SHA-256 over the parts, in 13 characters of base32 (a–z, 2–7): short enough for an
 * address, and among 200,000 releases two share one with a chance of 1 in a billion.
 */
export function shortHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const [index, part] of parts.entries()) {
    if (index > 0) hash.update('\n');
    hash.update(part);
  }
  const bytes = hash.digest();
  let bits = bytes.readBigUInt64BE(0) * 256n + BigInt(bytes.readUInt8(8));
  bits >>= 7n;
  let id = '';
  for (let i = 0; i < 13; i++) {
    id = alphabet.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
}

export function sha256(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
