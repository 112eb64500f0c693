import { saysNumber, saysTime } from './spelled.ts';
import { itemsOf, type Difference, type Said, type Side } from './sides.ts';
import { covers, partsOfTime } from './times.ts';
import type { Matching } from './matching.ts';

/** A value of one side that the other does not state, with what it could be confused with: its unit. */
export interface Lone {
  readonly said: Said;
  readonly passages: readonly number[];
  readonly unit: string;
}

/** Amounts: the same number in the same currency. */
export function loneAmounts(mine: Side, other: Side, matching: Matching): Lone[] {
  const theirs = new Set(itemsOf(other, 'money').map(({ value }) => `${value.value} ${value.currency}`));
  return once(
    itemsOf(mine, 'money')
      .filter(({ value }) => !theirs.has(`${value.value} ${value.currency}`))
      .filter(({ value, passages }) => !saysNumber(matching.textOf(passages), value.value, false))
      .map(({ said, passages, value }) => ({
        said,
        passages,
        unit: value.currency,
        key: `${value.value} ${value.currency}`,
      })),
  );
}

/** Numbers: units are words of a language and are not held against one another; first and 1 are. */
export function loneCounts(mine: Side, other: Side, matching: Matching): Lone[] {
  const theirs = new Set(itemsOf(other, 'counts').map(({ value }) => `${value.value} ${value.ordinal}`));
  return once(
    itemsOf(mine, 'counts')
      .filter(({ value }) => !theirs.has(`${value.value} ${value.ordinal}`))
      .filter(({ value, passages }) => !saysNumber(matching.textOf(passages), value.value, value.ordinal))
      .map(({ said, passages, value }) => ({
        said,
        passages,
        unit: String(value.ordinal),
        key: `${value.value} ${value.ordinal}`,
      })),
  );
}

/** Dates, clocks and lengths: every part that the other side says nowhere, nor in its words at the place. */
export function loneTimes(mine: Side, other: Side, matching: Matching): Lone[] {
  const theirs = itemsOf(other, 'times').map(({ value, passages }) => ({ parts: partsOfTime(value.value), passages }));
  return once(
    itemsOf(mine, 'times').flatMap(({ said, passages, value }) => {
      const near = new Set(matching.passagesOf(passages));
      const missing = partsOfTime(value.value).filter(
        (part) =>
          !theirs.some(({ parts, passages: there }) =>
            // Said less exactly is enough only at the place itself: a “2025” somewhere is not every day of that year.
            parts.some((p) => covers(part, p) || (there.some((passage) => near.has(passage)) && covers(p, part))),
          ) && !saysTime(matching.textOf(passages), part),
      );
      return missing.map((part) => ({ said, passages, unit: unitOf(part), key: part }));
    }),
  );
}

const unitOf = (part: string): string => (part.startsWith('T') ? 'clock' : part.endsWith('min') ? 'length' : 'day');

/** A target's figure, whatever it counts. */
export function loneTargets(mine: Side, other: Side, matching: Matching): Lone[] {
  const theirs = new Set(itemsOf(other, 'targets').map(({ value }) => value.value));
  return once(
    itemsOf(mine, 'targets')
      .filter(
        ({ value }) => !theirs.has(value.value) && !saysNumber(matching.textOf([value.at.passage]), value.value, false),
      )
      .filter(
        ({ value, passages }) =>
          !itemsOf(other, 'money').some(
            (m) => m.value.value === value.value && m.passages.some((p) => matching.passagesOf(passages).includes(p)),
          ),
      )
      .map(({ said, passages, value }) => ({ said, passages, unit: '', key: String(value.value) })),
  );
}

/** States: what neither list nor words of the other side name. */
export function loneCountries(mine: Side, other: Side): Lone[] {
  const theirs = new Set([
    ...other.reading.countries,
    ...itemsOf(other, 'countryMentions').map(({ value }) => value.code),
  ]);
  return once(
    itemsOf(mine, 'countryMentions')
      .filter(({ value }) => !theirs.has(value.code))
      .map(({ said, passages, value }) => ({ said, passages, unit: value.code, key: value.code })),
  );
}

/** The first words of each value. */
function once(found: readonly (Lone & { readonly key: string })[]): Lone[] {
  return [...new Map(found.toReversed().map((lone) => [lone.key, lone])).values()].toReversed();
}

/** What each side has alone, put together where it stands at the same place in the same unit: stated otherwise. */
export function told(
  list: Difference['list'],
  a: readonly Lone[],
  b: readonly Lone[],
  matching: { readonly a: Matching; readonly b: Matching },
): Difference[] {
  const left = [...b];
  const taken = new Map<Lone, Lone>();
  // First what stands at the place itself, then what stands just before or after it.
  // A state has few people in a release: the one person of a state that one side alone names is the other's one.
  for (const near of ['passagesOf', 'nearTo', ...(list === 'people' ? (['anywhere'] as const) : [])] as const)
    for (const lone of a) {
      if (taken.has(lone)) continue;
      const there = new Set(
        near === 'anywhere' ? b.flatMap((other) => other.passages) : matching.a[near](lone.passages),
      );
      const at = left.findIndex(
        (other) => other.unit === lone.unit && other.passages.some((passage) => there.has(passage)),
      );
      if (at >= 0) taken.set(lone, left.splice(at, 1)[0] as Lone);
    }
  const differences = a.map((lone): Difference => {
    const other = taken.get(lone);
    const near = other?.said.passage ?? matching.a.passagesOf(lone.passages)[0] ?? null;
    return { list, is: other ? 'otherwise' : 'lacks', a: lone.said, b: other?.said ?? null, near };
  });
  return [
    ...differences,
    ...left.map((lone): Difference => ({
      list,
      is: 'lacks',
      a: null,
      b: lone.said,
      near: matching.b.passagesOf(lone.passages)[0] ?? null,
    })),
  ];
}
