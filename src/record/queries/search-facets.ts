import type { SearchCount, SearchResult } from '../views.ts';
import type { FoundRow } from './search-candidates.ts';

const mostValues = 30;

/** What was found by kind, state, field and so on: how many releases have each value, the most frequent ones first. */
export function facetsOf(rows: readonly FoundRow[]): SearchResult['facets'] {
  const marks = counted(rows, (row) => row.marks);
  const marked = (name: string) =>
    marks.flatMap(({ value, count }) =>
      value.startsWith(`${name}:`) ? [{ value: value.slice(name.length + 1), count }] : [],
    );
  return {
    kind: most(counted(rows, (row) => [row.kind])),
    country: most(counted(rows, (row) => row.countries)),
    field: most(counted(rows, (row) => row.fields)),
    lang: most(counted(rows, (row) => [row.lang])),
    year: most(counted(rows, (row) => [row.listed.slice(0, 4)])).sort((a, b) => (a.value < b.value ? 1 : -1)),
    issuer: most(counted(rows, (row) => [row.issuer])),
    dialogue: most(marked('dialogue')),
    force: most(marked('force')),
    scheme: most(marked('scheme')),
  };
}

const most = (counts: readonly SearchCount[]): SearchCount[] =>
  counts.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, mostValues);

/** How many rows have each value; one that a row has twice counts once. */
function counted(rows: readonly FoundRow[], valuesOf: (row: FoundRow) => readonly string[]): SearchCount[] {
  const counts = new Map<string, { count: number; last: FoundRow }>();
  for (const row of rows)
    for (const value of valuesOf(row)) {
      const known = counts.get(value);
      if (known === undefined) counts.set(value, { count: 1, last: row });
      else if (known.last !== row) {
        known.count += 1;
        known.last = row;
      }
    }
  return Array.from(counts, ([value, { count }]) => ({ value, count }));
}
