import type { FactChange, FactWords } from '../views.ts';
import type { Carried, CarryEdition, CarryFact } from './carry-over.ts';

/**
 * What carrying over comes to for a reader: each fact that is not what it was, in the order of the text, and how many
 * stand as they were. A fact of the later edition that none of the earlier became is new.
 */
export function factChanges(
  before: CarryEdition,
  after: CarryEdition,
  carried: readonly Carried[],
): { readonly facts: FactChange[]; readonly kept: number } {
  const placed: { readonly at: number; readonly change: FactChange }[] = [];
  const reached = new Set<number>();
  let kept = 0;
  let lastPlace = 0;
  for (const { fact, how, place, to, same } of carried) {
    const old = before.facts[fact];
    if (!old) continue;
    const now = to === null ? undefined : after.facts[to];
    if (to !== null) reached.add(to);
    lastPlace = place?.start ?? lastPlace;
    const is = kindOf(how, now !== undefined, same);
    if (is === null) {
      kept++;
      continue;
    }
    const words = place && { quote: place.quote, passage: place.passage };
    placed.push({
      at: lastPlace,
      change: {
        is,
        list: old.list,
        before: wordsOf(old),
        after: now
          ? { ...wordsOf(now), ...(how === 'changed' ? {} : words) }
          : words && { id: null, ...words, value: null },
      },
    });
  }
  for (const [index, fact] of after.facts.entries())
    if (!reached.has(index))
      placed.push({ at: fact.at.start, change: { is: 'new', list: fact.list, before: null, after: wordsOf(fact) } });
  return { facts: placed.sort((a, b) => a.at - b.at).map(({ change }) => change), kept };
}

function kindOf(how: Carried['how'], found: boolean, same: boolean): FactChange['is'] | null {
  if (how === 'gone' || how === 'changed') return how;
  if (!found) return 'unread';
  if (!same) return 'value';
  return how === 'moved' ? 'moved' : null;
}

const wordsOf = ({ id, at, value }: CarryFact): FactWords => ({
  id,
  quote: at.quote,
  passage: at.passage,
  value: typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null,
});
