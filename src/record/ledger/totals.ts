import type { Basis } from '../../model/kinds.ts';
import { fold } from '../../text/fold.ts';
import type { LedgerTotal } from '../things/views.ts';
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

/**
 * One total for each basis and currency, exact, that of the most papers first. An umbrella is left
 * out where parts of it are summed; of several papers on the same project with the same amount (notes are exchanged,
 * then a loan agreement is signed) the first is summed. What is left out stands with the total that its money is in.
 */
export function totalsOf(entries: readonly LedgerEntry[]): LedgerTotal[] {
  const inOrder = entries.toSorted((a, b) => compare(a.date ?? '~', b.date ?? '~') || compare(a.id, b.id));
  const parts = Map.groupBy(
    inOrder.filter((entry) => entry.partOf !== null),
    (entry) => entry.partOf,
  );
  const first = firstOfEachProject(inOrder);
  const leftOut: { readonly id: string; readonly why: 'umbrella' | 'same-project'; readonly in: LedgerEntry }[] = [];
  const summed = inOrder.filter((entry) => {
    const part = parts.get(entry.id)?.[0];
    const same = first.get(entry);
    if (part) leftOut.push({ id: entry.id, why: 'umbrella', in: part });
    else if (same && same !== entry) leftOut.push({ id: entry.id, why: 'same-project', in: same });
    return !part && (!same || same === entry);
  });
  const totals = Array.from(Map.groupBy(summed, keyOf), ([key, group]): LedgerTotal | null => {
    const [one] = group;
    const left = leftOut.filter((each) => keyOf(each.in) === key);
    return one
      ? {
          basis: one.basis,
          currency: one.currency,
          value: sumOf(group.map((entry) => entry.amount)),
          instruments: group.map((entry) => entry.id),
          leftOut: left.map((each) => each.id),
          leftOutWhy: Object.fromEntries(left.map((each) => [each.id, each.why])),
        }
      : null;
  }).filter((total) => total !== null);
  return totals.toSorted(
    (a, b) =>
      b.instruments.length - a.instruments.length || compare(a.currency, b.currency) || compare(a.basis, b.basis),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = (entry: LedgerEntry) => `${entry.basis} ${entry.currency}`;

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
