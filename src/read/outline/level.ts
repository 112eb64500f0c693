import type { ListContext } from '../block.ts';
import type { Series } from './series.ts';

/** Where addresses are counted: the body, a reference section, or below an addressed passage. */
export interface Scope {
  readonly address: string;
  /** The last number given out. */
  last: number;
  /** How far the printed numbers run ahead of the positions: a series that goes on from another section. */
  shift: number;
}

/** Something open that later passages may stand under. */
export interface Level {
  readonly passage: number;
  readonly depth: number;
  /** Counts what stands under it. */
  readonly scope: Scope;
  /** Counts it and its siblings. */
  readonly siblings: Scope;
  /** The typed marker's shape; `list` for an item of a list, `heading` or `reference` without a number. */
  readonly shape: string;
  readonly readings: readonly { readonly series: Series; readonly value: number }[];
  readonly rank: number;
  /** Whether its text is short and no sentence, so that paragraphs below it explain it. */
  readonly headline: boolean;
  /** 1–7 for headings, else 0. */
  readonly heading: number;
  readonly indent: number;
  /** The list that it was opened in, null outside lists. */
  readonly list: ListContext | null;
}

/** Whether a list is another one or holds it. Lists are at most `deepestList` deep, so this is short. */
export function holds(outer: ListContext | null, inner: ListContext | null): boolean {
  if (outer === null) return true;
  for (let list = inner; list !== null; list = list.parent) if (list === outer) return true;
  return false;
}

export const shortPrefix = (scope: Scope, number: number): string =>
  scope.address === '' ? String(number) : `${scope.address}.${number}`;
