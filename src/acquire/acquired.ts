import { createHash } from 'node:crypto';

/** What was got from a file, an address or the standard input, as it came. */
export interface Acquired {
  /** The content; packing for the way (Content-Encoding) is undone. Empty where `notModified`. */
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** The address asked for, null for a file. */
  readonly url: string | null;
  /** The address that answered after redirects, null for a file. */
  readonly finalUrl: string | null;
  /** The answer's headers, names in small letters; empty for a file. */
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string;
  /** Of `bytes`, in hexadecimal. */
  readonly sha256: string;
  /** The file's path as given, `-` for the standard input, null for an address. */
  readonly file: string | null;
  /** True where the site said that nothing has changed since `etag` or `lastModified`. */
  readonly notModified: boolean;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
