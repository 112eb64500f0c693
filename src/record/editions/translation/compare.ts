import { alignPassages, type AlignedRow } from './align.ts';
import { matchingOf } from './matching.ts';
import { lonePeople } from './people.ts';
import { placedDifferences } from './placed.ts';
import type { ComparedList, Difference, Side } from './sides.ts';
import { loneAmounts, loneCountries, loneCounts, loneTargets, loneTimes, told } from './values.ts';

export interface TranslationCompared {
  /** The passages of both in their order, side by side. */
  readonly rows: readonly AlignedRow[];
  /** In the order of the first text; what only the second has stands where it corresponds. */
  readonly differences: readonly Difference[];
}

/**
 * Holds a release against its translation: what one has and the other lacks, or states otherwise. A pure function of
 * two editions and what was read in them. Before something is told as lacking, the words at the place are asked,
 * so that what was merely not read is no difference.
 */
export function compareTranslation(a: Side, b: Side): TranslationCompared {
  const rows = alignPassages(a, b);
  const matching = { a: matchingOf(rows, 'a', b), b: matchingOf(rows, 'b', a) };
  const values = (list: ComparedList, lone: typeof loneAmounts) =>
    told(list, lone(a, b, matching.a), lone(b, a, matching.b), matching);
  const fine = [...values('money', loneAmounts), ...values('times', loneTimes), ...values('counts', loneCounts)];
  const found = [
    ...fine,
    // A target's figure is an amount or a number too: it is told once.
    ...values('targets', loneTargets).filter((target) => !fine.some((other) => within(other, target))),
    ...values('people', lonePeople),
    ...values('countryMentions', loneCountries),
    ...placedDifferences('commitments', a, b, matching),
    ...placedDifferences('instruments', a, b, matching),
  ];
  const place = new Map(rows.flatMap((row, index) => row.b.map((passage) => [passage, index] as const)));
  const placeA = new Map(rows.flatMap((row, index) => row.a.map((passage) => [passage, index] as const)));
  const rowOf = ({ a: x, b: y }: Difference) => (x ? placeA.get(x.passage) : y ? place.get(y.passage) : 0) ?? 0;
  return {
    rows,
    differences: found.sort((x, y) => rowOf(x) - rowOf(y) || (x.a ?? x.b)!.start - (y.a ?? y.b)!.start),
  };
}

/** Whether a difference is told by one of a figure inside its words already. */
function within(figure: Difference, whole: Difference): boolean {
  const inside = (x: Difference['a'], y: Difference['a']) =>
    x !== null && y !== null && x.passage === y.passage && y.quote.includes(x.quote);
  return inside(figure.a, whole.a) || inside(figure.b, whole.b);
}
