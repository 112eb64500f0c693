import type { Keyset, OpenPage } from './views.ts';

/** A page of the rows that were asked for with one more than `limit`: whether there is one tells whether it goes on. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item,
  keyOf: (row: Row) => Keyset,
): OpenPage<Item> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(itemOf), next: last === undefined ? null : keyOf(last) };
}
