import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { extract } from '../../../src/extract/engine.ts';
import { grammars } from '../../../src/extract/grammars.ts';
import { read } from '../../../src/read/read.ts';
import type { ReleaseInput } from '../../../src/record/commands/release-input.ts';
import { corpusInputs } from '../support/corpus-inputs.ts';
import { settledRecord } from './support/settled-record.ts';

/** The page a day later, with a word more in each of its paragraphs. */
function corrected(input: ReleaseInput): ReleaseInput {
  const { url, contentType, fetchedAt } = input.capture;
  const bytes = Buffer.from(Buffer.from(input.capture.bytes).toString().replaceAll('</p>', ' (corrected)</p>'));
  const edition = read({ bytes, contentType, url });
  return {
    ...input,
    capture: { ...input.capture, bytes, fetchedAt: new Date(fetchedAt.getTime() + 86_400_000) },
    edition,
    reading: extract(edition, { vocabulary, grammars }),
  };
}

describe('releases whose text changes while they wait to be settled', () => {
  it('are settled and held by the text that they have in the end', async () => {
    const inputs = corpusInputs().filter(({ capture }) =>
      /^text\/html; ?charset=utf-8|^text\/html$/i.test(capture.contentType ?? ''),
    );
    const later = inputs.map(corrected).filter((each, place) => each.edition.text !== inputs[place]?.edition.text);
    expect(later.length).toBeGreaterThan(30);
    const db = await settledRecord();
    try {
      await db.record.addReleases(inputs);
      // While the first ones are settled, and others are read ahead, the last ones change first.
      for (const each of later.toReversed()) await db.record.addRelease(each);
      await db.record.settled();
      const { rows: told } = await db.client.query(
        `select r.url, t.fact_id from told t join release r on r.key = t.release_key where t.state = 'certain'
          and not exists (select from fact f where f.edition_key = r.current_edition and f.id = t.fact_id)`,
      );
      expect(told).toEqual([]);
      const { rows: promised } = await db.client.query(
        `select r.url, p.fact_id from promise p join release r on r.key = p.release_key
          where not exists (select from fact f where f.edition_key = r.current_edition and f.id = p.fact_id)`,
      );
      expect(promised).toEqual([]);
    } finally {
      await db.close();
    }
  }, 300_000);
});
