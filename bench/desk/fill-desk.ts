import { Client } from 'pg';
import { openRecord } from '../../src/record/open.ts';
import { releases } from '../generator.ts';

/** So many releases hold the open items, as a record of some years has. */
const releaseCount = 2_000;

/** Facts that are copied within their edition in one statement. */
const perStatement = 100;

/**
 * A record with so many open items: releases of the generator, recorded as always, whose amounts and numbers are there
 * again and again, each doubtful. So every item has its words, its passage and its release.
 */
export async function fillDesk(databaseUrl: string, open: number, say: (text: string) => void): Promise<void> {
  // Without the vocabulary nothing is settled: the queue is what is measured, and it does not ask for things.
  const record = await openRecord({ databaseUrl });
  const batch = [...releases(releaseCount)];
  await record.addReleases(batch);
  say(`${batch.length} releases added`);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; edition: string }>(
      'select key, current_edition as edition from release order by key',
    );
    for (let from = 0; from < rows.length; from += perStatement)
      await copyFacts(
        client,
        rows.slice(from, from + perStatement).map((row) => row.edition),
        Math.ceil(open / rows.length),
      );
    await client.query('analyze');
    say('facts copied');
    // Read in unequal measure: the first a thousand times, the hundredth ten times.
    await client.query(`insert into view_count (release_key, hour, count)
      select key, date_trunc('hour', now()), 1 + 1000 / row_number() over (order by key) from release`);
    // As whoever settles a release does: what waits of it is put into the queue then.
    await client.query('delete from unsettled');
    await client.query('delete from unheld');
    await client.query('analyze');
    const { rows: waits } = await client.query<{ count: string }>('select count(*) from desk_item');
    say(`${waits[0]?.count} items wait`);
  } finally {
    await client.end();
    await record.close();
  }
}

/** Each fact of the editions again, until there are so many open ones of each. */
async function copyFacts(client: Client, editions: readonly string[], each: number): Promise<void> {
  await client.query('begin');
  await client.query(
    `create temp table copied on commit drop as
      select f.edition_key, f.number as from_number,
        (row_number() over (partition by f.edition_key order by n, f.number) + 9999)::int as number, f.list, f.value, f.rule,
        f.amount, f.currency, f.basis
      from fact f cross join generate_series(1, $2::int) n
      where f.edition_key = any($1::bigint[]) and f.list in ('money', 'counts', 'times', 'reference')`,
    [editions, each],
  );
  await client.query('delete from copied where number > 9999 + $1', [each]);
  await client.query(`insert into fact (edition_key, number, id, list, position, value, rule, certainty, amount, currency, basis)
    select edition_key, number, translate(left(md5(edition_key || ' ' || number), 13), '0189', 'ghij'), list, number, value, rule,
      'open', amount, currency, basis from copied`);
  await client.query(`insert into anchor (edition_key, fact, number, role, part, passage, starts, ends, quote)
    select c.edition_key, c.number, a.number, a.role, a.part, a.passage, a.starts, a.ends, a.quote
    from copied c join anchor a on a.edition_key = c.edition_key and a.fact = c.from_number`);
  await client.query('commit');
}
