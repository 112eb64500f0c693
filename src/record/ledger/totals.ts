import type { Basis } from '../../model/kinds.ts';
import { fold } from '../../text/fold.ts';
import { sumOf } from './decimal.ts';

/** An instrument with an amount, as the ledger sums it. */
export interface LedgerEntry {
  readonly id: string;
  /** Id of the umbrella that it is part of (“4 grants”), null for none. */
  readonly partOf: string | null;
  readonly basis: Basis;
  readonly currency: string;
  /** An exact decimal. */
  readonly amount: string;
  readonly country: string | null;
  /** Names of its project, in any language. */
  readonly projects: readonly string[];
  /** ISO 8601, null where none is known. */
  readonly date: string | null;
}

/** What the papers of one basis and currency add up to. */
export interface Sum {
  readonly basis: Basis;
  readonly currency: string;
  readonly count: number;
  /** An exact decimal. */
  readonly amount: string;
}

export const keyOf = (basis: string, currency: string) => `${basis} ${currency}`;

/**
 * Sums of all papers without what stands for the same money as others: `doubtful` are the papers that may. What is left
 * out stands with the total that its money is in. A sum of which nothing remains is none.
 */
export function withoutLeftOut(
  sums: readonly Sum[],
  doubtful: readonly LedgerEntry[],
): {
  totals: (Sum & { readonly leftOutWhy: Readonly<Record<string, LeftOut['why']>> })[];
  leftOut: string[];
} {
  const leftOut = leftOutOf(doubtful);
  const gone = Map.groupBy(leftOut, ({ entry }) => keyOf(entry.basis, entry.currency));
  const instead = Map.groupBy(leftOut, (each) => keyOf(each.in.basis, each.in.currency));
  const totals = sums.flatMap(({ basis, currency, count, amount }) => {
    const without = gone.get(keyOf(basis, currency)) ?? [];
    if (count <= without.length) return [];
    return [
      {
        basis,
        currency,
        count: count - without.length,
        amount: sumOf([amount, ...without.map(({ entry }) => minus(entry.amount))]),
        leftOutWhy: Object.fromEntries(
          (instead.get(keyOf(basis, currency)) ?? []).map(({ entry, why }) => [entry.id, why]),
        ),
      },
    ];
  });
  return { totals, leftOut: leftOut.map(({ entry }) => entry.id) };
}

const minus = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

/** A paper that is not summed, why, and the paper whose money it is. */
interface LeftOut {
  readonly entry: LedgerEntry;
  readonly why: 'umbrella' | 'same-project';
  readonly in: LedgerEntry;
}

/**
 * An umbrella is left out where parts of it are summed; of several papers on the same project with the same amount
 * (notes are exchanged, then a loan agreement is signed) the first is summed.
 */
function leftOutOf(entries: readonly LedgerEntry[]): LeftOut[] {
  const inOrder = entries.toSorted((a, b) => compare(a.date ?? '~', b.date ?? '~') || compare(a.id, b.id));
  const parts = Map.groupBy(
    inOrder.filter((entry) => entry.partOf !== null),
    (entry) => entry.partOf,
  );
  const first = firstOfEachProject(inOrder);
  return inOrder.flatMap((entry): LeftOut[] => {
    const part = parts.get(entry.id)?.[0];
    const same = first.get(entry);
    if (part) return [{ entry, why: 'umbrella', in: part }];
    return same && same !== entry ? [{ entry, why: 'same-project', in: same }] : [];
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Entry → the first entry of the same state, project and amount. Those without a project stand for themselves. */
function firstOfEachProject(entries: readonly LedgerEntry[]): Map<LedgerEntry, LedgerEntry> {
  const seen = new Map<string, LedgerEntry>();
  const first = new Map<LedgerEntry, LedgerEntry>();
  for (const entry of entries) {
    const keys = entry.projects.map(
      (project) => `${entry.country ?? ''} ${entry.currency} ${sumOf([entry.amount])} ${nameKey(project)}`,
    );
    const found = keys.map((key) => seen.get(key)).find((each) => each !== undefined) ?? entry;
    first.set(entry, found);
    for (const key of keys) if (!seen.has(key)) seen.set(key, found);
  }
  return first;
}

const nameKey = (name: string) =>
  fold(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
