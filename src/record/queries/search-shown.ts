import { sql, type RawBuilder } from 'kysely';
import type { PassageKind } from '../../model/edition.ts';
import { together } from '../commands/transaction.ts';
import { marker, type Mark, type Matcher } from '../search/matcher.ts';
import type { FoundRelease } from '../views.ts';
import type { Ask } from './asking.ts';
import { cardOf, selectCards } from './card.ts';
import type { FoundRow } from './search-candidates.ts';
import { said, termsIn } from './search-conditions.ts';

const passagesShown = 3;

/** The releases of one page of results in their order, each with its best passages. */
export async function shown(
  ask: Ask,
  found: readonly Pick<FoundRow, 'id' | 'edition'>[],
  wanted: readonly Matcher[],
): Promise<FoundRelease[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const [cards, passages] = await together([
    ask({
      compile: (db) => selectCards(db).select('release.current_edition').where('release.id', 'in', ids).compile(),
    }),
    wanted.length === 0
      ? Promise.resolve([])
      : ask(
          bestPassages(
            found.map(({ edition }) => edition),
            wanted,
          ),
        ),
  ]);
  const mark = marker(wanted);
  const byEdition = Map.groupBy(passages, (row) => row.edition_key);
  return ids.flatMap((id) => {
    const row = cards.find((card) => card.id === id);
    if (!row) return [];
    const own = byEdition.get(row.current_edition) ?? [];
    return [
      {
        card: cardOf(row),
        titleMarks: mark(row.title),
        passages: own
          .map(({ index, kind, address, text, spoken }) => ({ index, kind, address, text, marks: mark(text, spoken) }))
          .sort((a, b) => a.index - b.index),
        more: Math.max(0, (own[0]?.hits ?? 0) - own.length),
      },
    ];
  });
}

interface PassageRow {
  readonly edition_key: string;
  readonly index: number;
  readonly kind: PassageKind;
  readonly address: string | null;
  readonly text: string;
  /** The words of facts that have an asked value. */
  readonly spoken: readonly Mark[];
  readonly hits: number;
}

/** Those with the most of the words first; a date line or a caption only where nothing better says it. */
function bestPassages(editions: readonly string[], wanted: readonly Matcher[]): RawBuilder<PassageRow> {
  return sql<PassageRow>`
    with ${said(wanted, editions)},
    counted as (
      select p.edition_key, p.index, ${termsIn(wanted)} as n,
        case when p.kind = 'date' then 2 when p.kind in ('caption', 'note') then 1 else 0 end as aside
      from passage p where p.edition_key = any(${editions}::bigint[]) and p.kind <> 'title'),
    ranked as (
      select edition_key, index, count(*) over (partition by edition_key)::int as hits,
        row_number() over (partition by edition_key order by n desc, aside, index) as place
      from counted where n > 0)
    select p.edition_key, p.index, p.kind, p.address, p.text, ranked.hits,
      coalesce((select json_agg(json_build_array(said.starts - p.starts, said.ends - p.starts)) from said
        where said.edition_key = p.edition_key and said.passage = p.index), '[]'::json) as spoken
    from ranked join passage p using (edition_key, index)
    where place <= ${passagesShown} order by p.edition_key, place`;
}
