import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Bound } from './bound.ts';

/** What was done more than a year ago is recalled, not told. */
const news = 365 * 24 * 60 * 60 * 1000;
const onThatDay = /^[、,]/;
const told = /(?:した|しました)[。.]?$/;

/** 「三か国の首脳は、令和4年12月9日、次期戦闘機の共同開発を発表した。」 in a release of a year later: what was done then. */
export function isHistory(source: Source, earlier: FoundLists, { start, end }: Statement, bound: Bound): boolean {
  const { issued } = source.edition;
  if (!issued || issued.length < 10 || !told.test(source.folded.slice(Math.max(start, end - 6), end))) return false;
  const first = inside(earlier.times, start, bound.end)[0];
  if (!first || !/^\d{4}(?:-\d\d){0,2}$/.test(first.value.value)) return false;
  if (!onThatDay.test(source.folded.slice(first.end, first.end + 5))) return false;
  const since = new Date(Date.parse(issued) - news).toISOString().slice(0, first.value.value.length);
  return first.value.value < since;
}
