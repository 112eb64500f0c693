import { sql, type Kysely } from 'kysely';
import { anchoredLists, type AnchoredList } from '../../model/reading.ts';
import type { Tables } from '../tables.ts';
import { agreementOf, type JudgedTwice } from './kappa.ts';
import type { Agreement } from './views.ts';

/**
 * How far editors agree, by list: where one decided anew what another had decided, and where two decided under the
 * four-eyes rule without knowing of each other. What was undone does not count.
 */
export async function agreement(db: Kysely<Tables>): Promise<Agreement[]> {
  const { rows } = await sql<JudgedTwice & { list: AnchoredList }>`
    select list, other_what as one,
      -- A correction that is confirmed, and one fact corrected in two ways.
      case when agrees then other_what when what = other_what then what || ' otherwise' else what end as other,
      count(*)::int as count
    from fact_decision d
    where agrees is not null and not exists (select from fact_decision u where u.undoes = d.key)
    group by 1, 2, 3
    union all
    select list, other_what, case when act = other_what then act || ' otherwise' else act end, count(*)::int
    from desk_first where other_by is not null and list is not null
    group by 1, 2, 3`.execute(db);
  const byList = Map.groupBy(rows, (row) => row.list);
  return anchoredLists.flatMap((list) => {
    const judged = byList.get(list);
    return judged ? [{ list, ...agreementOf(judged) }] : [];
  });
}
