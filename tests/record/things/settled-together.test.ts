import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import type { ReleaseInput } from '../../../src/record/commands/release-input.ts';
import { openRecord } from '../../../src/record/open.ts';
import { corpusInputs } from '../support/corpus-inputs.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { settledRecord } from './support/settled-record.ts';

/** What settling has found out, without the keys, which are given as they are needed. */
async function found({ client }: FreshRecord): Promise<Record<string, string[]>> {
  const lists = {
    things: `select thing.kind, thing.id, thing.names, thing.dialogue, thing.level, thing.ordinal, thing.date, thing.until,
        thing.amount, thing.releases, into_.id as joined_into, meeting.id as meeting, whole.id as part_of
      from thing left join thing into_ on into_.key = thing.joined_into
        left join thing meeting on meeting.key = thing.meeting_key left join thing whole on whole.key = thing.part_of`,
    told: `select thing.kind, thing.id, release.id as release, told.fact_id, told.state, told.score, told.reasons
      from told join thing on thing.key = told.thing_key join release on release.key = told.release_key`,
    clues: `select thing.kind, thing.id, regexp_replace(clue, ' at \\d+', ' at its meeting') as clue from thing_clue join thing on thing.key = thing_key`,
    changes: `select change.kind, change.id, change.what, release.id as release
      from change left join release on release.key = change.release_key where change.what not in ('evidence', 'status')`,
  };
  const rows: Record<string, string[]> = {};
  for (const [name, text] of Object.entries(lists)) {
    const result = await client.query<{ row: string }>(
      `select row_to_json(t)::text as row from (${text}) t order by 1`,
    );
    rows[name] = result.rows.map(({ row }) => row);
  }
  return rows;
}

async function recorded(inputs: readonly ReleaseInput[], how: 'together' | 'apart' | 'by two processes') {
  const db = await settledRecord();
  try {
    if (how !== 'apart') await db.record.addReleases(inputs);
    else
      for (const input of inputs) {
        await db.record.addRelease(input);
        await db.record.settled();
      }
    if (how === 'by two processes') {
      const other = await openRecord({ databaseUrl: db.databaseUrl }, { vocabulary });
      await Promise.all([db.record.settled(), other.settled()]);
      await other.close();
    }
    await db.record.settled();
    return await found(db);
  } finally {
    await db.close();
  }
}

describe('releases that are settled together', () => {
  it('come to the same as one by one', async () => {
    const inputs = corpusInputs();
    const together = await recorded(inputs, 'together');
    const apart = await recorded(inputs, 'apart');
    expect(together['things']?.length).toBeGreaterThan(300);
    expect(together['things']).toEqual(apart['things']);
    expect(together['told']).toEqual(apart['told']);
    expect(together['clues']).toEqual(apart['clues']);
    expect(together['changes']).toEqual(apart['changes']);
  }, 300_000);

  it('come to the same where processes take turns, each with what it remembers', async () => {
    const inputs = corpusInputs();
    const one = await recorded(inputs, 'together');
    expect(await recorded(inputs, 'by two processes')).toEqual(one);
  }, 300_000);
});
