import type { Anchor } from '../../model/anchor.ts';
import { anchoredLists, type AnchoredList, type Amount, type Reading } from '../../model/reading.ts';
import type { FactRow } from '../views.ts';

type Lists = Pick<Reading, AnchoredList>;

export interface FoundFact {
  readonly number: number;
  readonly id: string;
  readonly list: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly rule: string;
  readonly certainty: string;
}
export interface AnchorRow {
  readonly fact: number;
  readonly role: string;
  readonly part: string | null;
  readonly passage: number;
  readonly address: string | null;
  readonly starts: number;
  readonly ends: number;
  readonly quote: string;
}

/** The facts of an edition, put together from their rows and anchors in the shape in which they were recorded. */
export function factsFrom(
  facts: readonly FoundFact[],
  anchors: readonly AnchorRow[],
): { lists: Lists; rows: FactRow[] } {
  const byFact = Map.groupBy(anchors, (anchor) => anchor.fact);
  const lists = Object.fromEntries(anchoredLists.map((list) => [list, [] as unknown[]]));
  const rows: FactRow[] = [];
  for (const { id, number, list, value, rule, certainty } of facts) {
    // The place in the list as it is given here: editors take facts out of the middle and add others behind.
    rows.push({ id, list, position: lists[list]?.length ?? 0 });
    const own = byFact.get(number) ?? [];
    const at = own.find((anchor) => anchor.role === 'at');
    lists[list]?.push({
      quote: at?.quote,
      at: at && anchorOf(at),
      also: own.filter((anchor) => anchor.role === 'also').map(anchorOf),
      rule,
      certainty,
      ...withNumbers(list, value),
      ...(listsWithParts.has(list)
        ? { parts: Object.fromEntries(own.flatMap((a) => (a.part === null ? [] : [[a.part, anchorOf(a)]]))) }
        : {}),
    });
  }
  return {
    lists: lists as unknown as Lists,
    rows,
  };
}

const listsWithParts: ReadonlySet<string> = new Set<AnchoredList>([
  'meetings',
  'instruments',
  'commitments',
  'targets',
]);

function anchorOf(row: AnchorRow): Anchor {
  return { passage: row.passage, address: row.address, start: row.starts, end: row.ends, quote: row.quote };
}

/** Amounts are kept as decimal strings; the pages' model has them as numbers (all are below 2^53). */
function withNumbers(list: string, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const amount = value['amount'] as (Omit<Amount, 'value'> & { value: string }) | null | undefined;
  return {
    ...value,
    ...(list === 'money' || list === 'targets' ? { value: Number(value['value']) } : {}),
    ...(amount ? { amount: { ...amount, value: Number(amount.value) } } : {}),
  };
}
