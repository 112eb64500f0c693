import { Client } from 'pg';
import { vocabulary } from '../../../../src/cli/vocabulary.ts';
import type { Vocabulary } from '../../../../src/model/vocabulary.ts';
import { openRecord } from '../../../../src/record/open.ts';
import { freshDatabase, type FreshRecord } from '../../support/fresh-record.ts';

/** An empty record that finds out what things its releases speak of; what cannot be settled fails the test. */
export async function settledRecord(
  words: Vocabulary = vocabulary,
  failed: (error: unknown, release: string) => void = raise,
): Promise<FreshRecord> {
  const databaseUrl = await freshDatabase();
  const record = await openRecord({ databaseUrl }, { vocabulary: words, onUnsettled: failed });
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    record,
    databaseUrl,
    client,
    async close() {
      await client.end();
      await record.close();
    },
  };
}

function raise(error: unknown): void {
  throw error;
}
