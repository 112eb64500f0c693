import { createHash } from 'node:crypto';
import { z } from 'zod';
import { YakusokuError } from '../../model/errors.ts';

/**
 * A backup is lines of JSON, compressed with zstd: one head; then for each table a line that names it, a line a row and
 * a line with count and checksum; at last where the sequences stand. A row is the text that PostgreSQL itself writes for
 * a row value, `(1,"2025-12-20 10:00:00+00",\\x3c68)`, which it reads back without loss for every type.
 */
export const formatVersion = 1;

export const headSchema = z.object({
  yakusoku: z.literal('backup'),
  format: z.number().int(),
  /** When the record was as it is in here, ISO 8601 in UTC. */
  at: z.string(),
  /** Which tables it has follows from these. */
  migrations: z.array(z.string()),
  /** Rows, estimated. */
  rows: z.number(),
});
export type Head = z.infer<typeof headSchema>;

export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export const tableEndSchema = z.object({ rows: z.number().int(), sha256: z.string() });
export const endSchema = z.object({
  end: z.literal(true),
  tables: z.number().int(),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
});

/** Adds up a table's rows as they are written or read. */
export class Checksum {
  #hash = createHash('sha256');
  #rows = 0;

  add(row: string): void {
    this.#hash.update(row);
    this.#hash.update('\n');
    this.#rows++;
  }

  result(): z.infer<typeof tableEndSchema> {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

export const bad = (why: string, cause?: unknown): YakusokuError =>
  new YakusokuError('bad-backup', `the backup cannot be restored: ${why}`, { cause });
export const truncated = (cause?: unknown): YakusokuError =>
  bad('it ends too early; it was cut off while it was written or copied', cause);
export const damaged = (what: string, cause?: unknown): YakusokuError => bad(`it is damaged (${what})`, cause);
